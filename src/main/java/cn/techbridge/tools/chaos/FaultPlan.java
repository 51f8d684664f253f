package cn.techbridge.tools.chaos;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** The faults of a run, from its seed: first one of each kind, then rounds of all kinds by their shares, each in random order. */
final class FaultPlan {
    private static final int FREEZE_MILLIS = 10_000;
    private static final int LONGEST_RUN_MILLIS = 2_500;
    private static final int LONGEST_DOWN_MILLIS = 1_500;

    private FaultPlan() {}

    /**
     * One fault.
     *
     * @param afterMillis how long the load runs before it
     * @param downMillis how long what was struck stays down or frozen before it is healed
     */
    record Fault(FaultKind kind, int afterMillis, int downMillis) {}

    static List<Fault> of(long seed, int faults) {
        Random random = new Random(seed);
        List<FaultKind> kinds = new ArrayList<>(Arrays.asList(FaultKind.values()));
        Collections.shuffle(kinds, random);
        while (kinds.size() < faults) {
            List<FaultKind> round = new ArrayList<>();
            for (FaultKind kind : FaultKind.values()) {
                round.addAll(Collections.nCopies(kind.share(), kind));
            }
            Collections.shuffle(round, random);
            kinds.addAll(round);
        }
        // on their own, so that a shorter run is the beginning of a longer one
        Random moments = new Random(~seed);
        return kinds.subList(0, faults).stream()
                .map(kind -> new Fault(
                        kind,
                        300 + moments.nextInt(LONGEST_RUN_MILLIS),
                        kind.isFreeze() ? FREEZE_MILLIS : moments.nextInt(LONGEST_DOWN_MILLIS)))
                .toList();
    }
}
