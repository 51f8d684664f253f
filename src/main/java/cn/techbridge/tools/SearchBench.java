package cn.techbridge.tools;

import cn.techbridge.search.SearchPlan;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Requests per second and latencies of searches through the API and of the same bodies at the engine, in turn. */
public final class SearchBench {
    private static final int QUERIES = 1000;
    private static final String FACETS = "field,industry,region,trl,mode,ip";

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final AtomicInteger next = new AtomicInteger();
    private final int connections;

    private SearchBench(int connections) {
        this.connections = connections;
    }

    public static void main(String[] args) throws Exception {
        Arguments arguments = new Arguments(args);
        int warm = arguments.number("warm", 30);
        int seconds = arguments.number("seconds", 10);
        int rounds = arguments.number("rounds", 5);
        SearchBench bench = new SearchBench(arguments.number("connections", 8));
        String app = System.getenv().getOrDefault("TECHBRIDGE_URL", "http://127.0.0.1:8080");
        String engine = System.getenv().getOrDefault("TECHBRIDGE_ES_URL", "http://127.0.0.1:9200");
        List<String> words = words(Path.of(arguments.get("catalogue", "src/demo/catalogue")));
        List<HttpRequest> ours = words.stream().map(word -> ours(app, word)).toList();
        List<HttpRequest> raw = words.stream().map(word -> raw(engine, word)).toList();
        System.err.printf(
                "%d queries, %d connections, %d s warm-up each, %d rounds of %d s%n",
                words.size(), bench.connections, warm, rounds, seconds);
        bench.run(ours, warm);
        bench.run(raw, warm);
        List<Result> a = new ArrayList<>();
        List<Result> b = new ArrayList<>();
        for (int round = 1; round <= rounds; round++) {
            a.add(bench.run(ours, seconds));
            b.add(bench.run(raw, seconds));
            System.err.printf(
                    "round %d: API %.0f/s, engine %.0f/s%n",
                    round, a.getLast().perSecond(), b.getLast().perSecond());
        }
        System.out.println("                  requests/s (range)      p50 ms   p95 ms   p99 ms");
        print("API", a);
        print("Elasticsearch", b);
        double[] kept = new double[rounds];
        Arrays.setAll(kept, i -> a.get(i).perSecond() / b.get(i).perSecond());
        Arrays.sort(kept);
        System.out.printf(
                "kept %.2f (range %.2f to %.2f), median of %d rounds%n",
                kept[rounds / 2], kept[0], kept[rounds - 1], rounds);
    }

    private static void print(String name, List<Result> results) {
        double[] rates =
                results.stream().mapToDouble(Result::perSecond).sorted().toArray();
        long[] nanos = results.stream()
                .flatMapToLong(r -> Arrays.stream(r.nanos()))
                .sorted()
                .toArray();
        System.out.printf(
                "%-16s %7.0f (%.0f to %.0f)    %8.1f %8.1f %8.1f%n",
                name,
                rates[rates.length / 2],
                rates[0],
                rates[rates.length - 1],
                at(nanos, 0.5),
                at(nanos, 0.95),
                at(nanos, 0.99));
    }

    private static double at(long[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1, sorted.length * share)] / 1e6;
    }

    private record Result(long[] nanos, double seconds) {
        double perSecond() {
            return nanos.length / seconds;
        }
    }

    private Result run(List<HttpRequest> requests, int seconds) throws Exception {
        long start = System.nanoTime();
        long end = start + seconds * 1_000_000_000L;
        List<Callable<List<Long>>> clients = new ArrayList<>();
        for (int i = 0; i < connections; i++) {
            clients.add(() -> client(requests, end));
        }
        List<Long> all = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(connections)) {
            for (Future<List<Long>> client : pool.invokeAll(clients)) {
                all.addAll(client.get());
            }
        }
        return new Result(all.stream().mapToLong(Long::longValue).toArray(), (System.nanoTime() - start) / 1e9);
    }

    private List<Long> client(List<HttpRequest> requests, long end) throws IOException, InterruptedException {
        List<Long> nanos = new ArrayList<>();
        while (System.nanoTime() < end) {
            HttpRequest request = requests.get(Math.floorMod(next.getAndIncrement(), requests.size()));
            long before = System.nanoTime();
            HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            nanos.add(System.nanoTime() - before);
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(request.uri() + " answered " + answer.statusCode());
            }
        }
        return nanos;
    }

    private static HttpRequest ours(String app, String word) {
        return HttpRequest.newBuilder(URI.create(app + "/api/v1/search/achievements?facets=" + FACETS + "&q="
                        + URLEncoder.encode(word, StandardCharsets.UTF_8)))
                .build();
    }

    private static HttpRequest raw(String engine, String word) {
        byte[] body = SearchPlan.achievements(Map.of("q", word, "facets", FACETS));
        return HttpRequest.newBuilder(URI.create(engine + "/techbridge-achievement/_search"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
    }

    /** Words people would type: keywords and pairs of them, drawn from the hand-written texts by a fixed seed. */
    private static List<String> words(Path catalogue) throws IOException {
        List<String> keywords = new ArrayList<>();
        try (var files = Files.list(catalogue)) {
            for (Path file : files.sorted().toList()) {
                for (String line : Files.readAllLines(file)) {
                    if (!line.isBlank()) {
                        Api.JSON.readTree(line).path("keywords").forEach(word -> keywords.add(word.asText()));
                    }
                }
            }
        }
        keywords.removeIf(word -> word.contains("{{"));
        Collections.sort(keywords);
        Random random = new Random(1);
        Set<String> words = new LinkedHashSet<>();
        while (words.size() < QUERIES) {
            String word = keywords.get(random.nextInt(keywords.size()));
            words.add(random.nextInt(3) == 0 ? word + " " + keywords.get(random.nextInt(keywords.size())) : word);
        }
        return List.copyOf(words);
    }
}
