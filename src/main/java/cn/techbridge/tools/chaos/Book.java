package cn.techbridge.tools.chaos;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What the ledger says of each listing: what must be there, and what may be. */
final class Book {
    static final String DELETED = "DELETED";

    private final Map<Entry.Name, Listing> acknowledged = new HashMap<>();
    private final Set<Entry.Name> sent = new HashSet<>();
    private long done;

    /**
     * The last acknowledged state of a listing.
     *
     * @param version null where an import wrote it, which tells none
     */
    record Listing(String id, Long version, String sum, String state) {}

    synchronized void enter(Entry entry) {
        if (entry.kind().equals("case")) {
            done += entry.phase() == Entry.Phase.DONE ? 1 : 0;
            return;
        }
        if (entry.phase() == Entry.Phase.SENT) {
            sent.add(entry.name());
            return;
        }
        done++;
        Listing before = acknowledged.get(entry.name());
        acknowledged.put(
                entry.name(),
                new Listing(
                        entry.id() == null && before != null ? before.id() : entry.id(),
                        entry.version(),
                        entry.sum() == null && before != null ? before.sum() : entry.sum(),
                        entry.state()));
    }

    synchronized Map<Entry.Name, Listing> acknowledged() {
        return new HashMap<>(acknowledged);
    }

    synchronized boolean wasSent(Entry.Name name) {
        return sent.contains(name);
    }

    /** Acknowledged operations, rows of bulk calls and jobs counted one by one. */
    synchronized long operations() {
        return done;
    }
}
