package cn.techbridge.tools;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What the engine of TECHBRIDGE_ES_URL itself says of its indices. */
final class EngineIndices {
    private final String engine = NamedSql.env("TECHBRIDGE_ES_URL", "http://127.0.0.1:9200");
    private final HttpClient http = HttpClient.newHttpClient();

    /** Documents written to and deleted from all indices since each was made. */
    long writes() throws IOException, InterruptedException {
        JsonNode indexing = call("GET", "/_stats/indexing", null)
                .path("_all")
                .path("primaries")
                .path("indexing");
        return indexing.path("index_total").asLong()
                + indexing.path("delete_total").asLong();
    }

    List<String> indices() throws IOException, InterruptedException {
        List<String> names = new ArrayList<>();
        call("GET", "/_stats/docs", null).path("indices").fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** Every document as it was sent, one a line; returns how many. */
    long dump(String index, Path file) throws IOException, InterruptedException {
        long count = 0;
        JsonNode page = call("POST", '/' + index + "/_search?scroll=1m", "{\"size\":500,\"sort\":[\"_doc\"]}");
        try (Writer out = Files.newBufferedWriter(file)) {
            for (JsonNode hits = page.at("/hits/hits"); !hits.isEmpty(); hits = page.at("/hits/hits")) {
                for (JsonNode hit : hits) {
                    out.write(hit + "\n");
                    count++;
                }
                page = call(
                        "POST", "/_search/scroll", "{\"scroll\":\"1m\",\"scroll_id\":" + page.path("_scroll_id") + '}');
            }
        }
        call("DELETE", "/_search/scroll", "{\"scroll_id\":" + page.path("_scroll_id") + '}');
        return count;
    }

    JsonNode call(String method, String path, String body) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = http.send(
                HttpRequest.newBuilder(URI.create(engine + path))
                        .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                        .header("Content-Type", "application/json")
                        .build(),
                BodyHandlers.ofByteArray());
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(method + ' ' + path + " answered " + answer.statusCode());
        }
        return Api.JSON.readTree(answer.body());
    }
}
