package cn.techbridge.deal;

import cn.techbridge.kernel.TimeOrderedId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What is done and paid, and the deal's history; rows are only added. Callers hold the deal's lock when they write. */
@ApplicationScoped
class DealLedger {
    private static final int HISTORY = 500;
    private final EntityManager db;

    DealLedger(EntityManager db) {
        this.db = db;
    }

    /** Done and paid by milestone, counted from 0; royalties beside them. */
    record Balance(Map<Integer, LocalDate> completed, Map<Integer, BigDecimal> paid, BigDecimal royalties) {
        BigDecimal paid(int milestone) {
            return paid.getOrDefault(milestone, BigDecimal.ZERO);
        }

        BigDecimal total() {
            return paid.values().stream().reduce(royalties, BigDecimal::add);
        }
    }

    @SuppressWarnings("unchecked")
    Balance balance(UUID dealId) {
        Map<Integer, LocalDate> completed = new HashMap<>();
        List<Object[]> done = db.createNativeQuery(
                        "select milestone, completed_on from deal_completion where deal_id = ?1")
                .setParameter(1, dealId)
                .getResultList();
        done.forEach(row -> completed.put(((Number) row[0]).intValue(), date(row[1])));
        Map<Integer, BigDecimal> paid = new HashMap<>();
        BigDecimal royalties = BigDecimal.ZERO;
        List<Object[]> sums = db.createNativeQuery(
                        "select milestone, sum(amount) from deal_payment where deal_id = ?1 group by milestone")
                .setParameter(1, dealId)
                .getResultList();
        for (Object[] row : sums) {
            if (row[0] == null) {
                royalties = (BigDecimal) row[1];
            } else {
                paid.put(((Number) row[0]).intValue(), (BigDecimal) row[1]);
            }
        }
        return new Balance(completed, paid, royalties);
    }

    /** False when the milestone was completed before. */
    boolean complete(UUID dealId, int milestone, LocalDate day) {
        return db.createNativeQuery(
                                "insert into deal_completion (deal_id, milestone, completed_on) values (?1, ?2, ?3) on conflict do nothing")
                        .setParameter(1, dealId)
                        .setParameter(2, milestone)
                        .setParameter(3, day)
                        .executeUpdate()
                == 1;
    }

    /** @param milestone null for a royalty */
    void pay(UUID dealId, Integer milestone, BigDecimal amount, LocalDate day, String reference, Instant now) {
        db.createNativeQuery("""
                        insert into deal_payment (id, deal_id, milestone, amount, paid_on, reference, created_at)
                        values (?1, ?2, cast(?3 as int), ?4, ?5, ?6, ?7)""")
                .setParameter(1, TimeOrderedId.next())
                .setParameter(2, dealId)
                .setParameter(3, milestone)
                .setParameter(4, amount)
                .setParameter(5, day)
                .setParameter(6, reference)
                .setParameter(7, now)
                .executeUpdate();
    }

    void record(UUID dealId, String kind, String actor, String detail, Instant now) {
        db.createNativeQuery("insert into deal_event (deal_id, kind, actor, detail, at) values (?1, ?2, ?3, ?4, ?5)")
                .setParameter(1, dealId)
                .setParameter(2, kind)
                .setParameter(3, actor)
                .setParameter(4, detail)
                .setParameter(5, now)
                .executeUpdate();
    }

    /** Oldest first, the first five hundred. */
    @SuppressWarnings("unchecked")
    List<DealView.Entry> history(UUID dealId) {
        List<Object[]> rows = db.createNativeQuery(
                        "select kind, actor, detail, at from deal_event where deal_id = ?1 order by seq limit ?2")
                .setParameter(1, dealId)
                .setParameter(2, HISTORY)
                .getResultList();
        List<DealView.Entry> entries = new ArrayList<>();
        rows.forEach(row ->
                entries.add(new DealView.Entry((String) row[0], (String) row[1], (String) row[2], (Instant) row[3])));
        return entries;
    }

    private static LocalDate date(Object value) {
        return value instanceof java.sql.Date day ? day.toLocalDate() : (LocalDate) value;
    }
}
