package cn.techbridge.tools.bench;

import cn.techbridge.brokerage.ClaimSql;
import cn.techbridge.tools.Api;
import cn.techbridge.tools.Arguments;
import cn.techbridge.tools.NamedSql;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Claims per second through the API and by pgbench running the same statements (without one: by a loop over JDBC): equal brokers, one
 * connection each, in turn. Every claim takes one case of 100,000.
 */
public final class ClaimBench {
    /** A broker's greatest capacity, so that a round needs no giving back. */
    private static final int CLAIMS_EACH = 200;

    private static final int ITEMS = 100_000;
    private static final int MOST_BROKERS = 8;
    /** More would leave too few cases for what is measured. */
    private static final int MOST_WARM_ROUNDS = 40;

    private final List<Api> accounts = new ArrayList<>();
    private final List<String> subjects = new ArrayList<>();
    private final URI app = URI.create(NamedSql.env("TECHBRIDGE_URL", "http://127.0.0.1:8080"));
    private final Connection db;
    private final Optional<PgBench> pgbench = PgBench.find();

    private ClaimBench(Connection db, int brokers) {
        this.db = db;
        Api.Where where = Api.Where.fromEnvironment();
        for (int i = 1; i <= brokers; i++) {
            String name = i == 1 ? "broker" : "broker" + i;
            accounts.add(Api.user(where, name, name));
            subjects.add(accounts.getLast().subject());
        }
        register(Api.user(where, "operator", "operator"));
    }

    public static void main(String[] args) throws Exception {
        Arguments arguments = new Arguments(args);
        int rounds = arguments.number("rounds", 5);
        int brokers = Math.min(arguments.number("connections", MOST_BROKERS), MOST_BROKERS);
        try (Connection db = connect()) {
            ClaimBench bench = new ClaimBench(db, brokers);
            bench.layOut();
            if (bench.pgbench.isEmpty()) {
                System.err.println(
                        "No pgbench: neither on the PATH nor named by PGBENCH. A loop over JDBC stands in for it.");
            }
            System.err.printf(
                    "%d cases, %d brokers with one connection each, %d claims a round%n",
                    ITEMS, brokers, brokers * CLAIMS_EACH);
            bench.warm(arguments.number("warm", 120));
            double[] kept = new double[rounds];
            double[][] rates = new double[2][rounds];
            for (int round = 0; round < rounds; round++) {
                rates[0][round] = bench.api();
                rates[1][round] = bench.bare();
                kept[round] = rates[0][round] / rates[1][round];
                System.err.printf("round %d: API %.0f/s, bare %.0f/s%n", round + 1, rates[0][round], rates[1][round]);
            }
            bench.end();
            for (double[] figures : List.of(rates[0], rates[1], kept)) {
                Arrays.sort(figures);
            }
            new Table(arguments)
                    .row(
                            "claim of a case, %d brokers".formatted(brokers),
                            Table.range(rates[0], 0) + "/s",
                            "%s: %s/s"
                                    .formatted(
                                            bench.pgbench.isPresent() ? "pgbench, same statements" : "same SQL by JDBC",
                                            Table.range(rates[1], 0)),
                            "kept " + Table.range(kept, 2),
                            "≥ 0.60");
        }
    }

