package cn.techbridge.tools;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/** The application's statements with their named parameters on a bare connection. */
public final class NamedSql {
    private static final Pattern NAME = Pattern.compile("(?<!:):([a-z]+)");

    private NamedSql() {}

    /** The PostgreSQL of the environment's TECHBRIDGE_PG_*, this database of it. */
    public static Connection connect(String database) throws SQLException {
        String url = "jdbc:postgresql://%s:%s/%s"
                .formatted(env("TECHBRIDGE_PG_HOST", "127.0.0.1"), env("TECHBRIDGE_PG_PORT", "5432"), database);
        return DriverManager.getConnection(
                url, env("TECHBRIDGE_PG_USER", "techbridge"), env("TECHBRIDGE_PG_PASSWORD", "techbridge"));
    }

    public static String env(String name, String otherwise) {
        return System.getenv().getOrDefault(name, otherwise);
    }

    /** Runs a statement whose parameters stand as {@code :name}; the first column of what it returns, nothing when it returns no rows. */
    public static List<Object> run(Connection db, String sql, Map<String, Object> parameters) throws SQLException {
        List<String> names = new ArrayList<>();
        String bare = NAME.matcher(sql).replaceAll(match -> {
            names.add(match.group(1));
            return "?";
        });
        try (PreparedStatement statement = db.prepareStatement(bare)) {
            for (int i = 0; i < names.size(); i++) {
                bind(db, statement, i + 1, parameters.get(names.get(i)));
            }
            List<Object> first = new ArrayList<>();
            if (statement.execute()) {
                try (ResultSet rows = statement.getResultSet()) {
                    while (rows.next()) {
                        first.add(rows.getObject(1));
                    }
                }
            }
            return first;
        }
    }

    private static void bind(Connection db, PreparedStatement statement, int place, Object value) throws SQLException {
        if (value instanceof String[] texts) {
            statement.setArray(place, db.createArrayOf("text", texts));
        } else if (value instanceof UUID[] ids) {
            statement.setArray(place, db.createArrayOf("uuid", ids));
        } else {
            statement.setObject(place, value);
        }
    }
}
