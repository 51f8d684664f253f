package cn.techbridge.tools;

import cn.techbridge.search.CandidateSearch;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Matching with a large catalogue: a demand's list and a fresh preview beside the bare candidate request, and how soon news arrive. */
public final class MatchBench {
    private static final int BATCH = 1000;
    private static final int CANDIDATES = 200;
    private static final int PATIENCE_SECONDS = 1200;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Api university;
    private final Api enterprise;
    private final Api operator;
    private final String engine = System.getenv().getOrDefault("TECHBRIDGE_ES_URL", "http://127.0.0.1:9200");
    private final Random random = new Random(7);

    private MatchBench(Api.Where where) {
        university = Api.client(where, "university-demo", "university-demo");
        enterprise = Api.client(where, "enterprise-demo", "enterprise-demo");
        operator = Api.user(where, "operator", "operator");
    }

    public static void main(String[] args) throws Exception {
        Arguments arguments = new Arguments(args);
        MatchBench bench = new MatchBench(Api.Where.fromEnvironment());
        List<RecombinedTexts.Text> demands = RecombinedTexts.read(Path.of(arguments.get("demands", "demands.jsonl")));
        bench.members();
        int wanted = arguments.number("achievements", 100_000);
        if (wanted > 0) {
            bench.load(
                    RecombinedTexts.of(arguments.rest().stream().map(Path::of).toList(), wanted, 11));
        }
        List<String> ids = bench.post(demands);
        int rounds = arguments.number("rounds", 5);
        int requests = arguments.number("requests", 100);
        bench.compare("stored list", rounds, requests, i -> bench.list(ids.get(i % ids.size())), demands);
        bench.compare("fresh preview", rounds, requests, i -> bench.preview(demands.get(i % demands.size())), demands);
        bench.freshness(demands, ids, arguments.number("news", 40));
    }

    /** Organisations for the two machines, unless the demo catalogue has made them. */
    private void members() {
        organisation(university, "高校", "UNIVERSITY");
        organisation(enterprise, "企业", "ENTERPRISE");
    }

    private void organisation(Api machine, String name, String type) {
        if (!machine.isMember()) {
            ObjectNode organisation = Api.JSON
                    .createObjectNode()
                    .put("uscc", DemoNames.uscc(type, 900))
                    .put("name", DemoNames.demo(name))
                    .put("type", type)
                    .put("regionCode", "120104")
                    .put("trusted", true);
            String id = operator.post("/organisations", organisation.toString())
                    .path("id")
                    .asText();
            operator.put("/organisations/" + id + "/members/" + machine.subject(), "");
        }
    }

    private void load(List<RecombinedTexts.Text> texts) throws InterruptedException {
        Progress progress = new Progress("achievements", texts.size());
        for (int from = 0; from < texts.size(); from += BATCH) {
            StringBuilder rows = new StringBuilder();
            for (int i = from; i < Math.min(texts.size(), from + BATCH); i++) {
                rows.append(row("B-" + i, "summary", texts.get(i))).append('\n');
            }
            university.bulk("/achievements", rows.toString());
            progress.add(Math.min(BATCH, texts.size() - from));
        }
        System.out.printf("%d achievements pushed in %.0f s%n", texts.size(), progress.seconds());
        long start = System.nanoTime();
        settle(texts.getLast().title());
        System.out.printf("indexed and matched after %.0f s more%n", (System.nanoTime() - start) / 1e9);
    }

