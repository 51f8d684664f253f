package cn.techbridge.search;

import cn.techbridge.kernel.Ref;
import cn.techbridge.platform.DeadLetterRows;
import cn.techbridge.platform.Outage;
import cn.techbridge.platform.Problem;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Fills a new index from the database while reading and writing go on. From the moment the new index exists the relay writes to both, so
 * the fill may be slow: whatever changes meanwhile arrives by its version.
 */
@ApplicationScoped
public class IndexRebuild {
    private static final Logger LOG = Logger.getLogger(IndexRebuild.class);
    private static final int BATCH = 500;

    private final IndexCatalogue catalogue;
    private final IndexWriter writer;
    private final OutboxRows outbox;
    private final RebuildRows rows;
    private final DeadLetterRows dead;
    private final Clock clock;
    private final Map<SearchKind, DocumentSource> sources;

    IndexRebuild(
            IndexCatalogue catalogue,
            IndexWriter writer,
            OutboxRows outbox,
            RebuildRows rows,
            DeadLetterRows dead,
            Clock clock,
            @All List<DocumentSource> sources) {
        this.catalogue = catalogue;
        this.writer = writer;
        this.outbox = outbox;
        this.rows = rows;
        this.dead = dead;
        this.clock = clock;
        this.sources = sources.stream().collect(Collectors.toMap(DocumentSource::kind, source -> source));
    }

    /** @throws Problem 409 while a rebuild of this kind is running */
    public void rebuild(SearchKind kind) {
        claim(kind);
        rebuildClaimed(kind);
    }

    /**
     * From here on the list says that it is running, and nobody else starts one.
     *
     * @throws Problem 409 while a rebuild of this kind is running
     */
    void claim(SearchKind kind) {
        if (!rows.claim(kind, inTransaction(sources.get(kind)::count))) {
            throw Problem.conflict("该索引正在重建", "This index is being rebuilt already");
        }
    }

    /** The rebuild that was claimed. */
    void rebuildClaimed(SearchKind kind) {
        DocumentSource source = sources.get(kind);
        long done = 0;
        try (Rollover rollover = inTransaction(() -> start(kind))) {
            Map<UUID, String> refused = new HashMap<>();
            done = fill(kind, source, rollover.index(), refused);
            QuarkusTransaction.requiringNew().run(() -> finish(source, rollover, refused.size()));
            rows.finished(kind, done);
            LOG.infof("Index %s holds %d documents", rollover.index(), done);
        } catch (RuntimeException failure) {
            rows.failed(kind, done);
            throw failure;
        }
    }

    /** Creates the index while the relay is held, so that its next cycle already knows both. */
    private Rollover start(SearchKind kind) {
        outbox.lockWaiting();
        return new Rollover(catalogue, kind, Long.toString(clock.millis(), 36));
    }

    private long fill(SearchKind kind, DocumentSource source, String index, Map<UUID, String> refused) {
        long done = 0;
        UUID last = null;
        do {
            UUID after = last;
            List<UUID> ids = inTransaction(() -> source.idsAfter(after, BATCH));
            refused.putAll(writer.write(List.of(index), load(source, ids, refused)));
            last = ids.isEmpty() ? null : ids.getLast();
            done += ids.size();
            rows.progress(kind, done);
        } while (last != null);
        inTransaction(() -> {
            refused.forEach((id, reason) -> dead.bury(IndexRelay.WORK, new Ref(kind.code(), id), 1, reason));
            return null;
        });
        return done;
    }

    /** A batch; where that cannot be loaded, what can be of it, one by one. */
    private static List<IndexEntry> load(DocumentSource source, List<UUID> ids, Map<UUID, String> refused) {
        if (ids.isEmpty()) {
            return List.of();
        }
        try {
            return inTransaction(() -> source.load(ids));
        } catch (RuntimeException failure) {
            if (Outage.is(failure)) {
                throw failure;
            }
            if (ids.size() == 1) {
                refused.put(ids.getFirst(), failure.toString());
                return List.of();
            }
        }
        return ids.stream()
                .flatMap(id -> load(source, List.of(id), refused).stream())
                .toList();
    }

    /** With the relay held, the new index may differ from the database by what waits in the outbox and what cannot be indexed, by no more. */
    private void finish(DocumentSource source, Rollover rollover, int refused) {
        outbox.lockWaiting();
        long indexed = catalogue.count(rollover.index());
        long expected = source.count();
        long waiting = outbox.lag().pointers() + refused;
        if (Math.abs(indexed - expected) > waiting) {
            throw new IllegalStateException("index has %d documents, database %d, outbox and dead letters %d"
                    .formatted(indexed, expected, waiting));
        }
        rollover.commit();
    }

    private static <T> T inTransaction(Supplier<T> step) {
        return QuarkusTransaction.requiringNew().timeout(300).call(step::get);
    }
}
