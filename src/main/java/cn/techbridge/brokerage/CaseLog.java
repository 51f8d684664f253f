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
        db.createNativeQuery("""
                        insert into case_event (case_id, kind, actor, agency_id, visibility, detail, at)
                        values (?1, ?2, ?3, cast(?4 as uuid), ?5, ?6, now())""")
                .setParameter(1, subject.id())
                .setParameter(2, kind)
                .setParameter(3, account)
                .setParameter(4, subject.agencyId())
                .setParameter(5, visibility.name())
                .setParameter(6, detail)
                .executeUpdate();
        tell(subject, kind, account, visibility, detail);
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
        subjects.forEach(subject -> tell(subject, kind, account, Visibility.AGENCY, null));
    }

    private void tell(BrokerageCase subject, String kind, String actor, Visibility visibility, String detail) {
        news.fire(new CaseHappened(
                subject.id(),
                kind,
                actor,
                subject.brokerId(),
                subject.pair().organisationOf(Side.DEMAND),
                subject.pair().organisationOf(Side.ACHIEVEMENT),
                visibility.name(),
                detail,
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

    /** Whether this account did anything on the case: who once held it is told of a lost lease, a stranger nothing. */
    boolean hasActed(UUID caseId, String account) {
        return !db.createNativeQuery(
                        "select 1 from case_event where case_id = ?1 and actor = ?2 limit 1", Integer.class)
                .setParameter(1, caseId)
                .setParameter(2, account)
                .getResultList()
                .isEmpty();
    }
}
