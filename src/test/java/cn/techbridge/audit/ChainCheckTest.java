package cn.techbridge.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.techbridge.audit.EntryCopy.Entry;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

/** Whatever is done to the rows, the check finds it and names the place. */
class ChainCheckTest {
    private static final AuditKeys KEYS = new AuditKeys("a secret of this test");
    private static final int ENTRIES = 400;
    private static final int A_LINK = 25;

    /** Entries and links as a database would hold them. */
    private static final class Ledger {
        final List<Entry> entries = new ArrayList<>();
        final List<Seal> seals = new ArrayList<>();
        final List<Anchor> anchors = new ArrayList<>();

        static Ledger sound(Random random) {
            Ledger ledger = new Ledger();
            for (long id = 1; id <= ENTRIES; id++) {
                byte[] row = new byte[60 + random.nextInt(40)];
                random.nextBytes(row);
                ByteBuffer.wrap(row).putLong(6, id);
                ledger.entries.add(new Entry(id, row));
            }
            // one transaction commits late: its entries are sealed two links on
            List<Entry> order = new ArrayList<>(ledger.entries);
            order.addAll(90, List.of(order.remove(40), order.remove(40)));
            byte[] hash = Seal.START;
            for (int i = 0; i < ENTRIES; i += A_LINK) {
                List<Entry> part = order.subList(i, i + A_LINK).stream()
                        .sorted((a, b) -> Long.compare(a.id(), b.id()))
                        .toList();
                ByteArrayOutputStream digests = new ByteArrayOutputStream();
                part.forEach(entry -> digests.writeBytes(entry.digest()));
                long[] ids = part.stream().mapToLong(Entry::id).toArray();
                Instant at = Instant.parse("2026-11-23T00:00:00Z").plusSeconds(i);
                long floor = i < 125 ? 0 : i;
                Seal seal = Seal.make(
                        hash,
                        new Seal(i / A_LINK + 1, at, ids, digests.toByteArray(), floor, i + A_LINK, i, null, null),
                        KEYS);
                ledger.seals.add(seal);
                hash = seal.hash();
            }
            Seal head = ledger.seals.getLast();
            ledger.anchors.add(
                    new Anchor(head.number(), HexFormat.of().formatHex(head.hash()), "2026-11-23T01:00:00Z"));
            return ledger;
        }

        ChainCheck.Verdict check() {
            return ChainCheck.of(entries.iterator(), seals.iterator(), KEYS, anchors);
        }
    }

    /** A tampering: does it, and says what the check must name ("entry 7" or "seal 3"). */
    private interface Tampering extends BiFunction<Ledger, Random, String> {}

    private static final List<Tampering> TAMPERINGS = List.of(
            ChainCheckTest::flipAByteOfAnEntry,
            ChainCheckTest::deleteAnEntry,
            ChainCheckTest::swapTwoEntries,
            ChainCheckTest::insertAnEntry,
            ChainCheckTest::flipAByteOfASeal,
            ChainCheckTest::deleteASeal,
            ChainCheckTest::swapTwoSeals,
            ChainCheckTest::cutTheTail,
            ChainCheckTest::replaceAnEntryAndForgeTheChain);

    @Test
    void aSoundChainIsSound() {
        ChainCheck.Verdict verdict = Ledger.sound(new Random(1)).check();
        assertEquals(List.of(), verdict.findings());
        assertEquals(ENTRIES, verdict.entries());
        assertEquals(0, verdict.unsealed());
    }

    @Test
    void entriesTooYoungToBeSealedAreNoFault() {
        Ledger ledger = Ledger.sound(new Random(1));
        ledger.entries.add(new Entry(ENTRIES + 5, new byte[20]));
        ChainCheck.Verdict verdict = ledger.check();
        assertTrue(verdict.isSound());
        assertEquals(1, verdict.unsealed());
    }

    @Test
    void aThousandRandomTamperingsAreAllFoundInTheirPlace() {
        for (int seed = 0; seed < 1_000; seed++) {
            Random random = new Random(seed);
            Ledger ledger = Ledger.sound(random);
            String place = TAMPERINGS.get(seed % TAMPERINGS.size()).apply(ledger, random);
            ChainCheck.Verdict verdict = ledger.check();
            assertFalse(verdict.isSound(), "seed " + seed + " at " + place);
            assertTrue(
                    verdict.findings().stream().anyMatch(f -> (f.what() + ' ' + f.number()).equals(place)),
                    "seed " + seed + ": " + place + " is not among " + verdict.findings());
        }
    }

    private static byte[] flipped(byte[] bytes, Random random) {
        byte[] changed = bytes.clone();
        changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
        return changed;
    }

