package cn.techbridge.tools.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/** Rebuilds of the index while everybody writes and searches; the first is killed in the middle, the second must end. */
final class KilledRebuild {
    private static final int WARM_SECONDS = 15;
    private static final int PATIENCE_SECONDS = 180;
    private final Load load;
    private final Tally tally;
    private final Random random;

    KilledRebuild(Load load, Tally tally, long seed) {
        this.load = load;
        this.tally = tally;
        this.random = new Random(seed);
    }

    /** Returns when the second rebuild had ended, as of {@link System#nanoTime}. */
    long run(Victims victims) throws Exception {
        load.gate().open();
        TimeUnit.SECONDS.sleep(WARM_SECONDS);
        do {
            start();
            TimeUnit.MILLISECONDS.sleep(random.nextInt(200));
        } while (!isRunning());
        System.out.println("killed in the middle of " + state());
        victims.strike(FaultKind.APP_KILL);
        victims.heal(FaultKind.APP_KILL);
        // a rebuild without a heartbeat for 30 s counts as dead; until then the start of another is refused
        for (int second = 0; second < PATIENCE_SECONDS; second++) {
            start();
            TimeUnit.SECONDS.sleep(1);
            if (state().path("state").asText().equals("finished")) {
                System.out.println("ended as " + state());
                if (tally.of("searches answered 503") > 0) {
                    tally.breach("bar", "searches failed: " + tally.of("searches answered 503"));
                }
                return System.nanoTime();
            }
        }
        tally.breach("bar", "no rebuild has ended after " + PATIENCE_SECONDS + " s: " + state());
        return System.nanoTime();
    }

    private void start() throws InterruptedException {
        load.operator().untilAnswered(Call.post("/index-rebuilds/achievement", null));
    }

    private boolean isRunning() throws InterruptedException {
        return state().path("state").asText().equals("running");
    }

    private JsonNode state() throws InterruptedException {
        for (JsonNode rebuild : load.operator()
                .untilAnswered(Call.get("/index-rebuilds"))
                .json()
                .path("items")) {
            if (rebuild.path("kind").asText().equals("achievement")) {
                return rebuild;
            }
        }
        return MissingNode.getInstance();
    }
}
