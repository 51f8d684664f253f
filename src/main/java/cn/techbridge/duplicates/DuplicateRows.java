package cn.techbridge.duplicates;

import cn.techbridge.kernel.Ref;
import cn.techbridge.listing.ListingsChanged;
import cn.techbridge.moderation.CasesOpened;
import cn.techbridge.platform.DeadLetterRows;
import cn.techbridge.search.SearchKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What records are looked up by: their numbers and titles, and the bands of their fingerprints; and which are to be looked at. */
@ApplicationScoped
class DuplicateRows implements DeadLetterRows.Work {
    /** Any number that no other use of advisory locks has: one finder at a time, so that of two like records one sees the other. */
    private static final long LOCK = 7_302_018_934L;

    private static final Set<String> KINDS = Set.of(SearchKind.ACHIEVEMENT.code(), SearchKind.DEMAND.code());

    private final EntityManager db;

    DuplicateRows(EntityManager db) {
        this.db = db;
    }

    /** One record to look at. */
    record Item(Ref record, long change, int attempts) {}

    void note(@Observes ListingsChanged changed) {
        note(changed.kind(), changed.ids());
    }

    void note(@Observes CasesOpened event) {
        note(event.kind(), event.records());
    }

    @Override
    public String name() {
        return "duplicate";
    }

    @Override
    public void again(Ref record) {
        note(record.type(), List.of(record.id()));
    }

    private void note(String kind, List<UUID> ids) {
        if (KINDS.contains(kind)) {
            db.createNativeQuery("""
                            insert into duplicate_work (record_id, kind) select unnest(cast(?1 as uuid[])), ?2
                            on conflict (record_id) do update
                            set change = duplicate_work.change + 1, attempts = 0, due_at = now()""")
                    .setParameter(1, ids.toArray(UUID[]::new))
                    .setParameter(2, kind)
                    .executeUpdate();
        }
    }

    boolean lock() {
        return (Boolean) db.createNativeQuery("select pg_try_advisory_xact_lock(?1)")
                .setParameter(1, LOCK)
                .getSingleResult();
    }

    /**
     * None while the index is behind: people wait for that, not for this, and both want the same processors.
     *
     * @param rest how long ago a record must have changed last
     */
    @SuppressWarnings("unchecked")
    List<Item> take(int limit, Duration rest) {
        List<Object[]> rows = db.createNativeQuery("""
                        select kind, record_id, change, attempts from duplicate_work
                        where due_at <= now() - make_interval(secs => ?2)
                        and not exists (select 1 from index_outbox o where o.due_at <= now() - interval '1 second')
                        order by due_at limit ?1""")
                .setParameter(1, limit)
                .setParameter(2, rest.toMillis() / 1000.0)
                .getResultList();
        return rows.stream()
                .map(row -> new Item(
                        new Ref((String) row[0], (UUID) row[1]),
                        ((Number) row[2]).longValue(),
                        ((Number) row[3]).intValue()))
                .toList();
    }

    /** Returns whether it was there still, unchanged. */
    boolean done(Item item) {
        return db.createNativeQuery("delete from duplicate_work where record_id = ?1 and change = ?2")
                        .setParameter(1, item.record().id())
                        .setParameter(2, item.change())
                        .executeUpdate()
                == 1;
    }

    /** Puts a record aside for a while, doubling: 1, 2, 4, … seconds. */
    void postpone(Item item) {
        db.createNativeQuery("""
                        update duplicate_work set attempts = attempts + 1, due_at = now() + make_interval(secs => power(2, attempts))
                        where record_id = ?1 and change = ?2""")
                .setParameter(1, item.record().id())
                .setParameter(2, item.change())
                .executeUpdate();
    }

    void forget(UUID record) {
        db.createNativeQuery("delete from duplicate_key where record_id = ?1")
                .setParameter(1, record)
                .executeUpdate();
        db.createNativeQuery("delete from duplicate_band where record_id = ?1")
                .setParameter(1, record)
                .executeUpdate();
    }

    void keep(UUID record, Collection<String> keys, long[] bands) {
        forget(record);
        db.createNativeQuery(
                        "insert into duplicate_key (record_id, key) select ?1, unnest(cast(?2 as text[])) on conflict do nothing")
                .setParameter(1, record)
                .setParameter(2, keys.toArray(String[]::new))
                .executeUpdate();
        db.createNativeQuery("insert into duplicate_band (record_id, hash) select ?1, unnest(cast(?2 as bigint[]))")
                .setParameter(1, record)
                .setParameter(2, boxed(bands))
                .executeUpdate();
    }

    /** Records that have one of these keys, each with the key. */
    @SuppressWarnings("unchecked")
    List<Object[]> withKeys(UUID but, Collection<String> keys, int limit) {
        return db.createNativeQuery(
                        "select record_id, key from duplicate_key where key = any(cast(?1 as text[])) and record_id <> ?2 limit ?3")
                .setParameter(1, keys.toArray(String[]::new))
                .setParameter(2, but)
                .setParameter(3, limit)
                .getResultList();
    }

    /** Records that share most bands. */
    @SuppressWarnings("unchecked")
    List<UUID> withBands(UUID but, long[] bands, int limit) {
        return db.createNativeQuery("""
                        select record_id from duplicate_band where hash = any(cast(?1 as bigint[])) and record_id <> ?2
                        group by record_id order by count(*) desc, record_id limit ?3""")
                .setParameter(1, boxed(bands))
                .setParameter(2, but)
                .setParameter(3, limit)
                .getResultList();
    }

    private static Long[] boxed(long[] bands) {
        return Arrays.stream(bands).boxed().toArray(Long[]::new);
    }
}
