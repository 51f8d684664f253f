package cn.techbridge.standing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The figures, straight from cases, their history, contracts and ratings. */
@ApplicationScoped
class StandingRows {
    private final EntityManager db;

    StandingRows(EntityManager db) {
        this.db = db;
    }

    /** Whose standing it is. */
    enum Of {
        BROKERS("broker", "b.id", "broker_id"),
        AGENCIES("agency", "b.agency_id", "agency_id");

        private final String table;
        private final String ofBroker;
        private final String column;

        Of(String table, String ofBroker, String column) {
            this.table = table;
            this.ofBroker = ofBroker;
            this.column = column;
        }
    }

    /** Those who did anything in the period, best first. */
    @SuppressWarnings("unchecked")
    List<Standing> of(Of whose, Period period, int limit) {
        List<Object[]> rows = db.createNativeQuery("""
                        with taken as (
                            select %2$s as key, e.case_id, b.subject, min(e.at) as at
                            from case_event e join broker b on b.subject = e.actor
                            where e.kind = any(:claim) and e.at >= :begins and e.at < :ends group by 1, 2, 3),
                        worked as (
                            select t.key, t.case_id,
                                (select extract(epoch from min(x.at) - t.at) / 3600 from case_event x
                                 where x.case_id = t.case_id and x.actor = t.subject and x.at >= t.at and x.kind = any(:contact)) as hours,
                                exists (select 1 from case_event x
                                        where x.case_id = t.case_id and x.at >= t.at and x.kind = any(:interested)) as interested
                            from taken t),
                        cases as (
                            select key, count(distinct case_id) as claims,
                                cast(percentile_cont(0.5) within group (order by hours) as double precision) as hours,
                                cast(avg(case when interested then 1.0 else 0.0 end) as double precision) as eoi
                            from worked group by key),
                        deals as (
                            select %3$s as key, count(*) as deals, sum(amount) as amount, sum(technology_amount) as technology,
                                count(registration_number) as registered,
                                sum(case when registration_number is null then 0 else amount end) as registered_amount
                            from deal where signed_on >= :from and signed_on < :until and state <> 'TERMINATED' group by 1),
                        rated as (
                            select c.%3$s as key, cast(avg(s.score) as double precision) as score, count(*) as ratings
                            from case_satisfaction s join brokerage_case c on c.id = s.case_id
                            where s.rated_at >= :begins and s.rated_at < :ends group by 1)
                        select k.id, k.name, coalesce(c.claims, 0), c.hours, c.eoi, coalesce(d.deals, 0), coalesce(d.amount, 0),
                            coalesce(d.technology, 0), coalesce(d.registered, 0), coalesce(d.registered_amount, 0), r.score,
                            coalesce(r.ratings, 0)
                        from %1$s k
                        left join cases c on c.key = k.id left join deals d on d.key = k.id left join rated r on r.key = k.id
                        where c.key is not null or d.key is not null or r.key is not null
                        order by coalesce(d.registered_amount, 0) desc, coalesce(d.registered, 0) desc, coalesce(d.amount, 0) desc,
                            coalesce(c.claims, 0) desc, k.id
                        limit :limit""".formatted(whose.table, whose.ofBroker, whose.column))
                .setParameter("claim", EventKinds.CLAIM.toArray(String[]::new))
                .setParameter("contact", EventKinds.CONTACT.toArray(String[]::new))
                .setParameter("interested", EventKinds.BOTH_INTERESTED.toArray(String[]::new))
                .setParameter("begins", period.begins())
                .setParameter("ends", period.ends())
                .setParameter("from", period.from())
                .setParameter("until", period.until())
                .setParameter("limit", limit)
                .getResultList();
        List<Standing> standings = new ArrayList<>();
        rows.forEach(row -> standings.add(standing(standings.size() + 1, row)));
        return standings;
    }

    private static Standing standing(int rank, Object[] row) {
        return new Standing(
                rank,
                (UUID) row[0],
                (String) row[1],
                count(row[2]),
                rounded(row[3]),
                rounded(row[4]),
                count(row[5]),
                yuan(row[6]),
                yuan(row[7]),
                count(row[8]),
                yuan(row[9]),
                rounded(row[10]),
                count(row[11]),
                false);
    }

    private static long count(Object value) {
        return ((Number) value).longValue();
    }

    /** To two places: more would pretend. */
    private static Double rounded(Object value) {
        return value == null ? null : Math.round(((Number) value).doubleValue() * 100) / 100.0;
    }

    private static String yuan(Object value) {
        return ((BigDecimal) value).setScale(2).toPlainString();
    }

    /** Whether a contract of the case was ever signed. */
    boolean wasSigned(UUID caseId) {
        return (Boolean)
                db.createNativeQuery("select exists (select 1 from deal where case_id = ?1 and signed_on is not null)")
                        .setParameter(1, caseId)
                        .getSingleResult();
    }

    /** One rating a side and case; a later one replaces it. */
    void rate(UUID caseId, String side, Satisfaction rating, String subject) {
        db.createNativeQuery("""
                        insert into case_satisfaction (case_id, side, score, comment, rated_by, rated_at) values (?1, ?2, ?3, ?4, ?5, now())
                        on conflict (case_id, side) do update
                        set score = excluded.score, comment = excluded.comment, rated_by = excluded.rated_by, rated_at = now()""")
                .setParameter(1, caseId)
                .setParameter(2, side)
                .setParameter(3, rating.score())
                .setParameter(4, rating.comment())
                .setParameter(5, subject)
                .executeUpdate();
    }
}
