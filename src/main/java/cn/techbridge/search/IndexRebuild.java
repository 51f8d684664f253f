package cn.techbridge.search;

import cn.techbridge.platform.Problem;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
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
    private final Clock clock;
    private final Map<SearchKind, DocumentSource> sources;

    IndexRebuild(
            IndexCatalogue catalogue,
            IndexWriter writer,
            OutboxRows outbox,
            RebuildRows rows,
            Clock clock,
            @All List<DocumentSource> sources) {
        this.catalogue = catalogue;
        this.writer = writer;
        this.outbox = outbox;
        this.rows = rows;
        this.clock = clock;
        this.sources = sources.stream().collect(Collectors.toMap(DocumentSource::kind, source -> source));
    }

    /** @throws Problem 409 while a rebuild of this kind is running */
    public void rebuild(SearchKind kind) {
        DocumentSource source = sources.get(kind);
        if (!rows.claim(kind, inTransaction(source::count))) {
            throw Problem.conflict("该索引正在重建", "This index is being rebuilt already");
        }
        long done = 0;
        try (Rollover rollover = inTransaction(() -> start(kind))) {
            done = fill(kind, source, rollover.index());
            QuarkusTransaction.requiringNew().run(() -> finish(source, rollover));
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

    private long fill(SearchKind kind, DocumentSource source, String index) {
        long done = 0;
        UUID last = null;
        List<IndexEntry> entries;
        do {
            UUID after = last;
            List<UUID> ids = inTransaction(() -> source.idsAfter(after, BATCH));
            entries = ids.isEmpty() ? List.of() : inTransaction(() -> source.load(ids));
            writer.write(List.of(index), entries)
                    .forEach((id, reason) -> LOG.warnf("Not indexed: %s %s: %s", kind, id, reason));
            last = ids.isEmpty() ? null : ids.getLast();
            done += ids.size();
            rows.progress(kind, done);
        } while (last != null);
        return done;
    }

    /** With the relay held, the new index may differ from the database by what waits in the outbox, by no more. */
    private void finish(DocumentSource source, Rollover rollover) {
        outbox.lockWaiting();
        long indexed = catalogue.count(rollover.index());
        long expected = source.count();
        long waiting = outbox.lag().pointers();
        if (Math.abs(indexed - expected) > waiting) {
            throw new IllegalStateException(
                    "index has %d documents, database %d, outbox %d".formatted(indexed, expected, waiting));
        }
        rollover.commit();
    }

    private static <T> T inTransaction(Supplier<T> step) {
        return QuarkusTransaction.requiringNew().timeout(300).call(step::get);
    }
}
