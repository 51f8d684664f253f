package cn.techbridge.tools;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Runs a file of SQL statements where there is no psql: {@code SqlFile FILE NAME=VALUE…}. Of psql's language it knows {@code :'name'} for a
 * literal, {@code \connect}, comments of whole lines and statements that end with their line; {@code \set} it passes over and stops at the
 * first error in any case. The server is that of TECHBRIDGE_PG_HOST, _PORT, _USER and _PASSWORD, the first database "postgres".
 */
public final class SqlFile {
    private static final Pattern LITERAL = Pattern.compile(":'([a-z_]+)'");
    private final Map<String, String> variables = new HashMap<>();
    private Connection db;

    private SqlFile(String[] variables) {
        for (int i = 1; i < variables.length; i++) {
            String[] pair = variables[i].split("=", 2);
            this.variables.put(pair[0], pair[1]);
        }
    }

    public static void main(String[] args) throws IOException, SQLException {
        new SqlFile(args).run(Path.of(args[0]));
    }

    private void run(Path file) throws IOException, SQLException {
        db = NamedSql.connect("postgres");
        try {
            StringBuilder statement = new StringBuilder();
            for (String line : Files.readAllLines(file)) {
                if (line.startsWith("\\connect ")) {
                    db.close();
                    db = NamedSql.connect(line.substring("\\connect ".length()).strip());
                } else if (!line.startsWith("--") && !line.startsWith("\\")) {
                    statement.append(line).append('\n');
                    if (line.endsWith(";")) {
                        execute(statement.toString());
                        statement.setLength(0);
                    }
                }
            }
            if (!statement.toString().isBlank()) {
                throw new IllegalArgumentException("a statement does not end: " + statement);
            }
        } finally {
            db.close();
        }
    }

    private void execute(String sql) throws SQLException {
        String bound = LITERAL.matcher(sql)
                .replaceAll(name ->
                        Matcher.quoteReplacement('\'' + value(name.group(1)).replace("'", "''") + '\''));
        try (Statement statement = db.createStatement()) {
            statement.execute(bound);
        }
    }

    private String value(String name) {
        if (!variables.containsKey(name)) {
            throw new IllegalArgumentException("no value for " + name);
        }
        return variables.get(name);
    }
}
