package cn.techbridge.tools.chaos;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;

/** Counts what happened, and keeps every breach; the run fails when there is one. */
final class Tally {
    private static final int SHOWN = 20;
    private final Map<String, AtomicLong> counts = new ConcurrentSkipListMap<>();
    private final Map<String, List<String>> breaches = new TreeMap<>();

    void count(String what) {
        count(what, 1);
    }

    void count(String what, long by) {
        counts.computeIfAbsent(what, name -> new AtomicLong()).addAndGet(by);
    }

    /** The greatest value seen. */
    void greatest(String what, long value) {
        counts.computeIfAbsent(what, name -> new AtomicLong()).accumulateAndGet(value, Math::max);
    }

    /** Counts begin anew; breaches stay. */
    void clear() {
        counts.clear();
    }

    long of(String what) {
        AtomicLong count = counts.get(what);
        return count == null ? 0 : count.get();
    }

    /** @param kind lost, phantom, duplicate, double claim, fencing, replay, index, answer, bar, worker */
    synchronized void breach(String kind, String what) {
        List<String> known = breaches.computeIfAbsent(kind, name -> new ArrayList<>());
        known.add(what);
        if (known.size() <= SHOWN) {
            System.err.println("BREACH " + kind + ": " + what);
        }
    }

    synchronized long breaches() {
        return breaches.values().stream().mapToLong(List::size).sum();
    }

    synchronized long breaches(String kind) {
        return breaches.getOrDefault(kind, List.of()).size();
    }

    Map<String, AtomicLong> counts() {
        return counts;
    }
}
