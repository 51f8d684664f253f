package cn.techbridge.tools.cluster;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Runs statements on one server, as its superuser, and prints the first column of what they return; there is no psql in the stack. */
public final class Statements {
    private Statements() {}

    /** {@code STATEMENT...}; the server as for {@link BaseCopy}. */
    public static void main(String[] args) throws SQLException {
        try (Connection db = DriverManager.getConnection(
                        System.getenv("TECHBRIDGE_BACKUP_JDBC_URL"),
                        System.getenv().getOrDefault("TECHBRIDGE_BACKUP_USER", "postgres"),
                        System.getenv("TECHBRIDGE_BACKUP_PASSWORD"));
                Statement statement = db.createStatement()) {
            for (String sql : args) {
                if (statement.execute(sql)) {
                    try (ResultSet rows = statement.getResultSet()) {
                        while (rows.next()) {
                            System.out.println(rows.getString(1));
                        }
                    }
                }
            }
        }
    }
}
