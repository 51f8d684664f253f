package cn.techbridge.platform;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonParseException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;

class OutageTest {
    private static boolean passes(Throwable cause) {
        return Outage.is(new IllegalStateException("wrapped", new RuntimeException(cause)));
    }

    @Test
    void lostConnectionsAndUndoneTransactionsPassByThemselves() {
        assertTrue(passes(new SQLException("refused", "08001")));
        assertTrue(passes(new SQLException("starting up", "57P03")));
        assertTrue(passes(new SQLException("deadlock", "40P01")));
        assertTrue(passes(new SQLException("Sorry, acquisition timeout!")));
        assertTrue(passes(new SQLException("Exception in association of connection to existing transaction")));
        assertTrue(passes(new SQLTransientConnectionException()));
        assertTrue(passes(new UncheckedIOException(new IOException("no answer"))));
        assertTrue(passes(Problem.unavailable("不可用", "unavailable", 1)));
    }

    @Test
    void whyACommitFailedIsToldAmongWhatWasSuppressed() {
        RuntimeException commit = new IllegalStateException("could not commit");
        commit.addSuppressed(new IllegalStateException(new SQLException("connection reset", "08006")));
        assertTrue(passes(commit));
    }

    @Test
    void whatIsWrongWithARecordDoesNot() {
        assertFalse(passes(new SQLException("no such column", "42703")));
        assertFalse(passes(new SQLException("duplicate key", "23505")));
        assertFalse(passes(new IllegalArgumentException("broken content")));
        assertFalse(passes(Problem.notFound()));
        assertFalse(passes(new JsonParseException(null, "not the JSON that was expected")));
    }
}
