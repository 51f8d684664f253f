package cn.techbridge.search;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Carries changes from the database to the index: takes a batch of pointers, reloads those rows, writes their present state, deletes
 * the pointers. At least once, in order, safe to repeat: the row's version decides.
 */
@ApplicationScoped
public class IndexRelay {
    /** Tries before a record that the engine refuses is put into the dead-letter table. */
    private static final int MAX_ATTEMPTS = 5;

    private final OutboxRows outbox;
    private final IndexCatalogue catalogue;
    private final IndexWriter writer;
    private final SearchSettings settings;
    private final Map<SearchKind, DocumentSource> sources;

    IndexRelay(
            OutboxRows outbox,
            IndexCatalogue catalogue,
            IndexWriter writer,
            SearchSettings settings,
            @All List<DocumentSource> sources) {
        this.outbox = outbox;
        this.catalogue = catalogue;
        this.writer = writer;
        this.settings = settings;
        this.sources = sources.stream().collect(Collectors.toMap(DocumentSource::kind, source -> source));
    }

    /** One batch; returns the number of pointers taken, 0 when there is nothing to do or another replica relays. */
    @Transactional
    public int relayOnce() {
        if (!outbox.lock()) {
            return 0;
        }
        List<OutboxRows.Pointer> pointers = outbox.due(settings.relay().batch());
        Map<SearchKind, List<OutboxRows.Pointer>> byKind = pointers.stream()
                .collect(Collectors.groupingBy(
                        OutboxRows.Pointer::kind, () -> new EnumMap<>(SearchKind.class), Collectors.toList()));
        byKind.forEach(this::relay);
        return pointers.size();
    }

    private void relay(SearchKind kind, List<OutboxRows.Pointer> pointers) {
        Set<UUID> ids = pointers.stream()
                .map(OutboxRows.Pointer::recordId)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        List<IndexEntry> entries = sources.get(kind).load(ids);
        Map<UUID, String> refused = writer.write(catalogue.writeTargets(kind), entries);
        List<Long> done = new ArrayList<>();
        for (OutboxRows.Pointer pointer : pointers) {
            String reason = refused.get(pointer.recordId());
            if (reason == null) {
                done.add(pointer.id());
            } else if (pointer.attempts() + 1 >= MAX_ATTEMPTS) {
                outbox.bury(pointer, reason);
            } else {
                outbox.postpone(pointer);
            }
        }
        outbox.delete(done);
    }
}
