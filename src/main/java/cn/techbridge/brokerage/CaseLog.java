package cn.techbridge.brokerage;

import cn.techbridge.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The history of cases: rows are added and told, never changed; the database refuses anything else. */
@ApplicationScoped
class CaseLog {
    private final EntityManager db;
    private final Event<CaseHappened> news;
    private final CaseTimes times;

    CaseLog(EntityManager db, Event<CaseHappened> news, CaseTimes times) {
        this.db = db;
        this.news = news;
        this.times = times;
    }

    /** Who may read an entry. */
    enum Visibility {
        SHARED,
        AGENCY,
        STAFF
    }

    /** One entry as it is read again. */
    record Entry(
            long seq, String kind, String actor, UUID agencyId, Visibility visibility, String detail, Instant at) {}

    /** @param actor null when the platform acts by itself */
    void add(BrokerageCase subject, String kind, Caller actor, Visibility visibility, String detail) {
        String account = actor == null ? null : actor.subject();
        tell(insert(subject, kind, account, visibility, detail), subject, kind, false, account, visibility, detail);
    }

    /** The case has just come to the stage in which it is; both sides may read so. */
    void entered(BrokerageCase subject, Caller actor, String detail) {
        String account = actor == null ? null : actor.subject();
        String kind = subject.stage().name();
        long seq = insert(subject, kind, account, Visibility.SHARED, detail);
        tell(seq, subject, kind, true, account, Visibility.SHARED, detail);
    }

    private long insert(BrokerageCase subject, String kind, String account, Visibility visibility, String detail) {
        return (Long) db.createNativeQuery("""
                        insert into case_event (case_id, kind, actor, agency_id, visibility, detail, at)
                        values (?1, ?2, ?3, cast(?4 as uuid), ?5, ?6, now()) returning seq""")
                .setParameter(1, subject.id())
                .setParameter(2, kind)
                .setParameter(3, account)
                .setParameter(4, subject.agencyId())
                .setParameter(5, visibility.name())
                .setParameter(6, detail)
                .getSingleResult();
    }

    /** The same for many cases at once, visible to the agency. */
    void addAll(Collection<BrokerageCase> subjects, String kind, Caller actor, UUID agency) {
        String account = actor == null ? null : actor.subject();
        db.createNativeQuery(ClaimSql.RECORD)
                .setParameter("ids", subjects.stream().map(BrokerageCase::id).toArray(UUID[]::new))
                .setParameter("kind", kind)
                .setParameter("actor", account)
                .setParameter("agency", agency)
                .executeUpdate();
        subjects.forEach(subject -> tell(0, subject, kind, false, account, Visibility.AGENCY, null));
    }

    private void tell(
            long seq,
            BrokerageCase subject,
            String kind,
            boolean entered,
            String actor,
            Visibility visibility,
            String detail) {
        CasePair pair = subject.pair();
        news.fire(new CaseHappened(
                seq,
                subject.id(),
                kind,
                entered,
                actor,
                subject.brokerId(),
                new CaseHappened.Sides(
                        subject.milestones().isContacted(),
                        pair.organisationOf(Side.DEMAND),
                        pair.demandTitle(),
                        pair.organisationOf(Side.ACHIEVEMENT),
                        pair.achievementTitle()),
                visibility.name(),
                detail,
                subject.clock().dueAt(),
                subject.heldUntil(),
                times.now()));
    }

    /** In the order in which it happened, after an entry. */
    @SuppressWarnings("unchecked")
    List<Entry> of(UUID caseId, long after, int limit) {
        List<Object[]> rows = db.createNativeQuery("""
                        select seq, kind, actor, agency_id, visibility, detail, at from case_event
                        where case_id = ?1 and seq > ?2 order by seq limit ?3""")
                .setParameter(1, caseId)
                .setParameter(2, after)
                .setParameter(3, limit)
                .getResultList();
        return rows.stream()
                .map(row -> new Entry(
                        ((Number) row[0]).longValue(),
                        (String) row[1],
                        (String) row[2],
                        (UUID) row[3],
                        Visibility.valueOf((String) row[4]),
                        (String) row[5],
                        (Instant) row[6]))
                .toList();
    }

    /** The agencies that ever wrote to the case's history. */
    @SuppressWarnings("unchecked")
    List<UUID> agenciesOf(UUID caseId) {
        return db.createNativeQuery(
                        "select distinct agency_id from case_event where case_id = ?1 and agency_id is not null")
                .setParameter(1, caseId)
                .getResultList();
    }

    /** Whether this account did anything on the case: who once held it is told of a lost lease, a stranger nothing. */
    boolean hasActed(UUID caseId, String account) {
        return !db.createNativeQuery("select 1 from case_event where case_id = ?1 and actor = ?2 limit 1")
                .setParameter(1, caseId)
                .setParameter(2, account)
                .getResultList()
                .isEmpty();
    }
}
