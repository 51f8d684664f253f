package cn.techbridge.tools.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** A bounded mixed load for an hour; samples what a leak would let grow and says whether it stayed level. */
public final class Soak {
    private static final double FLAT = 0.05;
    private static final int INDEX_SECONDS = 120;

    /** Written in the first minutes, so that the site first learns, in its eleventh, from what it will hold to the end. */
    private static final int RECORDS_PER_WRITER = 500;

    private static final List<String> BROKERS = List.of("broker", "broker2", "broker3");

    private final Scene scene = Scene.fromEnvironment();
    private final String pid;
    private final HttpClient http = HttpClient.newHttpClient();

    private Soak(String pid) {
        this.pid = pid;
    }

    /**
     * What was seen at one moment.
     *
     * @param minute since the load began
     * @param heap MB in use right after a full collection
     * @param resident MB of the process in memory
     * @param threads alive
     * @param files open descriptors, sockets among them
     * @param connections to the database
     */
    private record Sample(
            double minute, double heap, double resident, double threads, double files, double connections) {}

    /**
     * {@code PID MINUTES RATE}: of the application on this machine; requests a second. The first sixth is warm-up, and what comes
     * before the site has learned from its listings, which is done once and touches memory that serving never does.
     */
    public static void main(String[] args) throws Exception {
        int minutes = Integer.parseInt(args[1]);
        System.exit(new Soak(args[0]).run(minutes, Double.parseDouble(args[2])) ? 0 : 1);
    }

    private boolean run(int minutes, double rate) throws Exception {
        scene.prepare(BROKERS, 6);
        Workload load = new Workload((int) TimeUnit.MINUTES.toSeconds(30));
        String run = Long.toString(System.currentTimeMillis() / 1000, 36);
        for (int i = 0; i < 2; i++) {
            load.employ(
                    "writer",
                    rate * 0.15 / 2,
                    Actors.writer(scene.publisher(), "s" + run + "w" + i, RECORDS_PER_WRITER));
            load.employ("searcher", rate * 0.5 / 2, Actors.searcher(Caller.anybody(scene.app())));
            load.employ("reader", rate * 0.25 / 2, Actors.reader(scene.publisher()));
        }
        BROKERS.forEach(name -> load.employ(name, rate * 0.1 / 3, Actors.claimer(scene.broker(name))));
        load.begin("soak");
        List<Sample> samples = new ArrayList<>();
        int warm = minutes / 6;
        boolean learned = false;
        long began = System.nanoTime();
        System.out.println(
                "minute  heap MB after GC   RSS MB   threads   open files   connections   requests   failed");
        for (int minute = 1; minute <= minutes; minute++) {
            long due = began + TimeUnit.MINUTES.toNanos(minute);
            TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
            Sample sample = sample((System.nanoTime() - began) / 60e9);
            samples.add(sample);
            System.out.printf(
                    "%6.1f %17.1f %8.1f %9.0f %12.0f %13.0f %10d %8d%n",
                    sample.minute(),
                    sample.heap(),
                    sample.resident(),
                    sample.threads(),
                    sample.files(),
                    sample.connections(),
                    load.phase().requests(),
                    load.phase().failed());
            if (!learned && minute <= minutes / 2 && hasLearned()) {
                learned = true;
                warm = Math.max(warm, minute);
            }
        }
        load.end();
        System.out.printf(
                "Judged from minute %d on; the site has %s%n", warm + 1, learned ? "learned" : "learned nothing");
        return verdict(load, samples.subList(warm, samples.size()));
    }

    private boolean hasLearned() throws SQLException {
        try (Connection db = scene.connect();
                Statement statement = db.createStatement();
                ResultSet row = statement.executeQuery("select exists (select from matching_knowledge)")) {
            row.next();
            return row.getBoolean(1);
        }
    }

