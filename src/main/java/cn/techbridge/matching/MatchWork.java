package cn.techbridge.matching;

import cn.techbridge.kernel.Ref;
import cn.techbridge.listing.ListingEvent;
import cn.techbridge.search.SearchKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;

/** The listings whose matches must be made anew, noted in the transaction that changes them. */
@ApplicationScoped
class MatchWork {
    private final EntityManager db;

    MatchWork(EntityManager db) {
        this.db = db;
    }

    /** One listing to do. */
    record Item(Ref listing, long change) {}

    void note(@Observes ListingEvent event) {
        note(event.listing());
    }

    /** Its people have judged: its matches are scored as they see them. */
    void noteDemand(UUID demandId) {
        note(new Ref(SearchKind.DEMAND.code(), demandId));
    }

    private void note(Ref listing) {
        db.createNativeQuery("""
                        insert into match_work (kind, record_id) values (?1, ?2)
                        on conflict (kind, record_id) do update
                        set change = match_work.change + 1, attempts = 0, due_at = now(), rescore = false""")
                .setParameter(1, listing.type())
                .setParameter(2, listing.id())
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
        return (Boolean) db.createNativeQuery(
                        "select exists (select 1 from match_work where record_id in (?1, ?2))", Boolean.class)
                .setParameter(1, demandId)
                .setParameter(2, achievementId)
                .getSingleResult();
    }

    /**
     * Work whose listing the index knows already, locked until the transaction ends. Of two listings that change at once, the one done
     * later sees the other.
     */
    @SuppressWarnings("unchecked")
    List<Item> take(int limit) {
        List<Object[]> rows = db.createNativeQuery("""
                        select kind, record_id, change from match_work w
                        where due_at <= now() and not exists (select 1 from index_outbox o where o.record_id = w.record_id)
                        -- a demand is few and somebody waits for it; achievements come by thousands at night
                        order by rescore, (kind = 'demand') desc, due_at limit ?1 for update skip locked""").setParameter(1, limit).getResultList();
        return rows.stream()
                .map(row -> new Item(new Ref((String) row[0], (UUID) row[1]), ((Number) row[2]).longValue()))
                .toList();
    }

    void done(Item item) {
        db.createNativeQuery("delete from match_work where kind = ?1 and record_id = ?2 and change = ?3")
                .setParameter(1, item.listing().type())
                .setParameter(2, item.listing().id())
                .setParameter(3, item.change())
                .executeUpdate();
    }

    long waiting() {
        return ((Number) db.createNativeQuery("select count(*) from match_work").getSingleResult()).longValue();
    }
}
