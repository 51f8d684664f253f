package cn.techbridge.guard;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * A rate with a burst for each of many keys. A key is one number, the time at which its allowance would be whole again (the generic cell
 * rate algorithm of ITU-T I.371); keys whose allowance is whole are forgotten, so memory is bounded by who came in the last burst.
 */
final class Quota {
    private static final double NANOS = 1e9;
    private static final int SWEEP_EVERY = 4096;

    private final long step;
    private final long tolerance;
    private final LongSupplier nanoTime;
    private final ConcurrentHashMap<String, Long> wholeAt = new ConcurrentHashMap<>();
    private final AtomicLong takes = new AtomicLong();

    /** @param rate requests a second; @param burst at least one */
    Quota(double rate, double burst, LongSupplier nanoTime) {
        this.step = Math.round(NANOS / rate);
        this.tolerance = Math.round(step * (Math.max(1, burst) - 1));
        this.nanoTime = nanoTime;
    }

    /** Takes one request of the key's allowance: 0 when it is granted, else the nanoseconds until one will be. */
    long take(String key) {
        long now = nanoTime.getAsLong();
        if (takes.incrementAndGet() % SWEEP_EVERY == 0) {
            wholeAt.values().removeIf(at -> at - now <= 0);
        }
        long[] wait = new long[1];
        wholeAt.compute(key, (name, at) -> {
            long from = at == null || at - now < 0 ? now : at;
            wait[0] = Math.max(0, from - now - tolerance);
            return wait[0] == 0 ? Long.valueOf(from + step) : at;
        });
        return wait[0];
    }

    int keys() {
        return wholeAt.size();
    }
}
