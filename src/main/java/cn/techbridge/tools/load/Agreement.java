package cn.techbridge.tools.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;

/** Database, index and ledger side by side. */
public final class Agreement {
    private static final int PAGE = 2000;
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private Agreement() {}

    /** What one record is: version and hash of its content. */
    private record State(long version, String hash) {}

    /** What the database says of the ledger: acknowledged and missing, or older; there and never sent. */
    public record Findings(int records, List<String> lost, List<String> phantoms) {}

    /** Every acknowledged record must be there in its acknowledged edition or a later one, and no other of the load's. */
    public static Findings ofLedger(Connection db, Ledger ledger) throws SQLException {
        Map<String, Integer> there = new HashMap<>();
        try (Statement statement = db.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select external_id, content ->> 'title' from achievement where external_id like 'LOAD-%'")) {
            while (rows.next()) {
                there.merge(rows.getString(1), Actors.editionOf(rows.getString(2)), Math::max);
            }
        }
        List<String> lost = new ArrayList<>();
        for (Ledger.Entry entry : ledger.all()) {
            Integer edition = there.remove(entry.externalId());
            if (edition == null || edition < entry.edition()) {
                lost.add(entry.externalId() + " acknowledged #" + entry.edition() + ", there #" + edition);
            }
        }
        return new Findings(ledger.size() - lost.size(), lost, List.copyOf(there.keySet()));
    }

    /** Seconds until the index of achievements says the same as the database, id for id, with versions and hashes. */
    public static double waitForIndex(Scene scene, Connection db, int seconds)
            throws SQLException, IOException, InterruptedException {
        long began = System.nanoTime();
        while (true) {
            String difference = difference(scene, db);
            double passed = (System.nanoTime() - began) / 1e9;
            if (difference.isEmpty()) {
                return passed;
            }
            if (passed > seconds) {
                throw new IllegalStateException(
                        "after %d s the index still differs: %s".formatted(seconds, difference));
            }
            TimeUnit.MILLISECONDS.sleep(500);
        }
    }

    private static String difference(Scene scene, Connection db)
            throws SQLException, IOException, InterruptedException {
        Map<String, State> rows = new HashMap<>();
        try (Statement statement = db.createStatement();
                ResultSet found = statement.executeQuery(
                        "select id, version, content_hash from achievement where state = 'PUBLISHED' and deleted_at is null")) {
            while (found.next()) {
                rows.put(found.getString(1), new State(found.getLong(2), found.getString(3)));
            }
        }
        Map<String, State> documents = documents(scene.engine());
        if (rows.equals(documents)) {
            return "";
        }
        TreeSet<String> ids = new TreeSet<>(rows.keySet());
        ids.addAll(documents.keySet());
        ids.removeIf(id -> rows.containsKey(id) && rows.get(id).equals(documents.get(id)));
        return "%d rows, %d documents, %d differ, for instance %s: %s, %s"
                .formatted(
                        rows.size(),
                        documents.size(),
                        ids.size(),
                        ids.first(),
                        rows.get(ids.first()),
                        documents.get(ids.first()));
    }

    private static Map<String, State> documents(String engine) throws IOException, InterruptedException {
        Map<String, State> documents = new HashMap<>();
        post(engine + "/techbridge-achievement/_refresh", "");
        JsonNode after = null;
        while (true) {
            ObjectNode body = Caller.JSON.createObjectNode().put("size", PAGE).put("version", true);
            body.putArray("_source").add("contentHash");
            body.putArray("sort").addObject().put("id", "asc");
            if (after != null) {
                body.set("search_after", after);
            }
            JsonNode hits = post(engine + "/techbridge-achievement/_search", body.toString())
                    .at("/hits/hits");
            for (JsonNode hit : hits) {
                documents.put(
                        hit.path("_id").asText(),
                        new State(
                                hit.path("_version").asLong(),
                                hit.path("_source").path("contentHash").asText()));
                after = hit.path("sort");
            }
            if (hits.size() < PAGE) {
                return documents;
            }
        }
    }

    private static JsonNode post(String url, String body) throws IOException, InterruptedException {
        byte[] answer = HTTP.send(
                        HttpRequest.newBuilder(URI.create(url))
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(body))
                                .build(),
                        BodyHandlers.ofByteArray())
                .body();
        return Caller.JSON.readTree(answer);
    }
}