    /** Rounds that do not count, both ways. */
    private void warm(int seconds) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        for (int i = 0; i < MOST_WARM_ROUNDS && System.nanoTime() < end; i++) {
            api();
        }
        bare();
    }

    private static Connection connect() throws SQLException {
        return NamedSql.connect(NamedSql.env("TECHBRIDGE_PG_DB", "techbridge"));
    }

    private void register(Api operator) {
        operator.bulk(
                "/agencies",
                "{\"externalId\":\"BENCH\",\"name\":\"测速机构\",\"type\":\"UNIVERSITY\",\"level\":\"NATIONAL\",\"regionCode\":\"120000\"}");
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < subjects.size(); i++) {
            String known = known(subjects.get(i));
            ObjectNode row = Api.JSON
                    .createObjectNode()
                    .put("externalId", known == null ? "BENCH-" + i : known)
                    .put("agencyExternalId", "BENCH")
                    .put("name", "测速经纪人")
                    .put("grade", "SENIOR")
                    .put("subject", subjects.get(i))
                    .put("capacity", CLAIMS_EACH);
            rows.append(row).append('\n');
        }
        operator.bulk("/brokers", rows.toString());
    }

    /** The register's id of an account's broker, when it has one from the demo. */
    private String known(String subject) {
        try {
            List<Object> found = NamedSql.run(
                    db, "select external_id from broker where subject = :subject", Map.of("subject", subject));
            return found.isEmpty() ? null : (String) found.getFirst();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Ahead of every case that waits there already, so that each claim takes one of these. */
    private void layOut() throws SQLException {
        withdrawWaiting();
        NamedSql.run(db, """
                insert into brokerage_case (id, demand_id, achievement_id, demand_title, achievement_title, score, priority,
                                            field_path, region_path, stage, version, created_at, updated_at)
                select gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 'bench', 'bench', i % 100, 1000000 + i % 10000,
                       '{}', '{}', 'OFFERED', 0, now(), now() from generate_series(1, :items) i""", Map.of("items", ITEMS));
        NamedSql.run(db, "analyze brokerage_case", Map.of());
    }

    /** Everything that the brokers hold goes back, so that each round finds empty desks. */
    private void reset() throws SQLException {
        NamedSql.run(db, """
                update brokerage_case set stage = 'OFFERED', broker_id = null, agency_id = null, lease_token = null, lease_until = null,
                       version = version + 1
                where stage = 'CLAIMED' and broker_id in (select id from broker where subject = any(:subjects))""", Map.of("subjects", subjects.toArray(String[]::new)));
        NamedSql.run(db, "vacuum brokerage_case", Map.of());
    }

    private void withdrawWaiting() throws SQLException {
        NamedSql.run(
                db,
                "update brokerage_case set stage = 'LOST', version = version + 1 where demand_title = 'bench' and stage = 'OFFERED'",
                Map.of());
    }

    private void end() throws SQLException {
        reset();
        withdrawWaiting();
    }

    private double api() throws Exception {
        reset();
        return rate(broker -> {
            byte[] claim = Line.post(
                    "/api/v1/queue/claims",
                    "application/json",
                    "{\"count\":1}".getBytes(StandardCharsets.UTF_8),
                    "Authorization: Bearer " + accounts.get(broker).token());
            try (Line line = new Line(app)) {
                for (int i = 0; i < CLAIMS_EACH; i++) {
                    Line.Reply reply = line.ask(claim);
                    if (reply.status() != 200
                            || Api.JSON.readTree(reply.body()).path("items").size() != 1) {
                        throw new IllegalStateException("a claim answered " + reply.text());
                    }
                }
            }
        });
    }

    private double bare() throws Exception {
        reset();
        if (pgbench.isPresent()) {
            return pgbench.get().rate(registered(), CLAIMS_EACH);
        }
        return rate(broker -> {
            try (Connection own = connect()) {
                own.setAutoCommit(false);
                for (int i = 0; i < CLAIMS_EACH; i++) {
                    claim(own, subjects.get(broker));
                }
            }
        });
    }

    private List<PgBench.Broker> registered() throws SQLException {
        List<PgBench.Broker> brokers = new ArrayList<>();
        for (String subject : subjects) {
            Map<String, Object> who = Map.of("subject", subject);
            brokers.add(new PgBench.Broker(
                    subject,
                    NamedSql.run(db, "select cast(id as text) from broker where subject = :subject", who)
                            .getFirst()
                            .toString(),
                    NamedSql.run(db, "select cast(agency_id as text) from broker where subject = :subject", who)
                            .getFirst()
                            .toString()));
        }
        return brokers;
    }

    /** What the endpoint asks the database, statement by statement. */
    private static void claim(Connection own, String subject) throws SQLException {
        NamedSql.run(
                own, "select organisation_id from membership where subject = :subject", Map.of("subject", subject));
        UUID broker = (UUID)
                NamedSql.run(own, "select id, content from broker where subject = :subject", Map.of("subject", subject))
                        .getFirst();
        NamedSql.run(own, ClaimSql.LOCK_BROKER, Map.of("broker", broker.toString()));
        NamedSql.run(own, ClaimSql.DESK, Map.of("broker", broker));
        Map<String, Object> claim = new HashMap<>();
        claim.put("fields", new String[0]);
        claim.put("regions", new String[0]);
        claim.put("ceiling", new BigDecimal("9999999999999"));
        claim.put("broker", broker);
        claim.put("blocked", new UUID[0]);
        claim.put("count", 1);
        claim.put("agency", broker);
        claim.put("seconds", 1800.0);
        claim.put("due", OffsetDateTime.now().plusDays(2));
        UUID[] ids = NamedSql.run(own, ClaimSql.CLAIM, claim).toArray(UUID[]::new);
        if (ids.length != 1) {
            throw new IllegalStateException("a claim got nothing");
        }
        NamedSql.run(own, ClaimSql.RECORD, Map.of("ids", ids, "kind", "CLAIMED", "actor", subject, "agency", broker));
        own.commit();
    }

    /** The work of one broker in a round. */
    private interface Round {
        void run(int broker) throws Exception;
    }

    private double rate(Round round) throws Exception {
        List<Callable<Void>> brokers = new ArrayList<>();
        for (int i = 0; i < accounts.size(); i++) {
            int broker = i;
            accounts.get(i).subject(); // the token is fetched before the clock starts
            brokers.add(() -> {
                round.run(broker);
                return null;
            });
        }
        long start = System.nanoTime();
        try (ExecutorService pool = Executors.newFixedThreadPool(brokers.size())) {
            for (Future<Void> done : pool.invokeAll(brokers)) {
                done.get();
            }
        }
        return brokers.size() * CLAIMS_EACH / ((System.nanoTime() - start) / 1e9);
    }
}
