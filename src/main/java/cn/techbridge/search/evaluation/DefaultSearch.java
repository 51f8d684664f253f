package cn.techbridge.search.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.elasticsearch.client.Request;
import org.elasticsearch.client.RestClient;

/** What Elasticsearch does by itself: {@code multi_match} over title and summary on the {@code standard} analyser. */
final class DefaultSearch implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int BULK = 500;

    private final RestClient client;
    private final String index;

    DefaultSearch(RestClient client, String index) throws IOException {
        this.client = client;
        this.index = index;
        send("PUT", "/" + index, """
                {"settings": {"number_of_shards": 1, "number_of_replicas": 0},
                 "mappings": {"properties": {
                   "title": {"type": "text", "analyzer": "standard"},
                   "summary": {"type": "text", "analyzer": "standard"}}}}""");
    }

    void add(List<Corpus.Item> items) throws IOException {
        for (int from = 0; from < items.size(); from += BULK) {
            StringBuilder rows = new StringBuilder();
            for (Corpus.Item item : items.subList(from, Math.min(items.size(), from + BULK))) {
                ObjectNode document = JSON.createObjectNode().put("summary", item.summary());
                if (item.title() != null) {
                    document.put("title", item.title());
                }
                ObjectNode action = JSON.createObjectNode();
                action.putObject("index").put("_id", item.id());
                rows.append(action.toString());
                rows.append('\n').append(document.toString()).append('\n');
            }
            if (send("POST", "/" + index + "/_bulk", rows.toString())
                    .path("errors")
                    .asBoolean()) {
                throw new IllegalStateException("the engine refuses some of the texts");
            }
        }
        send("POST", "/" + index + "/_refresh", null);
    }

    List<String> search(String text) throws IOException {
        ObjectNode match = JSON.createObjectNode().put("query", text);
        match.putArray("fields").add("title").add("summary");
        ObjectNode body = JSON.createObjectNode().put("size", Figures.DEPTH).put("_source", false);
        body.putObject("query").set("multi_match", match);
        List<String> ids = new ArrayList<>();
        send("POST", "/" + index + "/_search", body.toString())
                .at("/hits/hits")
                .forEach(hit -> ids.add(hit.path("_id").asText()));
        return ids;
    }

    @Override
    public void close() throws IOException {
        client.performRequest(new Request("DELETE", "/" + index));
    }

    private JsonNode send(String method, String path, String body) throws IOException {
        Request request = new Request(method, path);
        if (body != null) {
            request.setJsonEntity(body);
        }
        try (InputStream answer = client.performRequest(request).getEntity().getContent()) {
            return JSON.readTree(answer);
        }
    }
}
