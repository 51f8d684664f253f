package cn.techbridge.search.evaluation;

import cn.techbridge.search.SearchProbe;
import cn.techbridge.search.Workbench;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.elasticsearch.client.RestClient;

/** Measures known-item search; see {@code scripts/evaluate-search}. */
public final class EvaluateSearch {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int BULK = 500;
    private static final int CALLERS = 4;

    private final Corpus corpus;
    private final SearchProbe product;
    private final DefaultSearch standard;
    private final Map<String, Set<String>> same = new HashMap<>();

    private EvaluateSearch(Corpus corpus, SearchProbe product, DefaultSearch standard) {
        this.corpus = corpus;
        this.product = product;
        this.standard = standard;
        corpus.items()
                .forEach(item -> same.computeIfAbsent(item.content(), c -> new HashSet<>())
                        .add(item.id()));
    }

    public static void main(String[] args) throws Exception {
        // the application's log manager, as it is on the path and complains about any other
        System.setProperty("java.util.logging.manager", "org.jboss.logmanager.LogManager");
        Map<String, String> options = options(args);
        Corpus corpus = Corpus.read(Path.of(options.get("texts")));
        String engine = System.getenv().getOrDefault("TECHBRIDGE_ES_URL", "http://127.0.0.1:9200");
        String prefix = options.getOrDefault(
                "prefix", "evaluate-search-" + ProcessHandle.current().pid());
        try (RestClient client = Workbench.connected(URI.create(engine));
                SearchProbe product = new SearchProbe(client, prefix);
                DefaultSearch standard = new DefaultSearch(client, prefix + "-standard")) {
            EvaluateSearch evaluation = new EvaluateSearch(corpus, product, standard);
            evaluation.index();
            ObjectNode report = evaluation.report(Integer.parseInt(options.getOrDefault("sample", "1000")));
            if (options.containsKey("json")) {
                JSON.writerWithDefaultPrettyPrinter()
                        .writeValue(Path.of(options.get("json")).toFile(), report);
            }
        } finally {
            // its threads would keep the process alive
            Infrastructure.getDefaultWorkerPool().shutdown();
        }
    }

    private static Map<String, String> options(String[] args) {
        Map<String, String> options = new HashMap<>();
        for (int i = 0; i < args.length; i += 2) {
            if (!List.of("--texts", "--json", "--sample", "--prefix").contains(args[i]) || i + 1 == args.length) {
                System.err.println("does not know '" + args[i] + "', or it has no value (-h shows the options)");
                System.exit(2);
            }
            options.put(args[i].substring(2), args[i + 1]);
        }
        if (!options.containsKey("texts")) {
            System.err.println("--texts is missing (-h shows the options)");
            System.exit(2);
        }
        return options;
    }

    private void index() throws IOException {
        for (int from = 0; from < corpus.items().size(); from += BULK) {
            product.add(corpus.items().subList(from, Math.min(corpus.items().size(), from + BULK)).stream()
                    .map(Corpus.Item::entry)
                    .toList());
        }
        standard.add(corpus.items());
    }

    private ObjectNode report(int sample) throws Exception {
        long start = System.nanoTime();
        List<Query> listed = corpus.abstractKeywords().stream()
                .filter(query -> query.words().size() >= Corpus.ENOUGH_KEYWORDS)
                .toList();
        ObjectNode report =
                JSON.createObjectNode().put("documents", corpus.items().size());
        System.out.printf("%d documents%n%n", corpus.items().size());
        Table.heads();
        ArrayNode sets = report.putArray("sets");
        for (Measured measured : List.of(
                measure("keywords to patent", corpus.patentKeywords()),
                measure("keywords to abstract", listed),
                measure("first three keywords to abstract", first(listed, 3)),
                measure("title to abstract", corpus.paperTitles()),
                measure("(keywords to abstract, however few)", corpus.abstractKeywords()))) {
            Table.print(measured);
            sets.add(measured.json());
        }
        Table.robustnessHeads();
        ArrayNode robustness = report.putArray("robustness");
        List<Query> all = Stream.of(corpus.patentKeywords(), listed, corpus.paperTitles())
                .flatMap(List::stream)
                .toList();
        for (Variants.Variant variant : new Variants(corpus).all()) {
            Robustness measured = robustness(variant, all, sample);
            Table.print(measured);
            robustness.add(measured.json());
        }
        System.out.printf(Locale.ROOT, "%n%.0f s%n", (System.nanoTime() - start) / 1e9);
        return report;
    }

    private static List<Query> first(List<Query> queries, int words) {
        return queries.stream().map(query -> query.first(words)).toList();
    }

    /** The same number of pairs from wherever they come, drawn by the items' hashes. */
    private Robustness robustness(Variants.Variant variant, List<Query> queries, int sample) throws Exception {
        List<Variants.Pair> pairs = queries.stream()
                .flatMap(query -> variant.of().apply(query).stream())
                .sorted(Comparator.comparing(
                        pair -> pair.clean().random("sample").nextInt()))
                .limit(sample)
                .toList();
        return new Robustness(
                measure(variant.name(), pairs.stream().map(Variants.Pair::clean).toList()),
                measure(
                        variant.name(),
                        pairs.stream().map(Variants.Pair::changed).toList()));
    }

    private Measured measure(String name, List<Query> queries) throws Exception {
        int[] ours = new int[queries.size()];
        int[] theirs = new int[queries.size()];
        try (ExecutorService callers = Executors.newFixedThreadPool(CALLERS)) {
            List<Callable<Void>> calls = IntStream.range(0, ours.length)
                    .<Callable<Void>>mapToObj(i -> () -> {
                        Query query = queries.get(i);
                        ours[i] = rank(query, found(query));
                        theirs[i] = rank(query, standard.search(query.text()));
                        return null;
                    })
                    .toList();
            for (Future<Void> call : callers.invokeAll(calls)) {
                call.get();
            }
        }
        return new Measured(name, queries, ours, theirs);
    }

    private List<String> found(Query query) {
        return product.search(Map.of("q", query.text(), "limit", Integer.toString(Figures.DEPTH)))
                .ids();
    }

    private int rank(Query query, List<String> found) {
        Set<String> wanted = same.get(query.item().content());
        for (int i = 0; i < found.size(); i++) {
            if (wanted.contains(found.get(i))) {
                return i + 1;
            }
        }
        return 0;
    }
}
