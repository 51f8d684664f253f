package cn.techbridge.tools;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Adds entries to the audit of a running Techbridge, as its own role in the database, and waits until they are sealed. */
public final class AuditGrowth {
    private static final int BATCH = 50_000;
    private static final int PATIENCE_SECONDS = 600;

    private AuditGrowth() {}

    public static void main(String[] args) throws SQLException, InterruptedException {
        int entries = new Arguments(args).number("entries", 500_000);
        Progress progress = new Progress("audit entries", entries);
        try (Connection db = NamedSql.connect(NamedSql.env("TECHBRIDGE_PG_DB", "techbridge"));
                Statement statement = db.createStatement()) {
            for (int from = 0; from < entries; from += BATCH) {
                int count = Math.min(BATCH, entries - from);
                statement.executeUpdate("""
                        insert into audit_entry (actor, roles, operation, action, kind, record_id, version, after, changes)
                        select md5((i %% 40)::text), 'publisher', 'POST /achievements/bulk', 'create', 'achievement', gen_random_uuid(), 0,
                               sha256(i::text::bytea), '{"state": "PUBLISHED"}' from generate_series(1, %d) i""".formatted(count));
                progress.add(count);
            }
            double since = progress.seconds();
            double sealed =
                    Patience.until("every entry is sealed", PATIENCE_SECONDS, 500, () -> unsealed(statement) == 0);
            System.out.printf("%d entries added in %.1f s, sealed %.1f s later%n", entries, since, sealed);
        }
    }

    private static long unsealed(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("""
                select (select count(*) from audit_entry) - (select coalesce(sum(cardinality(entries)), 0) from audit_seal)""")) {
            row.next();
            return row.getLong(1);
        }
    }
}
