package cn.techbridge.tools;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postgresql.PGConnection;

/** The database of TECHBRIDGE_PG_* as files: every table, sequence and setting by pg_dump where one is new enough, else every table by COPY. */
final class DumpedDatabase {
    private static final Pattern MAJOR = Pattern.compile("(\\d+)(\\.\\d+)?");
    private final String name = NamedSql.env("TECHBRIDGE_PG_DB", "techbridge");

    long count(String table) throws SQLException {
        try (Connection db = NamedSql.connect(name);
                Statement statement = db.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from " + table)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Writes one file a table, and returns how that was done. */
    String dump(Path folder) throws IOException, SQLException, InterruptedException {
        try (Connection db = NamedSql.connect(name)) {
            int server = db.getMetaData().getDatabaseMajorVersion();
            List<String> tables = tables(db);
            boolean byPgDump = pgDumpMajor() >= server;
            long bytes = 0;
            for (String table : tables) {
                Path file = folder.resolve(table);
                if (byPgDump) {
                    pgDump(table, file);
                } else {
                    try (OutputStream out = Files.newOutputStream(file)) {
                        db.unwrap(PGConnection.class).getCopyAPI().copyOut("copy " + table + " to stdout", out);
                    }
                }
                bytes += Files.size(file);
            }
            return "%d tables dumped by %s, %d bytes".formatted(tables.size(), byPgDump ? "pg_dump" : "COPY", bytes);
        }
    }

    /** Every table outside of the server's own catalogue, in whichever schema. */
    private static List<String> tables(Connection db) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (Statement statement = db.createStatement();
                ResultSet rows = statement.executeQuery("""
                        select format('%I.%I', schemaname, tablename) from pg_tables
                        where schemaname not in ('pg_catalog', 'information_schema') order by 1""")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    /** 0 where there is none. */
    private static int pgDumpMajor() throws InterruptedException {
        try {
            Process process = new ProcessBuilder("pg_dump", "--version").start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor(10, TimeUnit.SECONDS);
            Matcher major = MAJOR.matcher(said);
            return major.find() ? Integer.parseInt(major.group(1)) : 0;
        } catch (IOException none) {
            return 0;
        }
    }

    private void pgDump(String table, Path file) throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder("pg_dump", "--data-only", "--inserts", "-t", table, "-f", file.toString());
        builder.environment().put("PGHOST", NamedSql.env("TECHBRIDGE_PG_HOST", "127.0.0.1"));
        builder.environment().put("PGPORT", NamedSql.env("TECHBRIDGE_PG_PORT", "5432"));
        builder.environment().put("PGUSER", NamedSql.env("TECHBRIDGE_PG_USER", "techbridge"));
        builder.environment().put("PGPASSWORD", NamedSql.env("TECHBRIDGE_PG_PASSWORD", "techbridge"));
        builder.environment().put("PGDATABASE", name);
        Process process = builder.inheritIO().start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException("pg_dump of " + table + " ended with " + process.exitValue());
        }
    }
}
