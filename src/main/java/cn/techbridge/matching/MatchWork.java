package cn.techbridge.matching;

import cn.techbridge.kernel.Ref;
import cn.techbridge.listing.ListingEvent;
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
        db.createNativeQuery("""
                        insert into match_work (kind, record_id) values (?1, ?2)
                        on conflict (kind, record_id) do update
                        set change = match_work.change + 1, attempts = 0, due_at = now()""")
                .setParameter(1, event.listing().type())
                .setParameter(2, event.listing().id())
                .executeUpdate();
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
                        order by (kind = 'demand') desc, due_at limit ?1 for update skip locked""").setParameter(1, limit).getResultList();
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
