package cn.techbridge.tools.load;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;

/** The achievements whose writing was acknowledged, each with its latest acknowledged state. */
public final class Ledger {
    /**
     * One acknowledged state.
     *
     * @param edition counts the writes of this record, from 1; its title names it
     * @param version of the record as the answer told it
     * @param found whether a search has found this record before
     */
    public record Entry(String externalId, String word, String id, int edition, long version, boolean found) {}

    private final Map<String, Entry> entries = new ConcurrentHashMap<>();
    private final List<String> order = new CopyOnWriteArrayList<>();

    void acknowledge(Entry entry) {
        Entry before = entries.put(entry.externalId(), entry);
        if (before == null) {
            order.add(entry.externalId());
        }
    }

    void found(String externalId) {
        entries.computeIfPresent(
                externalId, (key, e) -> new Entry(e.externalId(), e.word(), e.id(), e.edition(), e.version(), true));
    }

    Entry get(String externalId) {
        return entries.get(externalId);
    }

    /** Any of the last so many, nothing while there is none. */
    Optional<Entry> any(int last) {
        int size = order.size();
        if (size == 0) {
            return Optional.empty();
        }
        int from = Math.max(0, size - last);
        return Optional.of(entries.get(order.get(ThreadLocalRandom.current().nextInt(from, size))));
    }

    public int size() {
        return order.size();
    }

    public Collection<Entry> all() {
        return entries.values();
    }
}
