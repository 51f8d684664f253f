package cn.techbridge.tools.chaos;

import cn.techbridge.tools.chaos.Holdings.Holding;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/** Holds the cases in the database against what the brokers were told, while nobody claims. */
final class CaseCheck {
    private final Map<String, String> brokers;
    private final Tally tally;

    /** @param brokers a broker's id to the account */
    CaseCheck(Map<String, String> brokers, Tally tally) {
        this.brokers = brokers;
        this.tally = tally;
    }

    /** Returns how many held cases were compared. */
    int compare(Connection db, Map<String, Holding> held) throws SQLException {
        int compared = 0;
        try (Statement statement = db.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select id, broker_id, lease_token, stage from brokerage_case where broker_id is not null and stage <> 'LOST'")) {
            for (; rows.next(); compared++) {
                String broker = brokers.getOrDefault(rows.getString(2), rows.getString(2));
                Holding found = new Holding(rows.getString(1), broker, rows.getLong(3), rows.getString(4), false);
                Holding told = held.remove(found.caseId());
                if (told == null) {
                    tally.breach("phantom", "a case is held and nobody was told so: " + found);
                } else if (!told.equals(found)) {
                    tally.breach("fencing", "told " + told + ", found " + found);
                }
            }
        }
        held.values().forEach(told -> tally.breach("lost", "the claim is not there: " + told));
        twice(db, "lease_token", "lease_token is not null");
        twice(db, "demand_id, achievement_id", "achievement_id is not null and stage not in ('LOST', 'CLOSED')");
        return compared;
    }

    private void twice(Connection db, String what, String where) throws SQLException {
        try (Statement statement = db.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select %1$s from brokerage_case where %2$s group by %1$s having count(*) > 1"
                                .formatted(what, where))) {
            while (rows.next()) {
                tally.breach("double claim", what + " is there twice: " + rows.getString(1));
            }
        }
    }
}
