package cn.techbridge.tools;

import cn.techbridge.text.FirstClause;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Pushes JSON-lines files as achievements or demands. Rows in the API's own form go as they are; rows of other catalogues are read by
 * the names that such files use: title, abstract or content, keywords; a text without a title takes its first clause.
 */
public final class Push {
    private static final int PATIENCE_SECONDS = 120;
    private static final int MAX_KEYWORDS = 30;
    private static final int MAX_KEYWORD = 60;
    private static final int MAX_TITLE = 200;
    private static final int MAX_TEXT = 20_000;

    private final Api api;
    private final boolean demands;
    private final int batch;

    private Push(Api api, boolean demands, int batch) {
        this.api = api;
        this.demands = demands;
        this.batch = batch;
    }

    public static void main(String[] args) throws Exception {
        Arguments arguments = new Arguments(args);
        boolean demands = arguments.get("type", "achievement").equals("demand");
        String client = arguments.get("client", demands ? "enterprise-demo" : "university-demo");
        Api api = Api.client(Api.Where.fromEnvironment(), client, arguments.get("secret", client));
        Push push = new Push(api, demands, arguments.number("batch", 1000));
        for (String file : arguments.rest()) {
            push.file(Path.of(file));
        }
    }

    private String path() {
        return demands ? "/demands" : "/achievements";
    }

    private void file(Path file) throws IOException, InterruptedException {
        List<String> rows = new ArrayList<>();
        String name = file.getFileName().toString().replaceFirst("\\.[^.]*$", "");
        for (String line : Files.readAllLines(file)) {
            if (!line.isBlank()) {
                rows.add(row(Api.JSON.readTree(line), name + "-" + (rows.size() + 1))
                        .toString());
            }
        }
        Progress progress = new Progress(file.getFileName().toString(), rows.size());
        Map<String, Long> outcomes = new TreeMap<>();
        List<JsonNode> refused = new ArrayList<>();
        String lastId = null;
        for (int from = 0; from < rows.size(); from += batch) {
            List<String> part = rows.subList(from, Math.min(rows.size(), from + batch));
            JsonNode answer = api.bulk(path(), String.join("\n", part));
            answer.path("summary")
                    .properties()
                    .forEach(e -> outcomes.merge(e.getKey(), e.getValue().asLong(), Long::sum));
            for (JsonNode outcome : answer.path("rows")) {
                if (outcome.path("outcome").asText().equals("rejected")) {
                    refused.add(outcome);
                } else {
                    lastId = outcome.path("id").asText();
                }
            }
            progress.add(part.size());
        }
        double seconds = progress.seconds();
        System.out.printf(
                "%s: %d rows in %.1f s, %.0f rows/s, %s%n",
                file.getFileName(), rows.size(), seconds, rows.size() / seconds, outcomes);
        refused.stream().limit(5).forEach(row -> System.out.println("  refused: " + row));
        if (lastId != null) {
            waitUntilFound(
                    lastId, Api.JSON.readTree(rows.getLast()).path("title").asText());
        }
    }

    private void waitUntilFound(String id, String title) throws InterruptedException {
        String query = "/search" + path() + "?limit=100&q=" + URLEncoder.encode(title, StandardCharsets.UTF_8);
        double seconds = Patience.until(
                "the last row is searchable",
                PATIENCE_SECONDS,
                100,
                () -> api.get(query)
                        .path("items")
                        .valueStream()
                        .anyMatch(item -> item.path("id").asText().equals(id)));
        System.out.printf("  last row searchable %.1f s after its answer%n", seconds);
    }

    /** @param position file and line: the id of a row that brings none, the same at every push of the file */
    private ObjectNode row(JsonNode given, String position) {
        if (given.has("externalId")) {
            return (ObjectNode) given;
        }
        String text = first(given, "summary", "abstract", "problem", "content");
        String title = given.hasNonNull("title") ? given.path("title").asText() : FirstClause.of(text);
        ObjectNode row = Api.JSON.createObjectNode();
        row.put("externalId", given.hasNonNull("id") ? given.path("id").asText() : position);
        row.put("title", cut(title.strip(), MAX_TITLE));
        row.put(demands ? "problem" : "summary", cut(text.isBlank() ? title : text, MAX_TEXT));
        if (given.hasNonNull("keywords")) {
            ArrayNode keywords = row.putArray("keywords");
            Arrays.stream(given.path("keywords").asText().split("[,，;；、]"))
                    .map(String::strip)
                    .filter(word -> !word.isEmpty() && word.length() <= MAX_KEYWORD)
                    .distinct()
                    .limit(MAX_KEYWORDS)
                    .forEach(keywords::add);
        }
        return row;
    }

    private static String first(JsonNode given, String... names) {
        for (String name : names) {
            if (given.hasNonNull(name) && !given.path(name).asText().isBlank()) {
                return given.path(name).asText();
            }
        }
        return given.path("title").asText();
    }

    private static String cut(String text, int limit) {
        return text.length() <= limit ? text : text.substring(0, limit);
    }
}