    private static String flipAByteOfAnEntry(Ledger ledger, Random random) {
        int at = random.nextInt(ENTRIES);
        Entry entry = ledger.entries.get(at);
        ledger.entries.set(at, new Entry(entry.id(), flipped(entry.row(), random)));
        return "entry " + entry.id();
    }

    private static String deleteAnEntry(Ledger ledger, Random random) {
        return "entry " + ledger.entries.remove(random.nextInt(ENTRIES)).id();
    }

    /** The rows change places: each stands under the other's id. */
    private static String swapTwoEntries(Ledger ledger, Random random) {
        int one = random.nextInt(ENTRIES - 1);
        int other = one + 1 + random.nextInt(ENTRIES - one - 1);
        Entry first = ledger.entries.get(one);
        Entry second = ledger.entries.get(other);
        ledger.entries.set(one, new Entry(first.id(), second.row()));
        ledger.entries.set(other, new Entry(second.id(), first.row()));
        return "entry " + first.id();
    }

    /** A row put where one was rolled back. */
    private static String insertAnEntry(Ledger ledger, Random random) {
        int at = random.nextInt(100);
        long id = ledger.entries.get(at).id();
        ledger.entries.add(at + 1, new Entry(id, flipped(ledger.entries.get(at).row(), random)));
        return "entry " + id;
    }

    private static String flipAByteOfASeal(Ledger ledger, Random random) {
        int at = random.nextInt(ledger.seals.size());
        Seal seal = ledger.seals.get(at);
        long[] ids = seal.entries().clone();
        int part = random.nextInt(6);
        if (part == 5) {
            ids[random.nextInt(ids.length)] ^= 1L << random.nextInt(20);
        }
        ledger.seals.set(
                at,
                new Seal(
                        seal.number(),
                        part == 0 ? seal.sealedAt().plusSeconds(1) : seal.sealedAt(),
                        ids,
                        part == 1 ? flipped(seal.digests(), random) : seal.digests(),
                        part == 2 ? seal.floor() + 1 : seal.floor(),
                        seal.high(),
                        seal.horizon(),
                        part == 3 ? flipped(seal.hash(), random) : seal.hash(),
                        part == 4 ? flipped(seal.mac(), random) : seal.mac()));
        return "seal " + seal.number();
    }

    private static String deleteASeal(Ledger ledger, Random random) {
        return "seal "
                + ledger.seals.remove(random.nextInt(ledger.seals.size())).number();
    }

    private static String swapTwoSeals(Ledger ledger, Random random) {
        int at = random.nextInt(ledger.seals.size() - 1);
        Collections.swap(ledger.seals, at, at + 1);
        return "seal " + (at + 1);
    }

    /** The last links and everything they seal, cut off cleanly; what is left is a sound chain, but the anchor knows better. */
    private static String cutTheTail(Ledger ledger, Random random) {
        int keep = 5 + random.nextInt(ledger.seals.size() - 5);
        for (Seal cut : ledger.seals.subList(keep, ledger.seals.size())) {
            for (long id : cut.entries()) {
                ledger.entries.removeIf(entry -> entry.id() == id);
            }
        }
        ledger.seals.subList(keep, ledger.seals.size()).clear();
        return "seal " + ENTRIES / A_LINK;
    }

    /** Everything is made anew from there on, with right hashes, by somebody who has the database but not the secret. */
    private static String replaceAnEntryAndForgeTheChain(Ledger ledger, Random random) {
        int at = random.nextInt(ENTRIES);
        Entry forged = new Entry(
                ledger.entries.get(at).id(), flipped(ledger.entries.get(at).row(), random));
        ledger.entries.set(at, forged);
        byte[] hash = Seal.START;
        String place = null;
        for (int i = 0; i < ledger.seals.size(); i++) {
            Seal seal = ledger.seals.get(i);
            int in = Arrays.binarySearch(seal.entries(), forged.id());
            byte[] digests = seal.digests().clone();
            if (in >= 0) {
                System.arraycopy(forged.digest(), 0, digests, in * Seal.DIGEST, Seal.DIGEST);
                place = "seal " + seal.number();
            }
            Seal unsigned = new Seal(
                    seal.number(),
                    seal.sealedAt(),
                    seal.entries(),
                    digests,
                    seal.floor(),
                    seal.high(),
                    seal.horizon(),
                    null,
                    null);
            Seal again = Seal.make(hash, unsigned, place == null ? KEYS : new AuditKeys("guessed"));
            ledger.seals.set(i, again);
            hash = again.hash();
        }
        return place;
    }
}
