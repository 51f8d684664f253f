package cn.techbridge.tools.chaos;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One server away for a minute, under load: what writers, visitors and a crowd are told meanwhile. */
final class LongOutage {
    private static final int WARM_SECONDS = 10;
    private static final int CROWD = 300;
    /** Connections that the application holds to its database. */
    private static final int POOL = 20;

    private static final double RECOVERY_SECONDS = 5;
    private static final Map<String, FaultKind> KINDS = Map.of(
            "elasticsearch-down",
            FaultKind.ENGINE_KILL,
            "elasticsearch-frozen",
            FaultKind.ENGINE_FREEZE,
            "postgres-down",
            FaultKind.DATABASE_IMMEDIATE,
            "postgres-frozen",
            FaultKind.DATABASE_FREEZE);

    private final Site site;
    private final Load load;
    private final Tally tally;
    private final FaultKind kind;

    LongOutage(Site site, Load load, Tally tally, String scenario) {
        this.site = site;
        this.load = load;
        this.tally = tally;
        this.kind = KINDS.get(scenario);
        if (kind == null) {
            throw new IllegalArgumentException("no such scenario: " + scenario);
        }
    }

    /** Strikes, waits, heals; returns when the services answered again, as of {@link System#nanoTime}. */
    long run(Victims victims, int seconds) throws Exception {
        boolean database = kind.services().contains("postgres");
        load.gate().open();
        try (Crowd crowd = new Crowd(load.reader(), tally, database ? CROWD : 1)) {
            TimeUnit.SECONDS.sleep(WARM_SECONDS);
            System.out.printf("before: %d live threads%n", threads());
            victims.strike(kind);
            // what was on its way when it was struck belongs to the strike, not to the outage
            TimeUnit.SECONDS.sleep(1);
            tally.clear();
            for (int i = 0; i < seconds; i++) {
                TimeUnit.SECONDS.sleep(1);
                tally.greatest("live threads", threads());
            }
            tally.counts().forEach((what, count) -> System.out.printf("  during: %-34s %d%n", what, count.get()));
            judge(database);
            long healing = System.nanoTime();
            victims.heal(kind);
            crowd.watch();
            long healed = System.nanoTime();
            double recovery = crowd.recovery();
            System.out.printf(
                    "healed in %.1f s, the first call begun after it was served after %.1f s%n",
                    (healed - healing) / 1e9, recovery);
            expect(recovery <= RECOVERY_SECONDS, "served again within 5 s");
            return healed;
        }
    }

    private void judge(boolean database) throws IOException, InterruptedException {
        long unanswered = tally.of("calls without an answer") + tally.of("crowd without an answer");
        // what holds a connection to a database that hangs, hangs with it; nothing else may
        expect(unanswered <= (database && kind.isFreeze() ? POOL : 0), "calls are answered: all but " + unanswered);
        expect(tally.of("searches without an answer") == 0, "every search is answered");
        if (database) {
            expect(tally.of("searches answered 503") == 0 && tally.of("searches answered") > 0, "searches go on");
            expect(tally.of("crowd served") == 0, "nothing is served without the database");
            expect(tally.of("crowd answered 503") > 0, "503 with Retry-After");
            return;
        }
        expect(
                tally.of("answers 503") + tally.of("crowd answered 503") == 0,
                "every write and every read of the database is served");
        expect(
                tally.of("searches answered") == 0 && tally.of("searches answered 503") > 0,
                "searches: 503 with Retry-After");
        long bar = kind.isFreeze() ? 2000 : 1000;
        expect(tally.of("slowest 503 of a search, ms") <= bar, "within " + bar + " ms");
        Reply matches = load.matches();
        expect(matches.isDone(), "matches are listed from the database: " + matches.status());
    }

    private void expect(boolean holds, String what) {
        System.out.println((holds ? "  ok      " : "  FAILED  ") + what);
        if (!holds) {
            tally.breach("bar", what);
        }
    }

    private long threads() throws IOException, InterruptedException {
        String metrics = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(site.app() + "/q/metrics"))
                                .timeout(Duration.ofSeconds(15))
                                .build(),
                        BodyHandlers.ofString())
                .body();
        return metrics.lines()
                .filter(line -> line.startsWith("jvm_threads_live_threads"))
                .map(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .findFirst()
                .orElse(-1L);
    }
}
