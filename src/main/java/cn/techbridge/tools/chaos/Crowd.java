package cn.techbridge.tools.chaos;

import java.io.IOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Many callers at once who read from the database: what they are told while it is away, and when it answers again. */
final class Crowd implements AutoCloseable {
    private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicLong firstServedSince = new AtomicLong();
    private final Account account;
    private final Tally tally;
    private volatile long watch = Long.MAX_VALUE;

    Crowd(Account account, Tally tally, int size) {
        this.account = account;
        this.tally = tally;
        for (int i = 0; i < size; i++) {
            callers.execute(this::call);
        }
    }

    private void call() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                once();
                TimeUnit.MILLISECONDS.sleep(200);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void once() throws InterruptedException {
        long start = System.nanoTime();
        try {
            Reply reply = account.once(Call.get("/achievements?limit=1"));
            long now = System.nanoTime();
            if (reply.isDone()) {
                tally.count("crowd served");
                if (start >= watch) {
                    firstServedSince.compareAndSet(0, now);
                }
            } else if (reply.status() == 503 && reply.retryAfter() != null) {
                tally.count("crowd answered 503");
                tally.greatest("slowest 503 of the crowd, ms", TimeUnit.NANOSECONDS.toMillis(now - start));
            } else {
                tally.breach("answer", "the crowd was answered " + reply);
            }
        } catch (IOException unanswered) {
            tally.count("crowd without an answer");
        }
    }

    /** From now on the first call that is begun and served counts. */
    void watch() {
        firstServedSince.set(0);
        watch = System.nanoTime();
    }

    /** Seconds from {@link #watch} until a call was served; waits for it. */
    double recovery() throws InterruptedException {
        while (firstServedSince.get() == 0) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        return (firstServedSince.get() - watch) / 1e9;
    }

    @Override
    public void close() {
        callers.shutdownNow();
    }
}
