package cn.techbridge.tools.bench;

import cn.techbridge.search.CandidateSearch;
import cn.techbridge.tools.Api;
import cn.techbridge.tools.Arguments;
import cn.techbridge.tools.Patience;
import cn.techbridge.tools.RecombinedTexts;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** A demand's list and a fresh preview beside the bare candidate request to the engine, and how soon news arrive in the lists. */
public final class MatchBench {
    private static final int CANDIDATES = 200;
    /** Without a file of them, so many texts made like the catalogue's. */
    private static final int DEMANDS = 250;

    private static final int LONGEST_PROBLEM = 5000;
    private static final int PATIENCE_SECONDS = 1200;
    private final Market market = Market.open();
    private final Arguments arguments;
    private final Table table;
    private final List<RecombinedTexts.Text> demands;

    private MatchBench(Arguments arguments) throws Exception {
        this.arguments = arguments;
        this.table = new Table(arguments);
        String file = arguments.get("demands", null);
        this.demands = file == null
                ? RecombinedTexts.of(arguments.rest().stream().map(Path::of).toList(), DEMANDS, System.nanoTime())
                : RecombinedTexts.read(Path.of(file));
    }

    public static void main(String[] args) throws Exception {
        Arguments arguments = new Arguments(args);
        MatchBench bench = new MatchBench(arguments);
        List<String> ids = bench.post();
        String only = arguments.get("only", "");
        if (!only.equals("preview") && !only.equals("freshness")) {
            bench.compare("matches of a demand, 20", "≤ 1.50 ×", turn -> bench.list(ids.get(turn % ids.size())));
        }
        if (!only.equals("list") && !only.equals("freshness")) {
            bench.compare(
                    "preview, 200 candidates scored", "–", turn -> bench.preview(bench.demands.get(turn % ids.size())));
        }
        if (!only.equals("list") && !only.equals("preview")) {
            new Freshness(bench.market, bench.demands, ids, bench.table).measure(arguments.number("news", 40));
        }
    }

    private void compare(String name, String bar, IntFunction<byte[]> ours) throws Exception {
        List<byte[]> raw = demands.stream()
                .map(demand -> Line.post(
                        "/techbridge-achievement/_search",
                        "application/json",
                        CandidateSearch.request(demand.title(), demand.body(), CANDIDATES)))
                .toList();
        Duel.Result result = new Duel(arguments)
                .of(
                        Target.http(name, Addresses.APP, ours),
                        Target.http("candidate request", Addresses.ENGINE, turn -> raw.get(turn % raw.size())));
        table.slower(result, bar);
    }

    private byte[] list(String demand) {
        return Line.get("/api/v1/demands/" + demand + "/matches?limit=20", authorization());
    }

    private byte[] preview(RecombinedTexts.Text demand) {
        String text = demand.body();
        ObjectNode body = Api.JSON.createObjectNode().put("title", demand.title());
        body.put("description", text.substring(0, Math.min(LONGEST_PROBLEM, text.length())));
        return Line.post(
                "/api/v1/matches/preview",
                "application/json",
                body.toString().getBytes(StandardCharsets.UTF_8),
                authorization());
    }

    private String authorization() {
        return "Authorization: Bearer " + market.enterprise().token();
    }

    /** The demands as the enterprise's own, and their lists made. */
    private List<String> post() throws InterruptedException {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < demands.size(); i++) {
            RecombinedTexts.Text demand = demands.get(i);
            rows.append(Api.JSON
                            .createObjectNode()
                            .put("externalId", "B-" + i)
                            .put("title", demand.title())
                            .put("problem", demand.body()))
                    .append('\n');
        }
        List<String> ids = new ArrayList<>();
        market.enterprise()
                .bulk("/demands", rows.toString())
                .path("rows")
                .forEach(row -> ids.add(row.path("id").asText()));
        double seconds = Patience.until(
                "no demand waits to be matched",
                PATIENCE_SECONDS,
                200,
                () -> market.operator()
                                .get("/matching-profiles")
                                .path("waiting")
                                .asLong()
                        == 0);
        System.out.printf("%d demands matched after %.1f s%n", ids.size(), seconds);
        return ids;
    }
}
