package cn.techbridge.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Against a Techbridge that runs; {@code scripts/fuzz} calls it, the build does not. */
class LongFuzz {
    private static final Path REPORTS = Path.of("target", "fuzz");

    @Test
    void run() throws IOException {
        String app = System.getProperty("fuzz.url");
        assertNotNull(app, "scripts/fuzz says where");
        long requests = Long.getLong("fuzz.requests");
        long seed = Long.getLong("fuzz.seed");
        int threads = Integer.getInteger("fuzz.threads");
        Accounts accounts = new Accounts(System.getProperty("fuzz.realm"));
        Wire wire = new Wire(URI.create(app), accounts);
        Pool pool = new Town(wire, accounts, () -> {}).build();
        // nothing has failed there, so this one is not found
        pool.add("dead-letters", "1");
        Fuzzer fuzzer = new Fuzzer(wire, pool);
        Instant began = Instant.now();
        new Life(new Thrice(fuzzer, wire, () -> {}), wire, pool).run();
        new Rivals(fuzzer, pool, seed).run();
        new Directed(fuzzer, wire, pool, seed).run(System.getProperty("fuzz.limited"));
        fuzzer.run(requests - fuzzer.coverage().total(), threads, seed);
        Duration took = Duration.between(began, Instant.now());
        Files.createDirectories(REPORTS);
        Files.writeString(REPORTS.resolve("coverage.tsv"), fuzzer.coverage().table(fuzzer.operations()));
        Files.writeString(REPORTS.resolve("faults.txt"), told(fuzzer.faults()));
        // 503 needs a service that fails; this one runs against a healthy stack
        Set<String> missing = new TreeSet<>(fuzzer.coverage().missing(fuzzer.operations()));
        missing.removeIf(cell -> cell.endsWith(" 503"));
        missing.removeAll(Coverage.metByTests(fuzzer.operations()));
        System.out.printf(
                "fuzz: %d requests in %d s (%d/s), seed %d, %d operations, by status %s; %d faulty answers of %d"
                        + " kinds; declared and met neither here nor by the tests: %s%n",
                fuzzer.coverage().total(),
                took.toSeconds(),
                fuzzer.coverage().total() / Math.max(1, took.toSeconds()),
                seed,
                fuzzer.operations().size(),
                fuzzer.coverage().byStatus(),
                fuzzer.faulty(),
                fuzzer.faults().size(),
                missing);
        assertEquals("", told(fuzzer.faults()));
        assertEquals(Set.of(), missing);
    }

    static String told(Map<String, String> faults) {
        StringBuilder told = new StringBuilder();
        faults.forEach((fault, request) ->
                told.append(fault).append("\n    ").append(request).append('\n'));
        return told.toString();
    }
}
