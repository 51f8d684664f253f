package cn.techbridge.brokerage;

import cn.techbridge.kernel.TimeOrderedId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What refusals teach the owners of listings: advice on an achievement, a request to make a demand clearer. */
@ApplicationScoped
class ListingAdvice {
    private final EntityManager db;

    ListingAdvice(EntityManager db) {
        this.db = db;
    }

    /** One piece of advice; it names no broker and no other side. */
    record Advice(
            UUID id,
            String listingKind,
            UUID listingId,
            String kind,
            String reason,
            String note,
            Instant createdAt,
            Instant seenAt) {}

    void give(Side side, UUID listing, UUID owner, String reason, String note) {
        if (owner == null) {
            return;
        }
        db.createNativeQuery("""
                        insert into listing_advice (id, listing_kind, listing_id, organisation_id, kind, reason, note, created_at)
                        values (?1, ?2, ?3, ?4, ?5, ?6, ?7, now())""")
                .setParameter(1, TimeOrderedId.next())
                .setParameter(2, side == Side.DEMAND ? "demand" : "achievement")
                .setParameter(3, listing)
                .setParameter(4, owner)
                .setParameter(5, side == Side.DEMAND ? "CLARIFICATION" : "ADVICE")
                .setParameter(6, reason)
                .setParameter(7, note)
                .executeUpdate();
    }

    /** The newest first, before the last one seen. */
    @SuppressWarnings("unchecked")
    List<Advice> of(UUID organisation, UUID listing, UUID before, int limit) {
        List<Object[]> rows = db.createNativeQuery("""
                        select id, listing_kind, listing_id, kind, reason, note, created_at, seen_at from listing_advice
                        where organisation_id = ?1 and (cast(?2 as uuid) is null or listing_id = ?2)
                          and (cast(?3 as uuid) is null or id < ?3)
                        order by id desc limit ?4""")
                .setParameter(1, organisation)
                .setParameter(2, listing)
                .setParameter(3, before)
                .setParameter(4, limit)
                .getResultList();
        return rows.stream()
                .map(row -> new Advice(
                        (UUID) row[0],
                        (String) row[1],
                        (UUID) row[2],
                        (String) row[3],
                        (String) row[4],
                        (String) row[5],
                        (Instant) row[6],
                        (Instant) row[7]))
                .toList();
    }

    boolean seen(UUID organisation, UUID id) {
        return db.createNativeQuery("""
                                update listing_advice set seen_at = coalesce(seen_at, now())
                                where id = ?1 and organisation_id = ?2""")
                        .setParameter(1, id)
                        .setParameter(2, organisation)
                        .executeUpdate()
                == 1;
    }
}
