package cn.techbridge.tools.migration;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;

/**
 * Migrates a database of an older version and a million rows a table to the newest, one migration after the other, while writers work;
 * tells how long each took and how long the unluckiest writer waited.
 */
public final class MigrationDrill {
    private static final Logger QUIET = Logger.getLogger("org.flywaydb");
    private static final double BAR_SECONDS = 1;

    private final String database = "migration_" + ProcessHandle.current().pid();
    private final int rows;
    private final int steps;

    private MigrationDrill(int rows, int steps) {
        this.rows = rows;
        this.steps = steps;
    }

    /** {@code ROWS STEPS}: rows of each filled table; how many of the newest migrations run under load. */
    public static void main(String[] args) throws Exception {
        QUIET.setLevel(Level.SEVERE);
        MigrationDrill drill = new MigrationDrill(Integer.parseInt(args[0]), Integer.parseInt(args[1]));
        boolean passed;
        try (Connection home = connect(env("TECHBRIDGE_PG_DB", "techbridge"));
                Statement statement = home.createStatement()) {
            statement.execute("create database " + drill.database);
            try {
                passed = drill.run();
            } finally {
                statement.execute("drop database " + drill.database + " with (force)");
            }
        }
        System.exit(passed ? 0 : 1);
    }

    static String env(String name, String otherwise) {
        return System.getenv().getOrDefault(name, otherwise);
    }

    private static String url(String database) {
        return "jdbc:postgresql://%s:%s/%s"
                .formatted(env("TECHBRIDGE_PG_HOST", "127.0.0.1"), env("TECHBRIDGE_PG_PORT", "5432"), database);
    }

    static Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(
                url(database), env("TECHBRIDGE_PG_USER", "techbridge"), env("TECHBRIDGE_PG_PASSWORD", "techbridge"));
    }

    private Flyway flyway(String target) {
        return Flyway.configure()
                .dataSource(
                        url(database),
                        env("TECHBRIDGE_PG_USER", "techbridge"),
                        env("TECHBRIDGE_PG_PASSWORD", "techbridge"))
                .locations("classpath:db/migration")
                .target(target)
                .load();
    }

    private boolean run() throws Exception {
        List<String> versions = Arrays.stream(flyway("latest").info().all())
                .filter(info -> info.getVersion() != null)
                .map(MigrationInfo::getVersion)
                .map(Object::toString)
                .toList();
        int first = Math.max(1, versions.size() - steps);
        flyway(versions.get(first - 1)).migrate();
        fill();
        boolean passed = true;
        System.out.printf("%-18s %12s %30s%n", "version", "took s", "unluckiest writer waited s");
        for (String version : versions.subList(first, versions.size())) {
            try (Writers writers = new Writers(database, 4)) {
                writers.awaitTurns(20);
                long began = System.nanoTime();
                flyway(version).migrate();
                double took = (System.nanoTime() - began) / 1e9;
                writers.awaitTurns(20);
                double longest = writers.longestSeconds();
                passed &= longest <= BAR_SECONDS && writers.failures() == 0;
                System.out.printf(
                        "%-18s %12.2f %30.3f%s%n",
                        version,
                        took,
                        longest,
                        writers.failures() == 0
                                ? ""
                                : "  FAILED WRITES " + writers.failures() + " " + writers.failure());
            }
        }
        System.out.println(
                passed ? "No writer waited for more than 1 s" : "A writer waited for more than 1 s, or failed");
        return passed;
    }

    /** Set-wise, without the audit's triggers, which would only make the filling longer. */
    private void fill() throws SQLException {
        long began = System.nanoTime();
        try (Connection db = connect(database);
                Statement statement = db.createStatement()) {
            for (String table : List.of("organisation", "achievement", "demand", "brokerage_case")) {
                statement.execute("alter table " + table + " disable trigger user");
            }
            statement.execute(Writers.ORGANISATION);
            statement.execute(Writers.listings("achievement", "1", Integer.toString(rows)));
            statement.execute(Writers.listings("demand", "1", Integer.toString(rows)));
            statement.execute(Writers.cases("1", Integer.toString(rows)));
            for (String table : List.of("organisation", "achievement", "demand", "brokerage_case")) {
                statement.execute("alter table " + table + " enable trigger user");
            }
            statement.execute("analyze");
            try (ResultSet size =
                    statement.executeQuery("select pg_size_pretty(pg_database_size(current_database()))")) {
                size.next();
                System.out.printf(
                        "%d achievements, demands and cases each, %s, filled in %.0f s%n",
                        rows, size.getString(1), (System.nanoTime() - began) / 1e9);
            }
        }
    }
}
