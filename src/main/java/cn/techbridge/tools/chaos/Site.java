package cn.techbridge.tools.chaos;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/**
 * Where the run's stack is.
 *
 * @param folder its data, logs and ledger
 * @param app, identity, engine addresses without a path
 */
record Site(Path folder, String app, String identity, String engine, String database, String user, String password) {

    static Site of(Map<String, String> environment) {
        return new Site(
                Path.of(environment.get("TECHBRIDGE_CHAOS_DIR")),
                environment.get("TECHBRIDGE_URL"),
                environment.get("TECHBRIDGE_KC_URL"),
                environment.get("TECHBRIDGE_ES_URL"),
                "jdbc:postgresql://%s:%s/%s?connectTimeout=5&socketTimeout=20"
                        .formatted(
                                environment.get("TECHBRIDGE_PG_HOST"),
                                environment.get("TECHBRIDGE_PG_PORT"),
                                environment.get("TECHBRIDGE_PG_DB")),
                environment.get("TECHBRIDGE_PG_USER"),
                environment.get("TECHBRIDGE_PG_PASSWORD"));
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(database, user, password);
    }
}
