package cn.techbridge.brokerage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Cases that one broker offers to another: at most one open offer a case, and only until it expires. */
@ApplicationScoped
class CaseTransfers {
    private static final String OPEN = "answer is null and expires_at > now()";
    private final EntityManager db;

    CaseTransfers(EntityManager db) {
        this.db = db;
    }

    void offer(UUID caseId, UUID from, UUID to, String note, Instant expiresAt) {
        db.createNativeQuery("""
                        insert into case_transfer (case_id, from_broker, to_broker, note, offered_at, expires_at)
                        values (?1, ?2, ?3, ?4, now(), ?5)
                        on conflict (case_id) do update
                        set from_broker = excluded.from_broker, to_broker = excluded.to_broker, note = excluded.note,
                            offered_at = now(), expires_at = excluded.expires_at, answer = null""")
                .setParameter(1, caseId)
                .setParameter(2, from)
                .setParameter(3, to)
                .setParameter(4, note)
                .setParameter(5, expiresAt)
                .executeUpdate();
    }

    /** What the one who offers says to the receiver, and until when it waits. */
    record Offer(String note, Instant until) {}

    @SuppressWarnings("unchecked")
    Map<UUID, Offer> offers(Collection<UUID> cases) {
        List<Object[]> rows = db.createNativeQuery("select case_id, note, expires_at from case_transfer where " + OPEN
                        + " and case_id = any(cast(?1 as uuid[]))")
                .setParameter(1, cases.toArray(UUID[]::new))
                .getResultList();
        Map<UUID, Offer> offers = new HashMap<>();
        rows.forEach(row -> offers.put((UUID) row[0], new Offer((String) row[1], (Instant) row[2])));
        return offers;
    }

    boolean isOpen(UUID caseId, UUID to) {
        return !db.createNativeQuery("select 1 from case_transfer where case_id = ?1 and to_broker = ?2 and " + OPEN)
                .setParameter(1, caseId)
                .setParameter(2, to)
                .getResultList()
                .isEmpty();
    }

    /** Takes the answer once; false when nothing is open for this broker. */
    boolean answer(UUID caseId, UUID to, String answer) {
        return db.createNativeQuery("update case_transfer set answer = ?3 where case_id = ?1 and to_broker = ?2 and "
                                + OPEN)
                        .setParameter(1, caseId)
                        .setParameter(2, to)
                        .setParameter(3, answer)
                        .executeUpdate()
                == 1;
    }

    /** The case changed hands or went back: whatever was offered is off. */
    void cancel(UUID caseId) {
        db.createNativeQuery("update case_transfer set answer = 'CANCELLED' where case_id = ?1 and answer is null")
                .setParameter(1, caseId)
                .executeUpdate();
    }

    /** Cases that wait for this broker's answer, the oldest offer first. */
    @SuppressWarnings("unchecked")
    List<UUID> offeredTo(UUID broker) {
        return db.createNativeQuery("select case_id from case_transfer where to_broker = ?1 and " + OPEN
                        + " order by offered_at, case_id limit 200")
                .setParameter(1, broker)
                .getResultList();
    }
}
