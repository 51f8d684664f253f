package cn.techbridge.audit;

import cn.techbridge.audit.EntryCopy.Entry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * Walks the whole chain beside the entries it seals and says where the two part. Entries come in ascending order; each is looked up
 * in the links read so far, so that memory holds only what was sealed out of order.
 */
final class ChainCheck {
    /** More than enough to see what happened; the first is the place to look. */
    private static final int MOST_FINDINGS = 100;

    private final Iterator<Seal> seals;
    private final AuditKeys keys;
    private final Map<Long, Anchor> anchors;
    private final List<Finding> findings = new ArrayList<>();
    /** Sealed entries that were not met yet. */
    private final Map<Long, Expected> expected = new HashMap<>();
    /** Entries that were met before the link that seals them. */
    private final Map<Long, byte[]> waiting = new HashMap<>();

    private byte[] hash = Seal.START;
    private long number;
    private long top;
    private long floor;
    private long entries;

    /**
     * @param keys null to check hashes but no signatures
     * @param anchors heads of the chain as they were noted outside the database
     */
    private ChainCheck(Iterator<Seal> seals, AuditKeys keys, List<Anchor> anchors) {
        this.seals = seals;
        this.keys = keys;
        this.anchors = new HashMap<>();
        anchors.forEach(anchor -> this.anchors.put(anchor.number(), anchor));
    }

    /** What is wrong and where: "seal" or "entry", its number, and what was found there. */
    record Finding(String what, long number, String fault) {
        @Override
        public String toString() {
            return "%s %d: %s".formatted(what, number, fault);
        }
    }

    /**
     * What the walk found.
     *
     * @param unsealed entries so young that no link seals them yet
     * @param head hash of the last link, in hexadecimal
     */
    record Verdict(long seals, long entries, long unsealed, String head, List<Finding> findings) {
        boolean isSound() {
            return findings.isEmpty();
        }
    }

    private record Expected(long seal, byte[] digest) {}

    static Verdict of(Iterator<Entry> entries, Iterator<Seal> seals, AuditKeys keys, List<Anchor> anchors) {
        ChainCheck check = new ChainCheck(seals, keys, anchors);
        long last = 0;
        while (entries.hasNext()) {
            Entry entry = entries.next();
            if (entry.id() <= last) {
                check.find("entry", entry.id(), "stands twice or out of order");
            }
            last = Math.max(last, entry.id());
            check.meet(entry);
        }
        return check.end();
    }

    private void meet(Entry entry) {
        entries++;
        while (seals.hasNext() && (top < entry.id() || expected.isEmpty())) {
            read(seals.next());
        }
        Expected sealed = expected.remove(entry.id());
        if (sealed == null) {
            waiting.put(entry.id(), entry.digest());
        } else {
            compare(entry.id(), sealed, entry.digest());
        }
    }

    private void read(Seal seal) {
        if (seal.number() != number + 1) {
            find("seal", number + 1, "is missing; the next one has number " + seal.number());
        }
        if (!Arrays.equals(seal.hashAfter(hash), seal.hash())) {
            find("seal", seal.number(), "its hash does not follow from its content and the link before");
        }
        if (keys != null && !Arrays.equals(keys.sign(seal.hash()), seal.mac())) {
            find("seal", seal.number(), "its signature is not ours");
        }
        Anchor anchor = anchors.remove(seal.number());
        if (anchor != null && !anchor.hash().equals(HexFormat.of().formatHex(seal.hash()))) {
            find("seal", seal.number(), "is not the one noted outside the database");
        }
        for (int i = 0; i < seal.entries().length; i++) {
            expect(seal, i);
        }
        number = Math.max(number, seal.number());
        hash = seal.hash();
        top = Math.max(top, seal.top());
        floor = Math.max(floor, seal.floor());
    }

    private void expect(Seal seal, int place) {
        long id = seal.entries()[place];
        Expected sealed = new Expected(seal.number(), seal.digest(place));
        byte[] met = waiting.remove(id);
        if (met != null) {
            compare(id, sealed, met);
        } else if (expected.put(id, sealed) != null) {
            find("entry", id, "is sealed twice");
        }
    }

    private void compare(long id, Expected sealed, byte[] digest) {
        if (!Arrays.equals(sealed.digest(), digest)) {
            find("entry", id, "was changed after seal " + sealed.seal());
        }
    }

    private Verdict end() {
        seals.forEachRemaining(this::read);
        expected.keySet().stream()
                .sorted()
                .forEach(id ->
                        find("entry", id, "is missing; seal " + expected.get(id).seal() + " holds it"));
        waiting.keySet().stream()
                .filter(id -> id <= floor)
                .sorted()
                .forEach(id -> find("entry", id, "no seal holds it; it was put in afterwards"));
        anchors.keySet().stream()
                .sorted()
                .forEach(noted -> find("seal", noted, "is missing; it was noted outside the database"));
        long unsealed = waiting.keySet().stream().filter(id -> id > floor).count();
        return new Verdict(number, entries, unsealed, HexFormat.of().formatHex(hash), List.copyOf(findings));
    }

    private void find(String what, long where, String fault) {
        if (findings.size() < MOST_FINDINGS) {
            findings.add(new Finding(what, where, fault));
        }
    }
}
