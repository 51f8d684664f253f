package cn.techbridge.tools.load;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/** What happened to the requests that began between two marks of a drill. */
public final class Phase {
    /** What the load does. */
    public enum Kind {
        WRITE,
        SEARCH,
        READ,
        CLAIM,
        HEARTBEAT
    }

    private final String name;
    private final long began = System.nanoTime();
    private final Map<Kind, Counts> counts = new EnumMap<>(Kind.class);
    private long ended;

    Phase(String name) {
        this.name = name;
        for (Kind kind : Kind.values()) {
            counts.put(kind, new Counts(began));
        }
    }

    public String name() {
        return name;
    }

    synchronized void add(Kind kind, Caller.Reply reply, boolean ok) {
        Counts of = counts.get(kind);
        of.requests++;
        if (of.size == of.micros.length) {
            of.micros = Arrays.copyOf(of.micros, of.size * 2);
        }
        of.micros[of.size++] = (int) Math.min(Integer.MAX_VALUE, reply.nanos() / 1000);
        if (ok) {
            long now = reply.sent() + reply.nanos();
            of.longestGap = Math.max(of.longestGap, now - of.lastGood);
            of.lastGood = Math.max(of.lastGood, now);
        } else {
            of.failed.merge(reply.status(), 1, Integer::sum);
        }
    }

    synchronized void end() {
        ended = System.nanoTime();
        for (Counts of : counts.values()) {
            if (of.requests > 0) {
                of.longestGap = Math.max(of.longestGap, ended - of.lastGood);
            }
        }
    }

    /** Requests of all kinds. */
    public synchronized long requests() {
        return counts.values().stream().mapToLong(of -> of.requests).sum();
    }

    /** Those that failed, whatever the reason. */
    public synchronized long failed() {
        return counts.values().stream()
                .flatMap(of -> of.failed.values().stream())
                .mapToLong(Integer::longValue)
                .sum();
    }

    /** The phase as lines of a table. */
    public synchronized String table() {
        StringBuilder text = new StringBuilder("%s (%.0f s)%n".formatted(name, (ended - began) / 1e9));
        counts.forEach((kind, of) -> {
            if (of.requests > 0) {
                text.append(
                        "  %-10s %6d requests, %4d failed %-18s p50 %6.1f ms, p95 %7.1f ms, longest time without success %5.1f s%n"
                                .formatted(
                                        kind.name().toLowerCase(java.util.Locale.ROOT),
                                        of.requests,
                                        of.failed.values().stream()
                                                .mapToInt(n -> n)
                                                .sum(),
                                        of.failed.isEmpty() ? "" : of.failed,
                                        of.at(0.5),
                                        of.at(0.95),
                                        of.longestGap / 1e9));
            }
        });
        return text.toString();
    }

    private static final class Counts {
        private long requests;
        private final Map<Integer, Integer> failed = new TreeMap<>();
        private int[] micros = new int[256];
        private int size;
        private long lastGood;
        private long longestGap;

        private Counts(long began) {
            lastGood = began;
        }

        private double at(double share) {
            int[] sorted = Arrays.copyOf(micros, size);
            Arrays.sort(sorted);
            return sorted[(int) Math.min(size - 1, size * share)] / 1000.0;
        }
    }
}
