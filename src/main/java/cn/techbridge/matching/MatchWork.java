package cn.techbridge.matching;

import cn.techbridge.kernel.Ref;
import cn.techbridge.listing.ListingsChanged;
import cn.techbridge.platform.DeadLetterRows;
import cn.techbridge.search.SearchKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;

/** The listings whose matches must be made anew, noted in the transaction that changes them. */
@ApplicationScoped
class MatchWork implements DeadLetterRows.Work {
    private final EntityManager db;

    MatchWork(EntityManager db) {
        this.db = db;
    }

    /** One listing to do. */
    record Item(Ref listing, long change, int attempts) {}

    void note(@Observes ListingsChanged changed) {
        note(changed.kind(), changed.ids());
    }

    /** Its people have judged: its matches are scored as they see them. */
    void noteDemand(UUID demandId) {
        note(SearchKind.DEMAND.code(), List.of(demandId));
    }

    @Override
    public String name() {
        return "match";
    }

    @Override
    public void again(Ref listing) {
        note(listing.type(), List.of(listing.id()));
    }

    private void note(String kind, List<UUID> ids) {
        db.createNativeQuery("""
                        insert into match_work (kind, record_id) select ?1, unnest(cast(?2 as uuid[]))
                        on conflict (kind, record_id) do update
                        set change = match_work.change + 1, attempts = 0, due_at = now(), rescore = false""")
                .setParameter(1, kind)
                .setParameter(2, ids.toArray(UUID[]::new))
                .executeUpdate();
    }

    /** Puts demands at the end of the work, to be scored by another engine; returns how many were not waiting already. */
    int noteForRescore(List<UUID> demands) {
        return db.createNativeQuery("""
                        insert into match_work (kind, record_id, rescore)
                        select 'demand', id, true from unnest(cast(?1 as uuid[])) id
                        on conflict (kind, record_id) do nothing""")
                .setParameter(1, demands.toArray(UUID[]::new))
                .executeUpdate();
    }

    boolean isWaiting(UUID demandId, UUID achievementId) {
        return (Boolean) db.createNativeQuery("select exists (select 1 from match_work where record_id in (?1, ?2))")
                .setParameter(1, demandId)
                .setParameter(2, achievementId)
                .getSingleResult();
    }

    /** Work whose listing the index knows already; nothing is locked, so that whoever changes the listing meanwhile does not wait. */
    @SuppressWarnings("unchecked")
    List<Item> due(int limit) {
        List<Object[]> rows = db.createNativeQuery("""
                        select kind, record_id, change, attempts from match_work w
                        where due_at <= now() and not exists (select 1 from index_outbox o where o.record_id = w.record_id)
                        -- a demand is few and somebody waits for it; achievements come by thousands at night
                        order by rescore, (kind = 'demand') desc, due_at limit ?1""").setParameter(1, limit).getResultList();
        return rows.stream()
                .map(row -> new Item(
                        new Ref((String) row[0], (UUID) row[1]),
                        ((Number) row[2]).longValue(),
                        ((Number) row[3]).intValue()))
                .toList();
    }

    /**
     * Locks the work until the transaction ends; false when it has changed since it was looked up, or another replica is at it. Of two
     * listings that change at once, the one done later sees the other.
     */
    boolean take(Item item) {
        return !db.createNativeQuery("""
                        select 1 from match_work where kind = ?1 and record_id = ?2 and change = ?3 for update skip locked""")
                .setParameter(1, item.listing().type())
                .setParameter(2, item.listing().id())
                .setParameter(3, item.change())
                .getResultList()
                .isEmpty();
    }

    /** Puts a listing aside for a while, doubling: 1, 2, 4, … seconds. */
    void postpone(Item item) {
        db.createNativeQuery("""
                        update match_work set attempts = attempts + 1, due_at = now() + make_interval(secs => power(2, attempts))
                        where kind = ?1 and record_id = ?2 and change = ?3""")
                .setParameter(1, item.listing().type())
                .setParameter(2, item.listing().id())
                .setParameter(3, item.change())
                .executeUpdate();
    }

    /** Returns whether it was there still, unchanged. */
    boolean done(Item item) {
        return db.createNativeQuery("delete from match_work where kind = ?1 and record_id = ?2 and change = ?3")
                        .setParameter(1, item.listing().type())
                        .setParameter(2, item.listing().id())
                        .setParameter(3, item.change())
                        .executeUpdate()
                == 1;
    }

    long waiting() {
        return ((Number) db.createNativeQuery("select count(*) from match_work").getSingleResult()).longValue();
    }
}
