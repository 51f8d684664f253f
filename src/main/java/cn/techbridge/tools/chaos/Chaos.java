package cn.techbridge.tools.chaos;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/** Runs the faults of a plan under load, on the stack that scripts/chaos has started, and inspects after each. */
public final class Chaos {
    private static final int SETTLE_SECONDS = 600;
    private static final int LOAD_AFTER_MILLIS = 500;
    private static final String REBUILD = "rebuild";
    private static final List<String> SCENARIOS =
            List.of("elasticsearch-down", "elasticsearch-frozen", "postgres-down", "postgres-frozen", REBUILD);
    private final Site site;
    private final long seed;
    private final Tally tally = new Tally();
    private final Book book = new Book();

    private Chaos(Site site, long seed) {
        this.site = site;
        this.seed = seed;
    }

    public static void main(String[] args) throws Exception {
        Map<String, String> options = new HashMap<>();
        for (int i = 0; i + 1 < args.length; i += 2) {
            options.put(args[i], args[i + 1]);
        }
        long seed = options.containsKey("--seed")
                ? Long.parseLong(options.get("--seed"))
                : ThreadLocalRandom.current().nextInt(1_000_000);
        int writers = Integer.parseInt(options.getOrDefault("--writers", "8"));
        Chaos chaos = new Chaos(Site.of(System.getenv()), seed);
        System.exit(chaos.run(options, writers) ? 0 : 1);
    }

    private boolean run(Map<String, String> options, int writers) throws Exception {
        long start = System.nanoTime();
        Path file = site.folder().resolve("ledger.jsonl");
        Victims victims = new Victims(
                System.getenv("TECHBRIDGE_CHAOS_VICTIM"), site.folder().toFile());
        Durability.require(site);
        try (Ledger ledger = new Ledger(file, book)) {
            Load load = new Load(site, ledger, tally, seed, writers);
            Inspection inspection = new Inspection(site, load, tally);
            load.start();
            int done;
            try {
                done = options.containsKey("--scenario")
                        ? scenarios(options, victims, load, inspection)
                        : faults(
                                Integer.parseInt(options.getOrDefault("--faults", "200")),
                                victims,
                                load,
                                inspection,
                                start);
            } finally {
                victims.thawAll();
                load.stop();
            }
            // from the disk alone: what a stranger would read
            System.out.println(
                    "ledger as it lies on the disk: " + inspection.inspect(Ledger.read(file), System.nanoTime()));
            summary(done, start, inspection);
        }
        return tally.breaches() == 0;
    }

    private int faults(int faults, Victims victims, Load load, Inspection inspection, long start) throws Exception {
        System.out.printf("chaos: seed %d, %d faults%n", seed, faults);
        List<FaultPlan.Fault> plan = FaultPlan.of(seed, faults);
        int done = 0;
        for (FaultPlan.Fault fault : plan) {
            String found = one(fault, victims, load, inspection);
            System.out.printf(
                    "%4d/%d %-18s %s; %d operations, %d breaches, %.0f s%n",
                    ++done, faults, fault.kind(), found, book.operations(), tally.breaches(), since(start));
        }
        return done;
    }

    private int scenarios(Map<String, String> options, Victims victims, Load load, Inspection inspection)
            throws Exception {
        String wanted = options.get("--scenario");
        int seconds = Integer.parseInt(options.getOrDefault("--seconds", "60"));
        List<String> names = wanted.equals("all") ? SCENARIOS : List.of(wanted.split(","));
        for (String name : names) {
            System.out.printf("chaos: seed %d, scenario %s%n", seed, name);
            tally.clear();
            long healed = name.equals(REBUILD)
                    ? new KilledRebuild(load, tally, seed).run(victims)
                    : new LongOutage(site, load, tally, name).run(victims, seconds);
            if (!load.gate().close(SETTLE_SECONDS)) {
                tally.breach("answer", "a worker has not come to an end " + SETTLE_SECONDS + " s after the heal");
            }
            System.out.println("  " + inspection.inspect(book, healed));
        }
        return names.size();
    }

    private String one(FaultPlan.Fault fault, Victims victims, Load load, Inspection inspection) throws Exception {
        load.gate().open();
        TimeUnit.MILLISECONDS.sleep(fault.afterMillis());
        victims.strike(fault.kind());
        TimeUnit.MILLISECONDS.sleep(fault.downMillis());
        long healing = System.nanoTime();
        victims.heal(fault.kind());
        long healed = System.nanoTime();
        TimeUnit.MILLISECONDS.sleep(LOAD_AFTER_MILLIS);
        if (!load.gate().close(SETTLE_SECONDS)) {
            tally.breach("answer", "a worker has not come to an end " + SETTLE_SECONDS + " s after " + fault);
        }
        return "healed in %.1f s, last call ended %.1f s later, ".formatted((healed - healing) / 1e9, since(healed))
                + inspection.inspect(book, healed);
    }

    private void summary(int faults, long start, Inspection inspection) {
        tally.counts().forEach((what, count) -> System.out.printf("  %-42s %d%n", what, count.get()));
        System.out.printf(
                "chaos: %s, seed %d, %d faults in %.0f s, %d acknowledged operations: %d lost, %d phantoms, %d duplicates,"
                        + " %d double claims, %d breaches of any kind; database and index equal after %s (bar %.0f s)%n",
                tally.breaches() == 0 ? "passed" : "FAILED",
                seed,
                faults,
                since(start),
                book.operations(),
                tally.breaches("lost"),
                tally.breaches("phantom"),
                tally.breaches("duplicate"),
                tally.breaches("double claim"),
                tally.breaches(),
                inspection.agreement(),
                Inspection.BAR_SECONDS);
    }

    private static double since(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
