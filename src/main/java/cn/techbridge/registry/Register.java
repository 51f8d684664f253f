package cn.techbridge.registry;

import cn.techbridge.intake.RowOutcome;
import cn.techbridge.intake.RowOutcome.Outcome;
import cn.techbridge.platform.Fault;
import cn.techbridge.search.IndexOutbox;
import cn.techbridge.search.SearchKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Upsert of register entries by external id; unchanged rows write nothing. */
@ApplicationScoped
public class Register {
    private final IndexOutbox outbox;

    Register(IndexOutbox outbox) {
        this.outbox = outbox;
    }

    /** One register: S is the sheet a row is read as, E the entry it becomes. */
    public interface Kind<S, E extends Entry> {
        SearchKind kind();

        String externalId(S sheet);

        String hash(S sheet);

        List<E> known(List<String> externalIds);

        /** What is wrong with the sheet in view of other records; empty when it may be kept. */
        List<Fault> faults(S sheet);

        E open(S sheet);

        void keep(E entry, S sheet);

        void persist(E entry);

        void flush();
    }

    public <S, E extends Entry> List<RowOutcome> upsert(Kind<S, E> kind, List<S> sheets) {
        Map<String, E> known = new HashMap<>();
        kind.known(sheets.stream().map(kind::externalId).toList())
                .forEach(entry -> known.put(entry.externalId(), entry));
        List<Written<E>> written = new ArrayList<>();
        for (S sheet : sheets) {
            written.add(upsert(kind, sheet, known.get(kind.externalId(sheet))));
        }
        kind.flush();
        outbox.changed(
                kind.kind(),
                written.stream()
                        .filter(w -> w.how() == Outcome.CREATED || w.how() == Outcome.UPDATED)
                        .map(w -> w.entry().id())
                        .toList());
        return written.stream().map(Written::answer).toList();
    }

    /** Takes an entry off its register: it leaves the search and stays readable by its id. Once is enough. */
    public <E extends Entry> void retire(Kind<?, E> kind, E entry, Instant now) {
        if (!entry.isRetired()) {
            entry.retire(now);
            kind.flush();
            outbox.changed(kind.kind(), entry.id());
        }
    }

    private static <S, E extends Entry> Written<E> upsert(Kind<S, E> kind, S sheet, E known) {
        List<Fault> faults = kind.faults(sheet);
        if (!faults.isEmpty()) {
            return new Written<>(null, Outcome.REJECTED, faults);
        }
        if (known != null && known.holds(kind.hash(sheet))) {
            return new Written<>(known, Outcome.UNCHANGED, List.of());
        }
        E entry = known == null ? kind.open(sheet) : known;
        kind.keep(entry, sheet);
        if (known == null) {
            kind.persist(entry);
        }
        return new Written<>(entry, known == null ? Outcome.CREATED : Outcome.UPDATED, List.of());
    }

    private record Written<E extends Entry>(E entry, Outcome how, List<Fault> faults) {
        RowOutcome answer() {
            return how == Outcome.REJECTED
                    ? RowOutcome.rejected(faults)
                    : RowOutcome.written(how, entry.id(), entry.version(), List.of());
        }
    }
}
