package cn.techbridge.audit;

import cn.techbridge.audit.EntryCopy.Entry;
import cn.techbridge.audit.SealRows.Drawn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Links committed entries to the chain. Writers only add rows and never wait for each other or for the chain; the sealer follows a
 * second behind. An entry whose transaction commits late is sealed by a later link: the chain's order is the order of its links.
 */
@ApplicationScoped
public class SealRelay {
    private final SealRows rows;
    private final AuditSettings settings;
    private final AuditKeys keys;
    private final Clock clock;

    SealRelay(SealRows rows, AuditSettings settings, Clock clock) {
        this.rows = rows;
        this.settings = settings;
        this.keys = new AuditKeys(settings.secret());
        this.clock = clock;
    }

    /** One link; returns how many entries it seals, 0 when there are none or another instance seals. */
    @Transactional
    public int sealOnce() {
        if (!rows.lock()) {
            return 0;
        }
        Seal last = rows.last();
        Drawn drawn = rows.drawn();
        List<Entry> entries = rows.unsealed(last == null ? 0 : last.floor(), settings.sealBatch());
        if (entries.isEmpty()) {
            return 0;
        }
        // Settled: every transaction that drew an id up to last.high has ended, what is left of them can be seen.
        boolean settled = last != null && last.horizon() <= drawn.oldestRunning();
        boolean all = entries.size() < settings.sealBatch();
        boolean renew = last == null || settled && all;
        Seal next = new Seal(
                last == null ? 1 : last.number() + 1,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                entries.stream().mapToLong(Entry::id).toArray(),
                digests(entries),
                last == null ? 0 : settled ? settledFloor(last, entries, all) : last.floor(),
                renew ? drawn.high() : last.high(),
                renew ? drawn.nextTransaction() : last.horizon(),
                null,
                null);
        Seal signed = Seal.make(last == null ? Seal.START : last.hash(), next, keys);
        rows.add(signed);
        return entries.size();
    }

    private static long settledFloor(Seal last, List<Entry> entries, boolean all) {
        return all
                ? last.high()
                : Math.max(last.floor(), Math.min(last.high(), entries.getLast().id()));
    }

    private static byte[] digests(List<Entry> entries) {
        ByteArrayOutputStream all = new ByteArrayOutputStream(entries.size() * Seal.DIGEST);
        entries.forEach(entry -> all.writeBytes(entry.digest()));
        return all.toByteArray();
    }

    /** The last link, null before the first. */
    @Transactional
    Seal head() {
        return rows.last();
    }
}
