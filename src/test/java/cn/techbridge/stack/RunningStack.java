package cn.techbridge.stack;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * A stack that already runs, named by the variables {@code scripts/stack env} prints: a quick inner loop while writing
 * code. Each test run takes a database and index names of its own, so several may share the stack. The database role
 * needs the right to create databases; databases and indices of past runs stay until the stack is reset.
 */
final class RunningStack {
    private RunningStack() {}

    static Map<String, String> configuration() {
        String own = "test_" + UUID.randomUUID().toString().substring(0, 8);
        String server = "jdbc:postgresql://%s:%s/".formatted(env("TECHBRIDGE_PG_HOST"), env("TECHBRIDGE_PG_PORT"));
        String user = env("TECHBRIDGE_PG_USER");
        String password = env("TECHBRIDGE_PG_PASSWORD");
        try (Connection admin = DriverManager.getConnection(server + env("TECHBRIDGE_PG_DB"), user, password);
                var statement = admin.createStatement()) {
            statement.execute("create database " + own);
        } catch (SQLException e) {
            throw new IllegalStateException("no database for this test run: " + e.getMessage(), e);
        }
        var addresses = new StackAddresses(
                server + own,
                user,
                password,
                env("TECHBRIDGE_ES_URL").replace("http://", ""),
                env("TECHBRIDGE_KC_URL"));
        var configuration = new HashMap<>(addresses.configuration());
        configuration.put("techbridge.search.prefix", own);
        return configuration;
    }

    private static String env(String name) {
        String value = System.getenv(name);
        if (value == null || value.isBlank()) {
            throw new IllegalStateException(name + " is not set; run: eval \"$(scripts/stack env)\"");
        }
        return value;
    }
}
