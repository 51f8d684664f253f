package cn.techbridge.platform;

import com.fasterxml.jackson.core.JacksonException;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/** Tells what passes by itself, a server that does not answer or two that were in each other's way, from everything else that can go wrong. */
public final class Outage {
    private Outage() {}

    /** Somewhere among the causes a connection was lost or not to be had, a transaction gave way, or a part of the platform has said so. */
    public static boolean is(Throwable failure) {
        return causes(failure).stream().anyMatch(Outage::passes);
    }

    /** The failure and everything behind it; why a commit failed is told among what was suppressed. */
    public static Collection<Throwable> causes(Throwable failure) {
        Set<Throwable> found = new LinkedHashSet<>();
        for (Throwable cause = failure; cause != null && found.add(cause); cause = cause.getCause()) {
            for (Throwable suppressed : cause.getSuppressed()) {
                found.addAll(causes(suppressed));
            }
        }
        return found;
    }

    private static boolean passes(Throwable cause) {
        return switch (cause) {
            case JacksonException unreadable -> false; // an IOException too, but a content that cannot be read stays so
            case IOException lost -> true;
            case SQLException sql -> isConnectionLoss(sql) || isConflict(sql);
            case Problem problem -> problem.type() == ProblemType.UNAVAILABLE;
            default -> false;
        };
    }

    /** SQLSTATE class 08 is a lost connection, 57P a shutdown or a start; a pool that cannot hand out a connection has no state. */
    static boolean isConnectionLoss(SQLException failure) {
        String state = failure.getSQLState();
        return failure instanceof SQLTransientConnectionException
                || state != null && (state.startsWith("08") || state.startsWith("57P"))
                || state == null && isOfPool(String.valueOf(failure.getMessage()));
    }

    /** No connection in time; or one for a transaction whose first statement, that of the audit, has failed already. */
    private static boolean isOfPool(String message) {
        return message.contains("timeout") || message.contains("association of connection to existing transaction");
    }

    /** SQLSTATE class 40: the transaction was undone for the sake of another, by a deadlock for instance. */
    static boolean isConflict(SQLException failure) {
        return failure.getSQLState() != null && failure.getSQLState().startsWith("40");
    }
}
