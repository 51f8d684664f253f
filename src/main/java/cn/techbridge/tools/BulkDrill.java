package cn.techbridge.tools;

import cn.techbridge.tools.drill.GoodRows;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Pushes rows through the bulk API as a university would every night, waits until all are found, and pushes the same again: the second
 * push has to say "unchanged" of each and leave the engine's own counters of writes alone.
 */
public final class BulkDrill {
    private static final int BATCH = 1_000;
    private static final int PATIENCE_SECONDS = 120;
    private static final int QUIET_MILLIS = 3_000;
    private final Api api = Api.client(Api.Where.fromEnvironment(), "university-demo", "university-demo");
    private final EngineIndices index = new EngineIndices();
    private final String prefix;
    private final int rows;
    private boolean failed;

    private BulkDrill(Arguments arguments) {
        this.prefix = arguments.get("prefix", "BULK");
        this.rows = arguments.number("rows", 5_000);
    }

    public static void main(String[] args) throws Exception {
        BulkDrill drill = new BulkDrill(new Arguments(args));
        new DrillOrganisation(Api.Where.fromEnvironment()).university(drill.api);
        drill.run();
        if (drill.failed) {
            System.exit(1);
        }
    }

    private void run() throws IOException, InterruptedException {
        List<String> bodies = bodies();
        double first = push("first push", bodies, "created");
        expect(first <= 60, "%d rows in %.1f s, at most 60 s".formatted(rows, first));
        double found = untilFound();
        expect(found <= 10, "all searchable %.1f s after the last answer, at most 10 s".formatted(found));
        long writes = quietWrites();
        double second = push("second push", bodies, "unchanged");
        expect(second <= 15, "the same again in %.1f s, at most 15 s".formatted(second));
        long more = quietWrites() - writes;
        expect(more == 0, "writes to the index counted by the engine: %d before, %d more".formatted(writes, more));
    }

    private List<String> bodies() {
        Random random = new Random(20261128);
        List<String> bodies = new ArrayList<>();
        StringBuilder body = new StringBuilder();
        for (int number = 1; number <= rows; number++) {
            body.append(GoodRows.sheet(prefix, number, word(), random)).append('\n');
            if (number % BATCH == 0 || number == rows) {
                bodies.add(body.toString());
                body.setLength(0);
            }
        }
        return bodies;
    }

    /** Each row has it as a keyword, and nothing else has. */
    private String word() {
        return "drill" + prefix.toLowerCase(java.util.Locale.ROOT);
    }

    /** Seconds it took; every row has to have this outcome. */
    private double push(String name, List<String> bodies, String outcome) {
        Map<String, Long> outcomes = new TreeMap<>();
        Progress progress = new Progress(name, rows);
        for (String body : bodies) {
            JsonNode summary = api.bulk("/achievements", body).path("summary");
            summary.properties()
                    .forEach(e -> outcomes.merge(e.getKey(), e.getValue().asLong(), Long::sum));
            progress.add(summary.path(outcome).asLong());
        }
        double seconds = progress.seconds();
        System.out.printf("%s: %d rows, %.1f s, %.0f rows/s, %s%n", name, rows, seconds, rows / seconds, outcomes);
        expect(outcomes.getOrDefault(outcome, 0L) == rows, "every row is " + outcome);
        return seconds;
    }

    private double untilFound() throws InterruptedException {
        return Patience.until(
                "every row is found",
                PATIENCE_SECONDS,
                100,
                () -> api.get("/search/achievements?limit=1&q=" + word())
                                .at("/total/value")
                                .asLong()
                        >= rows);
    }

    /** The counter once it has stood still for a while. */
    private long quietWrites() throws IOException, InterruptedException {
        AtomicLong before = new AtomicLong(-1);
        return Patience.<Long, IOException>find("nothing more is written", PATIENCE_SECONDS, QUIET_MILLIS, () -> {
            long now = index.writes();
            return before.getAndSet(now) == now ? now : null;
        });
    }

    private void expect(boolean holds, String what) {
        System.out.println((holds ? "  ok      " : "  FAILED  ") + what);
        failed |= !holds;
    }
}
