package cn.techbridge.matching.vectors;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** Runs independent rows on a fixed number of threads of its own, so that training never takes the whole machine; what fails in one of them fails here. */
record Parallel(int threads) {

    private static final int ROWS_AT_A_TIME = 64;

    void forEach(int rows, IntConsumer work) {
        run(rows, ROWS_AT_A_TIME, work);
    }

    /** For few and heavy pieces: each is taken alone. */
    void forBlocks(int blocks, IntConsumer work) {
        run(blocks, 1, work);
    }

    private void run(int rows, int atATime, IntConsumer work) {
        if (threads == 1) {
            IntStream.range(0, rows).forEach(work);
            return;
        }
        AtomicInteger next = new AtomicInteger();
        AtomicReference<Throwable> failure = new AtomicReference<>();
        Thread[] workers = new Thread[threads];
        for (int worker = 0; worker < threads; worker++) {
            workers[worker] = Thread.ofPlatform()
                    .name("vectors-" + worker)
                    .daemon()
                    .uncaughtExceptionHandler((thread, thrown) -> failure.compareAndSet(null, thrown))
                    .start(() -> {
                        for (int from = next.getAndAdd(atATime);
                                from < rows && failure.get() == null;
                                from = next.getAndAdd(atATime)) {
                            for (int row = from; row < Math.min(rows, from + atATime); row++) {
                                work.accept(row);
                            }
                        }
                    });
        }
        for (Thread worker : workers) {
            join(worker);
        }
        if (failure.get() != null) {
            throw new IllegalStateException("a part of the work failed", failure.get());
        }
    }

    private static void join(Thread worker) {
        try {
            worker.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while training vectors", interrupted);
        }
    }
}
