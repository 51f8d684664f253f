package cn.techbridge.tools.bench;

import cn.techbridge.search.SearchPlan;
import cn.techbridge.tools.Api;
import cn.techbridge.tools.Arguments;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Searches through the API beside the bodies that the engine gets from it, byte for byte, sent to the engine directly. Queries for which
 * the API asks the engine more than once (it asked for less, or mended the spelling) are told, and left out.
 */
public final class SearchBench {
    static final Map<String, String> FACETED = Map.of("facets", "field,industry,region,trl,mode,ip");
    private static final int QUERIES = 1000;
    private static final int DRAWS = 20_000;
    private final Arguments arguments;
    private final Table table;

    private SearchBench(Arguments arguments) {
        this.arguments = arguments;
        this.table = new Table(arguments);
    }

    public static void main(String[] args) throws Exception {
        Arguments arguments = new Arguments(args);
        SearchBench bench = new SearchBench(arguments);
        String only = arguments.get("only", "");
        if (!only.equals("terms")) {
            bench.compare("search, 6 facets and highlights", FACETED, 0.90);
        }
        if (!only.equals("facets")) {
            bench.compare("term search", Map.of(), 0.75);
        }
    }

    private void compare(String name, Map<String, String> parameters, double bar) throws Exception {
        List<byte[]> ours = new ArrayList<>();
        List<byte[]> raw = new ArrayList<>();
        int answers = 0;
        int twice = 0;
        long total = 0;
        try (Line line = new Line(Addresses.APP)) {
            for (String query : queries()) {
                byte[] request = ours(query, parameters);
                JsonNode answer = Api.JSON.readTree(line.ask(request).body());
                if (answer.path("relaxed").asBoolean() || answer.hasNonNull("didYouMean")) {
                    twice++;
                } else if (ours.size() < QUERIES) {
                    ours.add(request);
                    raw.add(raw(query, parameters));
                    answers += answer.path("items").size();
                    total = Math.max(total, answer.at("/total/value").asLong());
                }
            }
        }
        System.err.printf(
                "%s: %d distinct queries, %.1f items each, most hits %d; left out because the engine is asked twice: %d%n",
                name, ours.size(), (double) answers / ours.size(), total, twice);
        int[] order = Queries.zipf(ours.size(), DRAWS);
        Duel.Result result = new Duel(arguments)
                .of(
                        Target.http(name, Addresses.APP, turn -> ours.get(order[turn % order.length])),
                        Target.http(
                                "same body at Elasticsearch",
                                Addresses.ENGINE,
                                turn -> raw.get(order[turn % order.length])));
        table.kept(result, bar);
    }

    private List<String> queries() throws Exception {
        List<Path> files = arguments.rest().stream().map(Path::of).toList();
        return Queries.of(files, 2 * QUERIES);
    }

    static byte[] ours(String query, Map<String, String> parameters) {
        StringBuilder path = new StringBuilder("/api/v1/search/achievements?q=" + encoded(query));
        parameters.forEach(
                (name, value) -> path.append('&').append(name).append('=').append(encoded(value)));
        return Line.get(path.toString());
    }

    private static byte[] raw(String query, Map<String, String> parameters) {
        Map<String, String> all = new HashMap<>(parameters);
        all.put("q", query);
        return Line.post("/techbridge-achievement/_search", "application/json", SearchPlan.achievements(all));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
