package cn.techbridge.audit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Properties;

/** Checks the whole chain of a database against its entries and against the heads noted outside. Exits 1 when anything is wrong. */
public final class VerifyAudit {
    private VerifyAudit() {}

    public static void main(String[] args) throws SQLException {
        Path anchors = args.length == 2 && args[0].equals("--anchors") ? Path.of(args[1]) : null;
        String secret = System.getenv("TECHBRIDGE_AUDIT_SECRET");
        long from = System.nanoTime();
        ChainCheck.Verdict verdict;
        try (Connection chain = open();
                Connection entries = open()) {
            verdict = check(
                    chain,
                    entries,
                    secret == null ? null : new AuditKeys(secret),
                    anchors == null || !Files.exists(anchors) ? List.of() : AnchorFiles.read(anchors));
        }
        double seconds = (System.nanoTime() - from) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "%d entries in %d seals, %d not sealed yet; %.2f s, %.0f entries/s%nsignatures %s, anchors %s%nhead %d %s%n",
                verdict.entries(),
                verdict.seals(),
                verdict.unsealed(),
                seconds,
                verdict.entries() / seconds,
                secret == null ? "not checked (TECHBRIDGE_AUDIT_SECRET is not set)" : "checked",
                anchors == null ? "not checked (--anchors)" : "checked",
                verdict.seals(),
                verdict.head());
        verdict.findings().forEach(finding -> System.out.println("TAMPERED " + finding));
        System.out.println(verdict.isSound() ? "sound" : "NOT SOUND");
        System.exit(verdict.isSound() ? 0 : 1);
    }

    /** Both connections see the database at the same moment. */
    private static ChainCheck.Verdict check(Connection chain, Connection entries, AuditKeys keys, List<Anchor> anchors)
            throws SQLException {
        try (Statement first = chain.createStatement();
                Statement second = entries.createStatement()) {
            first.execute("begin transaction isolation level repeatable read read only");
            second.execute("begin transaction isolation level repeatable read read only");
            String snapshot;
            try (ResultSet exported = first.executeQuery("select pg_export_snapshot()")) {
                exported.next();
                snapshot = exported.getString(1);
            }
            second.execute("set transaction snapshot '" + snapshot + "'");
            try (SealReader seals = new SealReader(chain)) {
                return ChainCheck.of(new EntryCopy(entries, "true"), seals, keys, anchors);
            }
        }
    }

    private static Connection open() throws SQLException {
        Properties login = new Properties();
        login.setProperty("user", env("TECHBRIDGE_PG_USER", "techbridge"));
        login.setProperty("password", env("TECHBRIDGE_PG_PASSWORD", "techbridge"));
        Connection connection = DriverManager.getConnection(
                "jdbc:postgresql://%s:%s/%s"
                        .formatted(
                                env("TECHBRIDGE_PG_HOST", "127.0.0.1"),
                                env("TECHBRIDGE_PG_PORT", "5432"),
                                env("TECHBRIDGE_PG_DB", "techbridge")),
                login);
        connection.setAutoCommit(false);
        return connection;
    }

    private static String env(String name, String otherwise) {
        String value = System.getenv(name);
        return value == null || value.isBlank() ? otherwise : value;
    }
}
