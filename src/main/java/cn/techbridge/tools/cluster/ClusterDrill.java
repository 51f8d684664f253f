package cn.techbridge.tools.cluster;

import cn.techbridge.tools.load.Actors;
import cn.techbridge.tools.load.Agreement;
import cn.techbridge.tools.load.Caller;
import cn.techbridge.tools.load.Phase;
import cn.techbridge.tools.load.Scene;
import cn.techbridge.tools.load.Workload;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.util.List;

/**
 * The load of a cluster drill. Reads from its input what is done to the cluster, one word or sentence a line, counts what happens to
 * requests under that name, and at the end of its input compares ledger, database and index.
 */
public final class ClusterDrill {
    private static final List<String> BROKERS = List.of("broker", "broker2", "broker3", "broker4");
    private static final int CASES = 6;
    private static final int INDEX_SECONDS = 60;

    private ClusterDrill() {}

    /** {@code LEASE_SECONDS RATE}: the lease of claims as the application is set, requests a second in all. */
    public static void main(String[] args) throws Exception {
        Scene scene = Scene.fromEnvironment();
        scene.prepare(BROKERS, CASES);
        double rate = Double.parseDouble(args[1]);
        Workload load = new Workload(Integer.parseInt(args[0]));
        employ(load, scene, rate);
        System.out.println("The load runs");
        follow(load);
        load.end();
        System.exit(report(load, scene) ? 0 : 1);
    }

    private static void employ(Workload load, Scene scene, double rate) {
        String run = Long.toString(System.currentTimeMillis() / 1000, 36);
        for (int i = 0; i < 4; i++) {
            load.employ("writer", rate * 0.2 / 4, Actors.writer(scene.publisher(), "d" + run + "w" + i, 5_000));
        }
        for (int i = 0; i < 6; i++) {
            load.employ("searcher", rate * 0.5 / 6, Actors.searcher(Caller.anybody(scene.app())));
        }
        for (int i = 0; i < 3; i++) {
            load.employ("reader", rate * 0.25 / 3, Actors.reader(scene.publisher()));
        }
        BROKERS.forEach(name -> load.employ(name, Math.max(1, rate * 0.05 / 4), Actors.claimer(scene.broker(name))));
    }

    private static void follow(Workload load) throws IOException {
        BufferedReader input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = input.readLine(); line != null; line = input.readLine()) {
            Phase ended = load.begin(line);
            if (load.phases().size() > 1) {
                System.out.print(ended.table());
            }
        }
    }

    private static boolean report(Workload load, Scene scene) throws Exception {
        Phase last = load.phases().getLast();
        System.out.print(last.table());
        long requests = load.phases().stream().mapToLong(Phase::requests).sum();
        long failed = load.phases().stream().mapToLong(Phase::failed).sum();
        System.out.printf("%nRequests %d, failed %d (%.3f %%)%n", requests, failed, 100.0 * failed / requests);
        List<Double> returns = load.desk().returnsInSeconds();
        if (!returns.isEmpty()) {
            System.out.printf(
                    "Leases left alone %d, claimed again after %.1f s (median), %.1f s (longest)%n",
                    returns.size(), returns.get(returns.size() / 2), returns.getLast());
        }
        try (Connection db = scene.connect()) {
            Agreement.Findings findings = Agreement.ofLedger(db, load.ledger());
            System.out.printf(
                    "Acknowledged records %d, lost %d, never sent but there %d; wrong answers %d%n",
                    load.ledger().size(),
                    findings.lost().size(),
                    findings.phantoms().size(),
                    load.wrongAnswers());
            findings.lost().stream().limit(5).forEach(lost -> System.out.println("  lost: " + lost));
            load.examples().forEach(wrong -> System.out.println("  wrong: " + wrong));
            System.out.printf(
                    "Index and database agree (id, version, hash) %.1f s after the load ended%n",
                    Agreement.waitForIndex(scene, db, INDEX_SECONDS));
            return findings.lost().isEmpty() && findings.phantoms().isEmpty() && load.wrongAnswers() == 0;
        }
    }
}
