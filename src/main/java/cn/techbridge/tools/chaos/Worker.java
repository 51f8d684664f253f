package cn.techbridge.tools.chaos;

import java.util.Random;
import java.util.concurrent.TimeUnit;

/** Somebody who works on the market piece by piece, each to its end, while the gate is open. */
abstract class Worker {
    protected final String name;
    protected final Account account;
    protected final Ledger ledger;
    protected final Tally tally;
    protected final Random random;
    private final int pauseMillis;
    private long number;

    protected Worker(String name, Account account, Ledger ledger, Tally tally, long seed, int pauseMillis) {
        this.name = name;
        this.account = account;
        this.ledger = ledger;
        this.tally = tally;
        this.random = new Random(seed * 1_000_003 + name.hashCode());
        this.pauseMillis = pauseMillis;
    }

    /** One piece of work; returns when it is known what became of it. */
    protected abstract void work() throws InterruptedException;

    void run(Gate gate) {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                gate.enter();
                try {
                    work();
                } finally {
                    gate.leave();
                }
                TimeUnit.MILLISECONDS.sleep(pauseMillis / 2 + random.nextInt(pauseMillis));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException broken) {
            tally.breach("worker", name + " ended: " + broken);
            broken.printStackTrace();
        }
    }

    /** The number of this worker's next piece: the same in every run of the seed. */
    protected long next() {
        return ++number;
    }

    /** A key of idempotency that no other call of the run has. */
    protected String key() {
        return "chaos-" + name + "-" + next();
    }

    protected void sent(String verb, String kind, String key, String sum) {
        ledger.add(new Entry(
                System.currentTimeMillis(),
                name,
                Entry.Phase.SENT,
                verb,
                kind,
                account.name(),
                key,
                null,
                null,
                sum,
                null));
    }

    protected void done(String verb, String kind, String key, String id, Long version, String sum, String state) {
        ledger.add(new Entry(
                System.currentTimeMillis(),
                name,
                Entry.Phase.DONE,
                verb,
                kind,
                account.name(),
                key,
                id,
                version,
                sum,
                state));
    }

    /** A keyed call; an answer that came only at a repeat is asked for once more, and must be the same to the byte. */
    protected Reply keyed(Call call) throws InterruptedException {
        Call once = call.keyed(key());
        Reply reply = account.untilAnswered(once);
        if (reply.replayed()) {
            tally.count("answers lost and told again");
        }
        if (reply.isDone() && (reply.uncertain() > 0 || random.nextInt(8) == 0)) {
            Reply again = account.untilAnswered(once);
            tally.count("answers compared with their repeat");
            if (!again.replayed() || !again.sum().equals(reply.sum())) {
                tally.breach("replay", name + " " + call.path() + " was answered " + reply + ", then " + again);
            }
        }
        return reply;
    }

    protected void refused(String what, Reply reply) {
        tally.breach("answer", name + " " + what + " was answered " + reply);
    }
}
