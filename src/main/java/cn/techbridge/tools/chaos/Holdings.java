package cn.techbridge.tools.chaos;

import java.util.HashMap;
import java.util.Map;

/** Which case is whose by the answers given so far; a second holder before the first has begun to let go is a double claim. */
final class Holdings {
    private final Map<String, Holding> held = new HashMap<>();
    private final Tally tally;

    Holdings(Tally tally) {
        this.tally = tally;
    }

    /**
     * A case held under a lease.
     *
     * @param broker the account
     * @param stage as last acknowledged
     * @param ending the holder has asked to give it up, and does not know yet whether that was done
     */
    record Holding(String caseId, String broker, long token, String stage, boolean ending) {
        Holding at(String newStage) {
            return new Holding(caseId, broker, token, newStage, ending);
        }

        Holding letGo() {
            return new Holding(caseId, broker, token, stage, true);
        }
    }

    synchronized void claimed(Holding holding) {
        Holding before = held.put(holding.caseId(), holding);
        if (before != null && !before.ending()) {
            tally.breach("double claim", before + " and " + holding);
        }
        if (before != null && before.token() >= holding.token()) {
            tally.breach("fencing", "a later claim has no later token: " + before + " and " + holding);
        }
    }

    /** Replaces what is known of a holding that still stands. */
    synchronized void now(Holding holding) {
        held.computeIfPresent(holding.caseId(), (id, known) -> known.token() == holding.token() ? holding : known);
    }

    synchronized void ended(Holding holding) {
        held.computeIfPresent(holding.caseId(), (id, known) -> known.token() == holding.token() ? null : known);
    }

    synchronized Map<String, Holding> all() {
        return new HashMap<>(held);
    }
}
