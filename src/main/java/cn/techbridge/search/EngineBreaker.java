package cn.techbridge.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Spares callers the wait for an engine that does not answer: after three silences with no answer between them one call a second tries,
 * the others are told at once. The first answer ends it.
 */
@ApplicationScoped
class EngineBreaker {
    private static final int SILENCES = 3;
    private static final long TRIAL_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final LongSupplier nanoTime;
    private int silences;
    private long nextTrial;

    EngineBreaker() {
        this(System::nanoTime);
    }

    /** @param nanoTime a clock that only ever grows, for tests */
    EngineBreaker(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** Whether the caller may ask the engine; who may says afterwards what came of it. */
    synchronized boolean admits() {
        if (silences < SILENCES) {
            return true;
        }
        long now = nanoTime.getAsLong();
        if (now - nextTrial < 0) {
            return false;
        }
        nextTrial = now + TRIAL_NANOS;
        return true;
    }

    synchronized void answered() {
        silences = 0;
    }

    synchronized void silent() {
        silences++;
        nextTrial = nanoTime.getAsLong() + TRIAL_NANOS;
    }
}