    private boolean verdict(Workload load, List<Sample> samples) throws Exception {
        Phase soak = load.phases().getLast();
        System.out.print(soak.table());
        boolean flat = level("heap after GC, MB", samples, Sample::heap);
        flat &= level("RSS, MB", samples, Sample::resident);
        flat &= level("threads", samples, Sample::threads);
        flat &= level("open files", samples, Sample::files);
        flat &= level("connections", samples, Sample::connections);
        try (Connection db = scene.connect()) {
            Agreement.Findings findings = Agreement.ofLedger(db, load.ledger());
            double seconds = Agreement.waitForIndex(scene, db, INDEX_SECONDS);
            System.out.printf(
                    "Failed requests %d of %d; acknowledged records %d, lost %d; wrong answers %d; index and database agree after %.1f s%n",
                    soak.failed(),
                    soak.requests(),
                    load.ledger().size(),
                    findings.lost().size(),
                    load.wrongAnswers(),
                    seconds);
            load.examples().forEach(wrong -> System.out.println("  wrong: " + wrong));
            boolean right = soak.failed() == 0 && findings.lost().isEmpty() && load.wrongAnswers() == 0;
            System.out.println(flat && right ? "Verdict: level" : "Verdict: it grows, or not without errors");
            return flat && right;
        }
    }

    /** By least squares: what it grew between the first sample and the last, as a share of its mean. */
    private static boolean level(String what, List<Sample> samples, ToDoubleFunction<Sample> value) {
        double n = samples.size();
        double minutes = samples.stream().mapToDouble(Sample::minute).sum() / n;
        double mean = samples.stream().mapToDouble(value).sum() / n;
        double covariance = 0;
        double variance = 0;
        for (Sample sample : samples) {
            covariance += (sample.minute() - minutes) * (value.applyAsDouble(sample) - mean);
            variance += (sample.minute() - minutes) * (sample.minute() - minutes);
        }
        double slope = variance == 0 ? 0 : covariance / variance;
        double span = samples.getLast().minute() - samples.getFirst().minute();
        double change = slope * span / mean;
        System.out.printf(
                "%-20s mean %8.1f, from %.1f to %.1f, slope %+.4f a minute, change over %.0f minutes %+.1f %%: %s%n",
                what,
                mean,
                samples.stream().mapToDouble(value).min().orElseThrow(),
                samples.stream().mapToDouble(value).max().orElseThrow(),
                slope,
                span,
                100 * change,
                change <= FLAT ? "level" : "GROWS");
        return change <= FLAT;
    }

    private Sample sample(double minute) throws IOException, InterruptedException, SQLException {
        new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(), pid, "GC.run")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor(30, TimeUnit.SECONDS);
        String metrics = http.send(
                        HttpRequest.newBuilder(URI.create(scene.app() + "/q/metrics"))
                                .build(),
                        BodyHandlers.ofString())
                .body();
        double heap = metrics.lines()
                .filter(line -> line.startsWith("jvm_memory_used_bytes") && line.contains("area=\"heap\""))
                .mapToDouble(Soak::last)
                .sum();
        double threads = metrics.lines()
                .filter(line -> line.startsWith("jvm_threads_live_threads"))
                .mapToDouble(Soak::last)
                .sum();
        double resident;
        try (Stream<String> status = Files.lines(Path.of("/proc", pid, "status"))) {
            resident = status.filter(line -> line.startsWith("VmRSS"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")))
                    .sum();
        }
        double files;
        try (Stream<Path> open = Files.list(Path.of("/proc", pid, "fd"))) {
            files = open.count();
        }
        try (Connection db = scene.connect();
                Statement statement = db.createStatement();
                ResultSet row = statement.executeQuery(
                        "select count(*) from pg_stat_activity where application_name = 'techbridge'")) {
            row.next();
            return new Sample(minute, heap / (1 << 20), resident / 1024, threads, files, row.getInt(1));
        }
    }

    private static double last(String line) {
        return Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1));
    }
}