    /** Until relay and matching have caught up, as the application's own gauges say. */
    private void settle(String why) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE_SECONDS * 1_000_000_000L;
        while (operator.get("/matching-profiles").path("waiting").asLong() > 0) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("still not settled: " + why);
            }
            Thread.sleep(500);
        }
    }

    private List<String> post(List<RecombinedTexts.Text> demands) throws InterruptedException {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < demands.size(); i++) {
            rows.append(row("B-" + i, "problem", demands.get(i))).append('\n');
        }
        List<String> ids = new ArrayList<>();
        enterprise
                .bulk("/demands", rows.toString())
                .path("rows")
                .forEach(row -> ids.add(row.path("id").asText()));
        long start = System.nanoTime();
        settle("demands");
        System.out.printf("%d demands matched after %.1f s%n", ids.size(), (System.nanoTime() - start) / 1e9);
        return ids;
    }

    private static String row(String id, String textField, RecombinedTexts.Text text) {
        ObjectNode row = Api.JSON.createObjectNode().put("externalId", id).put("title", text.title());
        return row.put(textField, text.body()).toString();
    }

    private void list(String demand) {
        enterprise.get("/demands/" + demand + "/matches?limit=20");
    }

    private void preview(RecombinedTexts.Text demand) {
        ObjectNode body = Api.JSON.createObjectNode().put("title", demand.title());
        String text = demand.body();
        enterprise.post(
                "/matches/preview",
                body.put("description", text.substring(0, Math.min(5000, text.length())))
                        .toString());
    }

    private void raw(RecombinedTexts.Text demand) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(engine + "/techbridge-achievement/_search"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(
                        CandidateSearch.request(demand.title(), demand.body(), CANDIDATES)))
                .build();
        try {
            http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** One request of ours. */
    private interface Ours {
        void ask(int number);
    }

    private void compare(String name, int rounds, int requests, Ours ours, List<RecombinedTexts.Text> demands) {
        List<Long> own = new ArrayList<>();
        List<Long> bare = new ArrayList<>();
        double[] ratios = new double[rounds];
        for (int round = -1; round < rounds; round++) {
            long[] a = timed(requests, ours);
            long[] b = timed(requests, i -> raw(demands.get(i % demands.size())));
            if (round >= 0) { // the first round warms up
                Arrays.stream(a).forEach(own::add);
                Arrays.stream(b).forEach(bare::add);
                ratios[round] = (double) a[requests / 2] / b[requests / 2];
            }
        }
        Arrays.sort(ratios);
        System.out.printf(
                "%-14s p50 %.1f p95 %.1f ms; bare candidate request p50 %.1f p95 %.1f ms; ratio of medians %.2f (%.2f to %.2f)%n",
                name,
                at(own, 0.5),
                at(own, 0.95),
                at(bare, 0.5),
                at(bare, 0.95),
                ratios[rounds / 2],
                ratios[0],
                ratios[rounds - 1]);
    }

    private static long[] timed(int requests, Ours ours) {
        long[] nanos = new long[requests];
        for (int i = 0; i < requests; i++) {
            long start = System.nanoTime();
            ours.ask(i);
            nanos[i] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        return nanos;
    }

    /** From the answer to the push of an achievement until the demand that it is made for lists it. */
    private void freshness(List<RecombinedTexts.Text> demands, List<String> ids, int news) throws InterruptedException {
        List<Long> nanos = new ArrayList<>();
        for (int i = 0; i < news; i++) {
            int chosen = random.nextInt(demands.size());
            RecombinedTexts.Text like = demands.get(chosen);
            String row = row("N-" + System.nanoTime(), "summary", new RecombinedTexts.Text(like.title(), like.body()));
            String id = university.bulk("/achievements", row).at("/rows/0/id").asText();
            long start = System.nanoTime();
            while (!listed(ids.get(chosen), id)) {
                if (System.nanoTime() - start > 60_000_000_000L) {
                    throw new IllegalStateException("not listed after 60 s: " + like.title());
                }
                Thread.sleep(25);
            }
            nanos.add(System.nanoTime() - start);
        }
        System.out.printf(
                "new achievement in its demand's list: p50 %.2f s, p95 %.2f s, of %d%n",
                at(nanos, 0.5) / 1000, at(nanos, 0.95) / 1000, news);
    }

    private boolean listed(String demand, String achievement) {
        for (JsonNode match :
                enterprise.get("/demands/" + demand + "/matches?limit=100").path("items")) {
            if (match.at("/achievement/id").asText().equals(achievement)) {
                return true;
            }
        }
        return false;
    }

    private static double at(List<Long> nanos, double share) {
        long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        return sorted[(int) Math.min(sorted.length - 1, sorted.length * share)] / 1e6;
    }
}
