package cn.techbridge.tools.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The index as a digest of each document (id, version, hash of the content), beside the same of the database. */
final class IndexCheck {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PAGE = 5000;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final String engine;
    private final String prefix;

    /** @param prefix of the indices' names */
    IndexCheck(String engine, String prefix) {
        this.engine = engine;
        this.prefix = prefix;
    }

    /**
     * How database and index differ.
     *
     * @param documents in the index
     * @param differences documents missing, too many, or of another version or content; −1 when the index could not be read
     */
    record Result(int documents, int differences, String example) {
        boolean agrees() {
            return differences == 0;
        }
    }

    Result compare(Connection db) throws SQLException, InterruptedException {
        int documents = 0;
        int differences = 0;
        String example = "";
        for (String kind : List.of("achievement", "demand")) {
            Map<String, String> expected = published(db, kind);
            Map<String, String> found;
            try {
                found = indexed(kind);
            } catch (IOException unreachable) {
                return new Result(documents, -1, unreachable.toString());
            }
            documents += found.size();
            for (Map.Entry<String, String> row : expected.entrySet()) {
                String there = found.remove(row.getKey());
                if (!row.getValue().equals(there)) {
                    differences++;
                    example = kind + " " + row + " is indexed as " + there;
                }
            }
            if (!found.isEmpty()) {
                differences += found.size();
                example = kind + " " + found.entrySet().iterator().next() + " is indexed, but not public";
            }
        }
        return new Result(documents, differences, example);
    }

    private static Map<String, String> published(Connection db, String kind) throws SQLException {
        Map<String, String> rows = new HashMap<>();
        try (Statement statement = db.createStatement();
                ResultSet found = statement.executeQuery(
                        "select id, version, content_hash from " + kind + " where state = 'PUBLISHED'")) {
            while (found.next()) {
                rows.put(found.getString(1), found.getLong(2) + " " + found.getString(3));
            }
        }
        return rows;
    }

    private Map<String, String> indexed(String kind) throws IOException, InterruptedException {
        String index = "/" + prefix + "-" + kind;
        post(index + "/_refresh", "");
        Map<String, String> documents = new HashMap<>();
        ObjectNode body = JSON.createObjectNode().put("size", PAGE).put("version", true);
        body.putArray("_source").add("contentHash");
        body.putArray("sort").addObject().put("id", "asc");
        JsonNode hits;
        do {
            hits = post(index + "/_search", body.toString()).at("/hits/hits");
            for (JsonNode hit : hits) {
                documents.put(
                        hit.path("_id").asText(),
                        hit.path("_version").asLong() + " "
                                + hit.at("/_source/contentHash").asText());
                body.putArray("search_after").add(hit.path("_id").asText());
            }
        } while (hits.size() == PAGE);
        return documents;
    }

    private JsonNode post(String path, String body) throws IOException, InterruptedException {
        var response = http.send(
                HttpRequest.newBuilder(URI.create(engine + path))
                        .timeout(Duration.ofSeconds(10))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofByteArray());
        JsonNode answer = JSON.readTree(response.body());
        if (response.statusCode() != 200 || answer.at("/_shards/failed").asInt() > 0) {
            throw new IOException(path + " was answered " + response.statusCode());
        }
        return answer;
    }
}
