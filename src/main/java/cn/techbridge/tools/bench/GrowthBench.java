package cn.techbridge.tools.bench;

import cn.techbridge.tools.Arguments;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The catalogue grows through {@code --sizes}; at each, searches with six facets by one client, one after the other. */
public final class GrowthBench {
    private GrowthBench() {}

    public static void main(String[] args) throws Exception {
        Arguments arguments = new Arguments(args);
        List<String> queries =
                Queries.of(arguments.rest().stream().map(Path::of).toList(), arguments.number("queries", 1000));
        int[] order = Queries.zipf(queries.size(), 20_000);
        Target search = Target.http(
                "search, 6 facets and highlights",
                Addresses.APP,
                turn -> SearchBench.ours(queries.get(order[turn % order.length]), SearchBench.FACETED));
        Table table = new Table(arguments);
        List<Sample> samples = new ArrayList<>();
        for (String size : arguments.get("sizes", "10000,100000,1000000").split(",")) {
            load(size, arguments.rest());
            Load load = new Load(search, arguments.number("connections", 1));
            load.run(arguments.number("warm", 120));
            samples.add(load.run(arguments.number("seconds", 10) * arguments.number("rounds", 5)));
            row(table, size, samples);
        }
    }

    private static void load(String size, List<String> files) throws Exception {
        List<String> arguments = new ArrayList<>(List.of("--count", size));
        arguments.addAll(files);
        LoadCatalogue.main(arguments.toArray(String[]::new));
    }

    private static void row(Table table, String size, List<Sample> samples) throws IOException {
        Sample first = samples.getFirst();
        Sample now = samples.getLast();
        table.row(
                "search with %s achievements".formatted(size),
                "p50 %.1f p95 %.1f p99 %.1f ms".formatted(now.millis(0.5), now.millis(0.95), now.millis(0.99)),
                "–",
                "p95 %.2f × the first size's".formatted(now.millis(0.95) / first.millis(0.95)),
                "≤ 3 × for 100 × the data");
    }
}
