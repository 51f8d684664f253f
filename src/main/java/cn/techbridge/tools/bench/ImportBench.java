package cn.techbridge.tools.bench;

import cn.techbridge.achievement.AchievementSheet;
import cn.techbridge.taxonomy.CodeLists;
import cn.techbridge.tools.Api;
import cn.techbridge.tools.Arguments;
import cn.techbridge.tools.NamedSql;
import cn.techbridge.tools.Patience;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;

/**
 * Rows through the bulk endpoint until the last is found, beside COPY of the same rows and a raw {@code _bulk} of the documents that came of
 * them, until the last of those is found, in turn; and the same rows pushed again, which must write nothing into the index.
 */
public final class ImportBench {
    private static final int BATCH = 1000;
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();
    private final Market market = Market.open();
    private final int rows;
    private final int clients;
    private final CatalogueRecords records;

    private ImportBench(Arguments arguments) throws IOException {
        rows = arguments.number("rows", 20_000);
        clients = arguments.number("connections", 2);
        records = new CatalogueRecords(
                arguments.rest().stream().map(Path::of).toList(), new CodeLists(), System.nanoTime());
    }

    /** One way there and the bare one, in seconds; and what the same rows again wrote into the index. */
    private record Round(double pushed, double found, double again, long writes, double raw) {
        double ratio() {
            return (pushed + found) / raw;
        }
    }

    public static void main(String[] args) throws Exception {
        Arguments arguments = new Arguments(args);
        ImportBench bench = new ImportBench(arguments);
        Table table = new Table(arguments);
        bench.warm(arguments.number("warm", 120));
        List<Round> rounds = new ArrayList<>();
        for (int i = arguments.number("rounds", 3); i > 0; i--) {
            rounds.add(bench.round("round"));
        }
        table.row(
                "import of %d rows, until found".formatted(bench.rows),
                "push %s s, searchable %s s later"
                        .formatted(sorted(rounds, Round::pushed, 1), sorted(rounds, Round::found, 1)),
                "COPY and raw _bulk: %s s".formatted(sorted(rounds, Round::raw, 1)),
                sorted(rounds, Round::ratio, 2) + " ×",
                "≤ 1.25 ×; push ≤ 60 s, + ≤ 10 s per 5,000");
        table.row(
                "the same %d rows again".formatted(bench.rows),
                "%s s, all unchanged".formatted(sorted(rounds, Round::again, 1)),
                "–",
                "%d index writes"
                        .formatted(rounds.stream().mapToLong(Round::writes).sum()),
                "≤ 15 s per 5,000, 0 writes");
    }

    /** Rounds that do not count, both ways, one after the other. */
    private void warm(int seconds) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (System.nanoTime() < end) {
            round("warming up");
        }
    }

    private Round round(String name) throws Exception {
        String series = "b" + Long.toString(System.currentTimeMillis(), 36);
        List<String> batches = batches(series);
        rest();
        double pushed = push(batches);
        double found = RawImport.untilFound("techbridge-achievement", series, rows);
        long before = indexOperations();
        double again = push(batches);
        rest();
        long writes = indexOperations() - before;
        try (RawImport bare = new RawImport(series)) {
            Round round = new Round(pushed, found, again, writes, bare.run(rows));
            System.err.printf(
                    "%s: pushed in %.1f s, found %.1f s later, again %.1f s; raw %.1f s%n",
                    name, pushed, found, again, round.raw);
            return round;
        }
    }

    private static String sorted(List<Round> rounds, ToDoubleFunction<Round> figure, int digits) {
        return Table.range(rounds.stream().mapToDouble(figure).sorted().toArray(), digits);
    }

    /** Each record names the series among its keywords, so that it can be counted. */
    private List<String> batches(String series) throws IOException {
        List<String> batches = new ArrayList<>();
        for (int from = 0; from < rows; from += BATCH) {
            StringBuilder batch = new StringBuilder();
            for (int i = from; i < Math.min(rows, from + BATCH); i++) {
                AchievementSheet sheet = records.next(series + "-" + i);
                batch.append(JSON.writeValueAsString(
                                ((com.fasterxml.jackson.databind.node.ObjectNode) JSON.valueToTree(sheet))
                                        .put("oneLine", series)))
                        .append('\n');
            }
            batches.add(batch.toString());
        }
        return batches;
    }

    /** @return seconds until every row has been answered */
    private double push(List<String> batches) throws Exception {
        long start = System.nanoTime();
        List<Callable<JsonNode>> calls = batches.stream()
                .<Callable<JsonNode>>map(batch -> () -> market.university().bulk("/achievements", batch))
                .toList();
        try (ExecutorService pool = Executors.newFixedThreadPool(clients)) {
            for (Future<JsonNode> call : pool.invokeAll(calls)) {
                if (call.get().at("/summary/rejected").asInt() > 0) {
                    throw new IllegalStateException("rows were refused: " + call.get());
                }
            }
        }
        return (System.nanoTime() - start) / 1e9;
    }

    /** Waits until the index has everything; what was pushed is not compared for duplicates, which would go on for minutes beside the rest. */
    private static void rest() throws SQLException, InterruptedException {
        try (Connection db = NamedSql.connect(NamedSql.env("TECHBRIDGE_PG_DB", "techbridge"));
                PreparedStatement indexing = db.prepareStatement("select exists (select from index_outbox)");
                PreparedStatement comparing = db.prepareStatement("delete from duplicate_work")) {
            Patience.until(
                    "nothing waits for the index",
                    RawImport.PATIENCE_SECONDS,
                    RawImport.LOOK_EVERY_MILLIS,
                    () -> !isTrue(indexing));
            comparing.executeUpdate();
        }
    }

    private static boolean isTrue(PreparedStatement question) throws SQLException {
        try (ResultSet answer = question.executeQuery()) {
            answer.next();
            return answer.getBoolean(1);
        }
    }

    private long indexOperations() throws IOException {
        try (Line line = new Line(Addresses.ENGINE)) {
            JsonNode stats = Api.JSON.readTree(line.ask(Line.get("/techbridge-achievement/_stats/indexing"))
                    .body());
            JsonNode indexing = stats.at("/_all/total/indexing");
            return indexing.path("index_total").asLong()
                    + indexing.path("delete_total").asLong();
        }
    }
}
