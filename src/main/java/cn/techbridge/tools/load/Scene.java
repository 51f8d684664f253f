package cn.techbridge.tools.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/**
 * Where the load finds everything, and what must be there before it begins: a trusted university with its machine, brokers, cases in
 * the queue.
 *
 * @param app address of the application or of the balancer before it
 * @param identity address of Keycloak
 * @param engine address of one Elasticsearch node
 * @param jdbc URL of the database, with several hosts where there are several
 */
public record Scene(String app, String identity, String engine, String jdbc) {
    private static final String USCC = "12120000LAD0000114";

    public static Scene fromEnvironment() {
        return new Scene(
                env("TECHBRIDGE_URL", "http://127.0.0.1:8080"),
                env("TECHBRIDGE_KC_URL", "http://127.0.0.1:8180"),
                env("TECHBRIDGE_ES_URL", "http://127.0.0.1:9200"),
                env(
                        "TECHBRIDGE_JDBC_URL",
                        "jdbc:postgresql://%s:%s/%s"
                                .formatted(
                                        env("TECHBRIDGE_PG_HOST", "127.0.0.1"),
                                        env("TECHBRIDGE_PG_PORT", "5432"),
                                        env("TECHBRIDGE_PG_DB", "techbridge"))));
    }

    private static String env(String name, String otherwise) {
        return System.getenv().getOrDefault(name, otherwise);
    }

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(
                jdbc, env("TECHBRIDGE_PG_USER", "techbridge"), env("TECHBRIDGE_PG_PASSWORD", "techbridge"));
    }

    public Caller publisher() {
        return Caller.machine(app, identity, "university-demo");
    }

    public Caller broker(String name) {
        return Caller.person(app, identity, name);
    }

    /** @param cases that wait in the queue afterwards */
    public void prepare(List<String> brokers, int cases) throws IOException, SQLException, InterruptedException {
        Caller operator = Caller.person(app, identity, "operator");
        String organisation = organisation(operator);
        need(operator.put(
                "/organisations/%s/members/%s"
                        .formatted(organisation, publisher().subject()),
                ""));
        need(operator.post(
                "/agencies/bulk",
                "application/x-ndjson",
                "{\"externalId\":\"LOAD\",\"name\":\"演练机构\",\"type\":\"UNIVERSITY\",\"level\":\"NATIONAL\",\"regionCode\":\"120000\"}",
                null));
        StringBuilder rows = new StringBuilder();
        for (String name : brokers) {
            ObjectNode row = Caller.JSON.createObjectNode();
            row.put("externalId", "LOAD-" + name)
                    .put("agencyExternalId", "LOAD")
                    .put("name", "演练经纪人");
            row.put("grade", "SENIOR")
                    .put("capacity", 50)
                    .put("subject", broker(name).subject());
            rows.append(row).append('\n');
        }
        need(operator.post("/brokers/bulk", "application/x-ndjson", rows.toString(), null));
        try (Connection db = connect();
                PreparedStatement insert = db.prepareStatement("""
                        insert into brokerage_case (id, demand_id, achievement_id, demand_title, achievement_title, score, priority,
                                                    field_path, region_path, stage, version, created_at, updated_at)
                        select gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 'load', 'load', 50, 1000 + i,
                               '{}', '{}', 'OFFERED', 0, now(), now() from generate_series(1, ?) i""")) {
            insert.setInt(1, cases);
            insert.executeUpdate();
        }
    }

    private static String organisation(Caller operator) throws IOException {
        for (JsonNode known : need(operator.get("/organisations?limit=100")).path("items")) {
            if (known.path("uscc").asText().equals(USCC)) {
                return known.path("id").asText();
            }
        }
        ObjectNode body = Caller.JSON.createObjectNode();
        body.put("uscc", USCC).put("name", "演练大学").put("type", "UNIVERSITY");
        body.put("regionCode", "120104").put("trusted", true);
        return need(operator.post("/organisations", body.toString())).path("id").asText();
    }

    /** @throws IOException when the answer is no success, or rows were refused */
    public static JsonNode need(Caller.Reply reply) throws IOException {
        if (!reply.ok() || reply.body().path("summary").path("rejected").asInt() > 0) {
            throw new IOException("not as it should be: " + reply.status() + " " + reply.body());
        }
        return reply.body();
    }
}
