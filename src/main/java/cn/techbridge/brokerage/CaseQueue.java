package cn.techbridge.brokerage;

import cn.techbridge.broker.BrokerBrief;
import cn.techbridge.kernel.TimeOrderedId;
import cn.techbridge.matching.MatchFound;
import cn.techbridge.taxonomy.CodeLists;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The queue's table. Claims lock what they take and skip what others are taking, so brokers never wait for each other. */
@ApplicationScoped
class CaseQueue implements PanacheRepositoryBase<BrokerageCase, UUID> {
    /** A case without codes suits every broker, a broker without specialities suits every case. */
    private static final String SUITS = """
            (cardinality(cast(:fields as text[])) = 0 or cardinality(field_path) = 0 or field_path && cast(:fields as text[]))
            and (cardinality(cast(:regions as text[])) = 0 or cardinality(region_path) = 0 or region_path && cast(:regions as text[]))""";

    private final CodeLists lists;

    CaseQueue(CodeLists lists) {
        this.lists = lists;
    }

    /** Offers a pair; while it waits its score follows the match; a pair that was lost is not offered again. */
    void offer(MatchFound match) {
        getEntityManager()
                .createNativeQuery("""
                        insert into brokerage_case (id, match_id, demand_id, achievement_id, demand_title, achievement_title,
                                                    score, field_path, region_path, stage, version, created_at, updated_at)
                        select ?1, ?2, ?3, ?4, ?5, ?6, ?7, cast(?8 as text[]), cast(?9 as text[]), 'OFFERED', 0, now(), now()
                        where not exists (select 1 from brokerage_case
                                          where demand_id = ?3 and achievement_id = ?4 and stage in ('LOST', 'CLOSED'))
                        on conflict (demand_id, achievement_id) where stage not in ('LOST', 'CLOSED') do update
                        set score = excluded.score, demand_title = excluded.demand_title,
                            achievement_title = excluded.achievement_title, version = brokerage_case.version + 1
                        where brokerage_case.stage = 'OFFERED' and brokerage_case.score <> excluded.score""")
                .setParameter(1, TimeOrderedId.next())
                .setParameter(2, match.matchId())
                .setParameter(3, match.demandId())
                .setParameter(4, match.achievementId())
                .setParameter(5, match.demandTitle())
                .setParameter(6, match.achievementTitle())
                .setParameter(7, match.score())
                .setParameter(8, path("high-tech-fields", match.fieldCodes()))
                .setParameter(9, path("regions", match.regionCode() == null ? List.of() : List.of(match.regionCode())))
                .executeUpdate();
    }

    private String[] path(String list, Collection<String> codes) {
        return codes.stream()
                .flatMap(code -> lists.get(list).path(code).stream().map(entry -> entry.code()))
                .distinct()
                .toArray(String[]::new);
    }

    /** Makes one broker's claims follow each other, so that together they respect the capacity. */
    void lockBroker(UUID brokerId) {
        getEntityManager()
                .createNativeQuery(
                        "select 1 from (select pg_advisory_xact_lock(hashtextextended(?1, 0))) held", Integer.class)
                .setParameter(1, brokerId.toString())
                .getSingleResult();
    }

    long held(UUID brokerId) {
        return count("brokerId = ?1 and stage = ?2", brokerId, Stage.CLAIMED);
    }

    @SuppressWarnings("unchecked")
    List<UUID> claim(BrokerBrief broker, int count, Duration lease) {
        return getEntityManager()
                .createNativeQuery("""
                        with picked as (
                            select id from brokerage_case where stage = 'OFFERED' and %s
                            order by score desc, id limit :count for update skip locked)
                        update brokerage_case c
                        set stage = 'CLAIMED', broker_id = :broker, agency_id = :agency, lease_token = nextval('lease_token'),
                            lease_until = now() + make_interval(secs => :seconds), updated_at = now(), version = version + 1
                        from picked where c.id = picked.id returning c.id""".formatted(SUITS), UUID.class)
                .setParameter("fields", broker.specialities().toArray(String[]::new))
                .setParameter("regions", broker.regionCodes().toArray(String[]::new))
                .setParameter("count", count)
                .setParameter("broker", broker.id())
                .setParameter("agency", broker.agencyId())
                .setParameter("seconds", (double) lease.toSeconds())
                .getResultList();
    }

    /** What waits and suits the broker, best first, after the last case seen. */
    @SuppressWarnings("unchecked")
    List<BrokerageCase> offered(BrokerBrief broker, Position after, int limit) {
        return getEntityManager()
                .createNativeQuery("""
                        select * from brokerage_case where stage = 'OFFERED' and %s
                        and (score < :score or score = :score and id > :id) order by score desc, id limit :limit""".formatted(SUITS), BrokerageCase.class)
                .setParameter("fields", broker.specialities().toArray(String[]::new))
                .setParameter("regions", broker.regionCodes().toArray(String[]::new))
                .setParameter("score", after.score())
                .setParameter("id", after.id())
                .setParameter("limit", limit)
                .getResultList();
    }

    /** Where a page of the queue goes on; claims by others move nothing. */
    record Position(int score, UUID id) {
        private static final Position START = new Position(Integer.MAX_VALUE, new UUID(0, 0));

        static Position parse(String text) {
            if (text == null) {
                return START;
            }
            int bar = text.indexOf('|');
            return new Position(Integer.parseInt(text.substring(0, bar)), UUID.fromString(text.substring(bar + 1)));
        }

        static String after(CaseView last) {
            return last.score() + "|" + last.id();
        }
    }

    List<BrokerageCase> heldBy(UUID brokerId) {
        return list("brokerId = ?1 and stage = ?2 order by leaseUntil", brokerId, Stage.CLAIMED);
    }

    /** Returns cases whose lease has run out to the queue; the old token is worthless from then on. */
    @SuppressWarnings("unchecked")
    List<UUID> expire() {
        return getEntityManager().createNativeQuery("""
                        update brokerage_case
                        set stage = 'OFFERED', broker_id = null, agency_id = null, lease_token = null, lease_until = null,
                            updated_at = now(), version = version + 1
                        where stage = 'CLAIMED' and lease_until < now() returning id""", UUID.class).getResultList();
    }

    void record(UUID caseId, String kind, String actor, String detail) {
        getEntityManager()
                .createNativeQuery(
                        "insert into case_event (case_id, kind, actor, detail, at) values (?1, ?2, ?3, ?4, now())")
                .setParameter(1, caseId)
                .setParameter(2, kind)
                .setParameter(3, actor)
                .setParameter(4, detail)
                .executeUpdate();
    }
}
