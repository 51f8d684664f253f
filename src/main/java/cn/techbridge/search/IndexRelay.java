package cn.techbridge.search;

import cn.techbridge.kernel.Ref;
import cn.techbridge.platform.DeadLetterRows;
import cn.techbridge.platform.OneByOne;
import cn.techbridge.platform.Outage;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Carries changes from the database to the index: takes a batch of pointers, reloads those rows, writes their present state, deletes
 * the pointers. At least once, in order, safe to repeat: the row's version decides. A record that the engine refuses or that cannot be
 * loaded is tried {@link DeadLetterRows#ATTEMPTS} times and put aside; nothing waits behind it.
 */
@ApplicationScoped
public class IndexRelay implements DeadLetterRows.Work {
    static final String WORK = "index";
    private static final Logger LOG = Logger.getLogger(IndexRelay.class);

    private final OutboxRows outbox;
    private final IndexOutbox pointers;
    private final IndexCatalogue catalogue;
    private final IndexWriter writer;
    private final DeadLetterRows dead;
    private final EntityManager db;
    private final SearchSettings settings;
    private final Map<SearchKind, DocumentSource> sources;

    IndexRelay(
            OutboxRows outbox,
            IndexOutbox pointers,
            IndexCatalogue catalogue,
            IndexWriter writer,
            DeadLetterRows dead,
            EntityManager db,
            SearchSettings settings,
            @All List<DocumentSource> sources) {
        this.outbox = outbox;
        this.pointers = pointers;
        this.catalogue = catalogue;
        this.writer = writer;
        this.dead = dead;
        this.db = db;
        this.settings = settings;
        this.sources = sources.stream().collect(Collectors.toMap(DocumentSource::kind, source -> source));
    }

    @Override
    public String name() {
        return WORK;
    }

    @Override
    public void again(Ref record) {
        SearchKind.ofCode(record.type()).ifPresent(kind -> pointers.changed(kind, record.id()));
    }

    /** One batch; returns the number of pointers taken, 0 when there is nothing to do or another replica relays. */
    public int relayOnce() {
        return OneByOne.run(new OneByOne.Steps<>(this::together, this::due, this::alone, this::failed, Outage::is));
    }

    private List<OutboxRows.Pointer> due() {
        return outbox.lock() ? outbox.due(settings.relay().batch()) : List.of();
    }

    private int together() {
        List<OutboxRows.Pointer> due = due();
        Map<SearchKind, List<OutboxRows.Pointer>> byKind = due.stream()
                .collect(Collectors.groupingBy(
                        OutboxRows.Pointer::kind, () -> new EnumMap<>(SearchKind.class), Collectors.toList()));
        byKind.forEach(this::relay);
        return due.size();
    }

    /** The lock again, as it ended with the transaction that took the batch; without it another replica relays. */
    private void alone(OutboxRows.Pointer pointer) {
        if (outbox.lock()) {
            relay(pointer.kind(), List.of(pointer));
        }
    }

    private void relay(SearchKind kind, List<OutboxRows.Pointer> due) {
        Set<UUID> ids =
                due.stream().map(OutboxRows.Pointer::recordId).collect(Collectors.toCollection(LinkedHashSet::new));
        Map<UUID, String> refused = writer.writeParts(
                catalogue.writeTargets(kind), IndexWriter.inParts(ids).map(part -> load(kind, part)));
        List<Long> done = new ArrayList<>();
        for (OutboxRows.Pointer pointer : due) {
            String reason = refused.get(pointer.recordId());
            if (reason == null) {
                done.add(pointer.id());
            } else {
                failed(pointer, reason);
            }
        }
        outbox.delete(done);
    }

    /** The documents; the records that they were made of are not kept while the next part is loaded. */
    private List<IndexEntry> load(SearchKind kind, List<UUID> ids) {
        List<IndexEntry> entries = sources.get(kind).load(ids);
        db.clear();
        return entries;
    }

    private void failed(OutboxRows.Pointer pointer, RuntimeException failure) {
        LOG.warnf(failure, "%s %s cannot be indexed", pointer.kind(), pointer.recordId());
        failed(pointer, failure.toString());
    }

    private void failed(OutboxRows.Pointer pointer, String reason) {
        dead.failed(
                WORK,
                new Ref(pointer.kind().code(), pointer.recordId()),
                pointer.attempts(),
                reason,
                () -> outbox.postpone(pointer),
                () -> outbox.deleteUpTo(pointer) > 0);
    }
}
