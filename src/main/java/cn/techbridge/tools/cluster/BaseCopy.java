package cn.techbridge.tools.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;

/**
 * Copies a running PostgreSQL by its own low-level backup calls, for servers without pg_basebackup: between pg_backup_start and
 * pg_backup_stop, which must be one session, the given command copies the data directory; what the server says at the end goes into the
 * copy as backup_label. The copy starts up consistent once it has the WAL from its label on (streamed or archived).
 */
public final class BaseCopy {
    private BaseCopy() {}

    /**
     * {@code LABEL_FILE COMMAND...}; TECHBRIDGE_BACKUP_JDBC_URL, TECHBRIDGE_BACKUP_USER and TECHBRIDGE_BACKUP_PASSWORD name the server
     * and somebody who may back it up (superuser, or EXECUTE on both functions). Prints the first WAL position that the copy needs and
     * the last.
     */
    public static void main(String[] args) throws SQLException, IOException, InterruptedException {
        try (Connection db = DriverManager.getConnection(
                        System.getenv("TECHBRIDGE_BACKUP_JDBC_URL"),
                        System.getenv().getOrDefault("TECHBRIDGE_BACKUP_USER", "postgres"),
                        System.getenv("TECHBRIDGE_BACKUP_PASSWORD"));
                Statement statement = db.createStatement()) {
            String first;
            try (ResultSet row = statement.executeQuery("select pg_backup_start('techbridge', true)::text")) {
                row.next();
                first = row.getString(1);
            }
            int status = new ProcessBuilder(Arrays.copyOfRange(args, 1, args.length))
                    .inheritIO()
                    .start()
                    .waitFor();
            if (status > 1) { // 1: a file changed while tar read it, which is what the WAL mends
                throw new IOException("the copy failed with status " + status);
            }
            try (PreparedStatement stop = db.prepareStatement("select lsn::text, labelfile from pg_backup_stop(?)")) {
                stop.setBoolean(1, archives(statement));
                try (ResultSet row = stop.executeQuery()) {
                    row.next();
                    Files.writeString(Path.of(args[0]), row.getString(2));
                    System.out.printf("WAL from %s to %s%n", first, row.getString(1));
                }
            }
        }
    }

    /** Waiting for the archive makes sense only where there is one. */
    private static boolean archives(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("show archive_mode")) {
            row.next();
            return !row.getString(1).equals("off");
        }
    }
}
