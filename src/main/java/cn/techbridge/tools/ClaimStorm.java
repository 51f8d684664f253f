package cn.techbridge.tools;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.flywaydb.core.Flyway;

/** Many brokers in many processes claim from one queue while processes are killed and leases run out. */
public final class ClaimStorm {
    private static final long PAUSE_MILLIS = 250;
    private static final Logger QUIET = Logger.getLogger("org.flywaydb");

    private final Arguments arguments;
    private final String database;
    private final int processes;
    private final int brokersEach;
    private final List<Process> workers = new ArrayList<>();
    private final Random random = new Random();
    private int kills;

    private ClaimStorm(Arguments arguments) {
        this.arguments = arguments;
        this.database = "storm_" + ProcessHandle.current().pid();
        this.processes = arguments.number("processes", 8);
        this.brokersEach = arguments.number("brokers", 64) / processes;
    }

    public static void main(String[] args) throws Exception {
        Arguments arguments = new Arguments(args);
        if (!arguments.get("worker", "").isEmpty()) {
            work(arguments);
            return;
        }
        System.exit(new ClaimStorm(arguments).run() ? 0 : 1);
    }

    private boolean run() throws Exception {
        String home = NamedSql.env("TECHBRIDGE_PG_DB", "techbridge");
        try (Connection admin = NamedSql.connect(home);
                Statement statement = admin.createStatement()) {
            statement.execute("create database " + database);
            try {
                return storm();
            } finally {
                endWorkers();
                // not by force: that may not end the server's own vacuum, which makes way for a drop by itself
                statement.execute("drop database " + database);
            }
        }
    }

    private void endWorkers() throws InterruptedException {
        for (Process worker : workers) {
            worker.destroyForcibly().waitFor();
        }
    }

    private boolean storm() throws Exception {
        QUIET.setLevel(Level.WARNING);
        Flyway.configure()
                .dataSource(
                        "jdbc:postgresql://%s:%s/%s"
                                .formatted(
                                        NamedSql.env("TECHBRIDGE_PG_HOST", "127.0.0.1"),
                                        NamedSql.env("TECHBRIDGE_PG_PORT", "5432"),
                                        database),
                        NamedSql.env("TECHBRIDGE_PG_USER", "techbridge"),
                        NamedSql.env("TECHBRIDGE_PG_PASSWORD", "techbridge"))
                .locations("classpath:db/migration")
                .load()
                .migrate();
        int items = arguments.number("items", 100_000);
        try (Connection db = NamedSql.connect(database)) {
            StormGround.layOut(db, items);
            System.err.printf("%d items, %d brokers in %d processes%n", items, brokersEach * processes, processes);
            Progress progress = new Progress("ended", items);
            for (int i = 0; i < processes; i++) {
                workers.add(worker(i));
            }
            long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(arguments.number("minutes", 20));
            long left = items;
            long pause = TimeUnit.SECONDS.toNanos(arguments.number("kill-every", 4));
            for (long nextKill = System.nanoTime() + pause; left > 0 && System.nanoTime() < end; ) {
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
                if (System.nanoTime() > nextKill) {
                    replaceOne();
                    nextKill = System.nanoTime() + pause;
                }
                StormGround.expire(db);
                long now = StormGround.open(db);
                progress.add(left - now);
                left = now;
            }
            System.out.printf("%-22s %d%n%-22s %.0f s%n", "processes killed", kills, "time", progress.seconds());
            return report(StormGround.verdict(db));
        }
    }

    private static boolean report(Map<String, Long> verdict) {
        verdict.forEach((name, figure) -> System.out.printf("%-22s %d%n", name, figure));
        return verdict.entrySet().stream()
                .allMatch(e -> !e.getKey().equals(e.getKey().toUpperCase(Locale.ROOT)) || e.getValue() == 0);
    }

    /** Kills one at random, as a machine would die, and starts another in its place. */
    private void replaceOne() throws IOException {
        int victim = random.nextInt(processes);
        workers.get(victim).destroyForcibly();
        kills++;
        workers.set(victim, worker(victim));
    }

    private Process worker(int number) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ClaimStorm.class.getName(),
                        "--worker",
                        database,
                        "--first",
                        Integer.toString(number * brokersEach),
                        "--brokers",
                        Integer.toString(brokersEach))
                .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** A process of some brokers, each on a connection of its own; ends when it is killed. */
    private static void work(Arguments arguments) throws Exception {
        Thread.ofPlatform().daemon().start(ClaimStorm::endWithParent);
        List<Thread> brokers = new ArrayList<>();
        for (int i = 0; i < arguments.number("brokers", 8); i++) {
            int number = arguments.number("first", 0) + i;
            brokers.add(Thread.ofPlatform().start(() -> broker(arguments.get("worker", ""), number)));
        }
        for (Thread broker : brokers) {
            broker.join();
        }
    }

    /** The parent holds the other end of this process's input; when it is gone there is nothing left to do. */
    private static void endWithParent() {
        try {
            System.in.readAllBytes();
        } catch (IOException gone) {
            // the same
        }
        Runtime.getRuntime().halt(0);
    }

    private static void broker(String database, int number) {
        while (!Thread.currentThread().isInterrupted()) {
            try (Connection db = NamedSql.connect(database)) {
                StormBroker broker = new StormBroker(db, number, 2.0, System.nanoTime());
                while (true) {
                    if (!broker.turn()) {
                        TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
                    }
                }
            } catch (SQLException died) {
                // the connection broke, as intended: the broker comes back on another
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
