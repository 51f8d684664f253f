package cn.techbridge.matching;

import cn.techbridge.kernel.Ref;
import cn.techbridge.platform.DeadLetterRows;
import cn.techbridge.search.SearchKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;

/** Listings whose vectors must be made, each noted in the transaction that changes it, some more than once. */
@ApplicationScoped
class EncodeWork implements DeadLetterRows.Work {
    private final EntityManager db;

    EncodeWork(EntityManager db) {
        this.db = db;
    }

    /** One note about a listing. */
    record Item(long seq, Ref listing, int attempts) {}

    @Override
    public String name() {
        return "encode";
    }

    @Override
    public void again(Ref listing) {
        note(listing.type(), List.of(listing.id()));
    }

    void note(String kind, List<UUID> ids) {
        db.createNativeQuery("insert into encode_work (kind, record_id) select ?1, unnest(cast(?2 as uuid[]))")
                .setParameter(1, kind)
                .setParameter(2, ids.toArray(UUID[]::new))
                .executeUpdate();
    }

    /** Locked until the transaction ends; what another replica is at is left to it. */
    @SuppressWarnings("unchecked")
    List<Item> take(SearchKind kind, int limit) {
        List<Object[]> rows = db.createNativeQuery("""
                        select seq, record_id, attempts from encode_work
                        where kind = ?1 and due_at <= now() order by seq limit ?2 for update skip locked""")
                .setParameter(1, kind.code())
                .setParameter(2, limit)
                .getResultList();
        return rows.stream()
                .map(row -> new Item(
                        ((Number) row[0]).longValue(),
                        new Ref(kind.code(), (UUID) row[1]),
                        ((Number) row[2]).intValue()))
                .toList();
    }

    /** Returns how many of them were still there. */
    int done(List<Item> items) {
        return db.createNativeQuery("delete from encode_work where seq = any(cast(?1 as bigint[]))")
                .setParameter(1, items.stream().map(Item::seq).toArray(Long[]::new))
                .executeUpdate();
    }

    /** Puts it aside for a while, doubling: 1, 2, 4, … seconds. */
    void postpone(Item item) {
        db.createNativeQuery("""
                        update encode_work set attempts = attempts + 1, due_at = now() + make_interval(secs => power(2, attempts))
                        where seq = ?1""").setParameter(1, item.seq()).executeUpdate();
    }
}
