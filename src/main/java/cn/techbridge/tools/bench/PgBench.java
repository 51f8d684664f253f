package cn.techbridge.tools.bench;

import cn.techbridge.brokerage.ClaimSql;
import cn.techbridge.tools.NamedSql;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * PostgreSQL's own pgbench running what a claim asks the database, statement by statement in one transaction, prepared, one connection a
 * broker. One process for each broker, as each has an account of its own; the rate is that of all, until the last has done its claims.
 */
final class PgBench {
    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+) \\(without initial connection time\\)");
    private static final Pattern DONE = Pattern.compile("actually processed: (\\d+)/\\d+");

    private final String program;
    private final Path script;

    private PgBench(String program, Path script) {
        this.program = program;
        this.script = script;
    }

    /** The one that PGBENCH names; empty without. */
    static Optional<PgBench> find() {
        return Optional.ofNullable(System.getenv("PGBENCH"))
                .filter(program -> !program.isBlank())
                .map(program -> new PgBench(program, written()));
    }

    /** What {@code POST /queue/claims} with one case sends, in this order; log_statement shows it. */
    private static Path written() {
        List<String> statements = List.of(
                "select organisation_id from membership where subject = :subject;",
                "begin;",
                "select set_config('techbridge.audit', :audit, true), set_config('techbridge.audit_key', :key, true);",
                "select * from broker where subject = :subject fetch first 1 rows only;",
                ClaimSql.LOCK_BROKER + ";",
                ClaimSql.DESK + ";",
                ClaimSql.CLAIM + " \\gset",
                ClaimSql.RECORD.replace(":ids", "array[cast(:id as uuid)]") + ";",
                "commit;");
        try {
            Path script = Files.createTempFile("claim", ".pgbench");
            script.toFile().deleteOnExit();
            // a statement on one line; \\gset belongs to the statement before it
            return Files.writeString(
                    script,
                    String.join(
                                    "\n",
                                    statements.stream()
                                            .map(s -> s.replaceAll("\\s+", " "))
                                            .toList()) + "\n");
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** Who claims. */
    record Broker(String subject, String id, String agency) {}

    /** Claims per second. */
    double rate(List<Broker> brokers, int claimsEach) throws IOException, InterruptedException {
        List<Process> running = new ArrayList<>();
        for (Broker broker : brokers) {
            running.add(start(broker, claimsEach));
        }
        double longest = 0;
        for (Process one : running) {
            String told = new String(one.getInputStream().readAllBytes());
            if (one.waitFor() != 0
                    || !DONE.matcher(told).results().allMatch(m -> m.group(1).equals("" + claimsEach))) {
                throw new IllegalStateException("pgbench: " + told);
            }
            Matcher rate = RATE.matcher(told);
            if (!rate.find()) {
                throw new IllegalStateException("pgbench: " + told);
            }
            longest = Math.max(longest, claimsEach / Double.parseDouble(rate.group(1)));
        }
        return brokers.size() * claimsEach / longest;
    }

    private Process start(Broker broker, int claims) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                program, "-n", "-M", "prepared", "-c", "1", "-j", "1", "-t", "" + claims, "-f", script.toString()));
        List.of(
                        "subject=" + broker.subject(),
                        "broker=" + broker.id(),
                        "agency=" + broker.agency(),
                        "audit={\"actor\": \"bench\", \"roles\": \"broker\", \"operation\": \"POST /queue/claims\"}",
                        "key=" + "0".repeat(64),
                        "fields={}",
                        "regions={}",
                        "ceiling=9999999999999",
                        "blocked={}",
                        "count=1",
                        "seconds=1800",
                        "due=2099-01-01T00:00:00Z",
                        "kind=CLAIMED",
                        "actor=" + broker.subject())
                .forEach(variable -> command.addAll(List.of("-D", variable)));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("PGHOST", NamedSql.env("TECHBRIDGE_PG_HOST", "127.0.0.1"));
        builder.environment().put("PGPORT", NamedSql.env("TECHBRIDGE_PG_PORT", "5432"));
        builder.environment().put("PGUSER", NamedSql.env("TECHBRIDGE_PG_USER", "techbridge"));
        builder.environment().put("PGPASSWORD", NamedSql.env("TECHBRIDGE_PG_PASSWORD", "techbridge"));
        builder.environment().put("PGDATABASE", NamedSql.env("TECHBRIDGE_PG_DB", "techbridge"));
        return builder.start();
    }
}
