package cn.techbridge.tools.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Writers, searchers, readers and claimers at a bounded rate. Each checks what it gets against the ledger: an acknowledged write that is
 * missing or older than acknowledged, a record that a search has found before and no longer finds, a case that is held twice.
 */
public final class Workload {
    private static final int SHOWN = 10;

    private final Ledger ledger = new Ledger();
    private final Desk desk;
    private final List<Phase> phases = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private final AtomicInteger wrong = new AtomicInteger();
    private final ConcurrentLinkedQueue<String> wrongs = new ConcurrentLinkedQueue<>();
    private volatile Phase phase = new Phase("start");
    private volatile boolean stopped;

    /** @param leaseSeconds of a claim, as the application is set */
    public Workload(int leaseSeconds) {
        this.desk = new Desk(leaseSeconds);
    }

    public Ledger ledger() {
        return ledger;
    }

    public Desk desk() {
        return desk;
    }

    /** Lets somebody act again and again, so many times a second; one thread each. */
    public void employ(String name, double perSecond, Actor actor) {
        long pause = (long) (1e9 / perSecond);
        threads.add(Thread.ofPlatform().name(name).daemon().start(() -> {
            long due = System.nanoTime();
            while (!stopped) {
                actor.act(this);
                due = Math.max(due + pause, System.nanoTime() - pause);
                long wait = due - System.nanoTime();
                if (wait > 0) {
                    try {
                        TimeUnit.NANOSECONDS.sleep(wait);
                    } catch (InterruptedException ended) {
                        return;
                    }
                }
            }
        }));
    }

    /** One of those who make the load; acts once. */
    public interface Actor {
        void act(Workload load);
    }

    /** From now on requests are counted under another name; returns what ends. */
    public synchronized Phase begin(String name) {
        Phase before = phase;
        phase = new Phase(name);
        before.end();
        phases.add(before);
        return before;
    }

    boolean tell(Phase during, Phase.Kind kind, Caller.Reply reply) {
        during.add(kind, reply, reply.ok());
        return reply.ok();
    }

    Phase phase() {
        return phase;
    }

    void wrong(String what) {
        if (wrong.incrementAndGet() <= SHOWN) {
            wrongs.add("[" + phase.name() + "] " + what);
        }
    }

    public int wrongAnswers() {
        return wrong.get();
    }

    /** The first of them. */
    public List<String> examples() {
        return List.copyOf(wrongs);
    }

    public synchronized List<Phase> phases() {
        return List.copyOf(phases);
    }

    /** Nobody acts any more when this returns. */
    public void end() throws InterruptedException {
        stopped = true;
        for (Thread thread : threads) {
            thread.join(TimeUnit.SECONDS.toMillis(40));
        }
        begin("end");
    }

    /** Who holds which case, as the claimers know it. */
    public static final class Desk {
        private final long lease;
        private final Map<String, Long> heldUntil = new ConcurrentHashMap<>();
        private final Map<String, Long> abandoned = new ConcurrentHashMap<>();
        private final ConcurrentLinkedQueue<Long> returns = new ConcurrentLinkedQueue<>();

        private Desk(int leaseSeconds) {
            this.lease = TimeUnit.SECONDS.toNanos(leaseSeconds);
        }

        /** True when nobody can still hold it: whoever had it has given it back, or its lease is over for certain. */
        boolean claim(String caseId, Caller.Reply reply) {
            long received = reply.sent() + reply.nanos();
            Long left = abandoned.remove(caseId);
            if (left != null) {
                returns.add(received - left);
            }
            Long before = heldUntil.put(caseId, reply.sent() + lease);
            return before == null || before - received < 0;
        }

        void heartbeat(String caseId, Caller.Reply reply) {
            heldUntil.put(caseId, reply.sent() + lease);
        }

        void giveBack(String caseId) {
            heldUntil.remove(caseId);
        }

        /** Walks away without a word. */
        void abandon(String caseId, long lastSign) {
            abandoned.put(caseId, lastSign);
        }

        /** Seconds from the last heartbeat of a case that was left alone until somebody else got it. */
        public List<Double> returnsInSeconds() {
            return returns.stream().map(nanos -> nanos / 1e9).sorted().toList();
        }
    }
}
