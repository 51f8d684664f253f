package cn.techbridge.brokerage;

import cn.techbridge.achievement.AchievementCatalogue;
import cn.techbridge.demand.DemandCatalogue;
import cn.techbridge.demand.DemandFacts;
import cn.techbridge.kernel.Ref;
import cn.techbridge.kernel.TimeOrderedId;
import cn.techbridge.listing.ListingEvent;
import cn.techbridge.listing.ListingsChanged;
import cn.techbridge.matching.DemandMatched;
import cn.techbridge.matching.MatchFound;
import cn.techbridge.taxonomy.CodeLists;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What comes into the queue and what leaves it by itself, inside the transaction of the news. */
@ApplicationScoped
class CaseOffers {
    private final EntityManager db;
    private final CodeLists lists;
    private final DemandCatalogue demands;
    private final AchievementCatalogue achievements;
    private final CaseTimes times;

    CaseOffers(
            EntityManager db,
            CodeLists lists,
            DemandCatalogue demands,
            AchievementCatalogue achievements,
            CaseTimes times) {
        this.db = db;
        this.lists = lists;
        this.demands = demands;
        this.achievements = achievements;
        this.times = times;
    }

    /** A pair waits; its score follows the match; one that was lost is not offered again. */
    void offer(@Observes MatchFound match) {
        insert(
                new Offer(
                        match.matchId(),
                        match.demandId(),
                        match.demandTitle(),
                        match.achievementId(),
                        match.achievementTitle(),
                        achievements.ownerOf(match.achievementId()).orElse(null),
                        match.score(),
                        match.fieldCodes(),
                        match.regionCode()),
                """
                not exists (select 1 from brokerage_case ended
                            where ended.demand_id = fresh.demand_id and ended.achievement_id = fresh.achievement_id
                              and (ended.stage = 'CLOSED' or ended.stage = 'LOST' and ended.decline_reason is not null))
                on conflict (demand_id, achievement_id) where stage not in ('LOST', 'CLOSED') do update
                set score = excluded.score, demand_title = excluded.demand_title, deadline = excluded.deadline,
                    budget = excluded.budget, priority = excluded.priority,
                    achievement_title = excluded.achievement_title, version = brokerage_case.version + 1
                where brokerage_case.stage = 'OFFERED'
                  and (brokerage_case.score, brokerage_case.deadline, brokerage_case.budget)
                      is distinct from (excluded.score, excluded.deadline, excluded.budget)""");
        withdraw("demand_id = ?1 and achievement_id is null", match.demandId());
    }

    /** A demand for which nothing good was found still gets a broker, who searches or helps to write it better. */
    void offerAlone(@Observes DemandMatched demand) {
        if (demand.goodMatches() == 0) {
            insert(
                    new Offer(
                            null,
                            demand.demandId(),
                            demand.title(),
                            null,
                            null,
                            null,
                            Priority.DEMAND_ONLY_SCORE,
                            demand.fieldCodes(),
                            demand.regionCode()),
                    """
                    not exists (select 1 from brokerage_case other
                                where other.demand_id = fresh.demand_id
                                  and (other.stage not in ('LOST', 'CLOSED')
                                       or other.achievement_id is null
                                          and (other.stage = 'CLOSED' or other.decline_reason is not null)))
                    on conflict do nothing""");
        }
    }

    /** Cases of a listing that is gone leave the queue; those at work go on, their brokers will hear of it from the sides. */
    void leave(@Observes ListingsChanged changed) {
        for (ListingEvent event : changed.events()) {
            if (event instanceof ListingEvent.Hidden hidden) {
                Ref listing = hidden.listing();
                withdraw(listing.type().equals("demand") ? "demand_id = ?1" : "achievement_id = ?1", listing.id());
            }
        }
    }

    /** The pair is taken up by a case that began with the demand alone: nobody else is to claim it. */
    void absorb(UUID demand, UUID achievement) {
        withdraw("stage = 'OFFERED' and demand_id = ?1 and achievement_id = ?2", demand, achievement);
    }

    private void withdraw(String which, UUID... ids) {
        Query withdrawal = db.createNativeQuery("""
                        with gone as (
                            update brokerage_case set stage = 'LOST', due_at = null, updated_at = now(), version = version + 1
                            where %s and stage in ('OFFERED', 'RETURNED') returning id)
                        insert into case_event (case_id, kind, visibility, at)
                        select id, 'WITHDRAWN', 'AGENCY', now() from gone""".formatted(which));
        for (int i = 0; i < ids.length; i++) {
            withdrawal.setParameter(i + 1, ids[i]);
        }
        withdrawal.executeUpdate();
    }

    /** What is to wait in the queue. */
    private record Offer(
            UUID matchId,
            UUID demandId,
            String demandTitle,
            UUID achievementId,
            String achievementTitle,
            UUID achievementOwner,
            int score,
            List<String> fieldCodes,
            String regionCode) {}

    private void insert(Offer offer, String unless) {
        Optional<DemandFacts> demand = demands.find(offer.demandId());
        db.createNativeQuery("""
                        insert into brokerage_case (id, match_id, demand_id, achievement_id, demand_title, achievement_title,
                                                    demand_organisation_id, achievement_organisation_id, score, deadline, budget,
                                                    field_path, region_path, due_at, stage, version, created_at, updated_at, priority)
                        select fresh.*, 'OFFERED', 0, now(), now(), priority.value
                        from (select cast(?1 as uuid) as id, cast(?2 as uuid) as match_id, cast(?3 as uuid) as demand_id,
                                     cast(?4 as uuid) as achievement_id, cast(?5 as text), cast(?6 as text), cast(?7 as uuid),
                                     cast(?8 as uuid), cast(?9 as int) as score, cast(?10 as date) as deadline,
                                     cast(?11 as numeric) as budget, cast(?12 as text[]), cast(?13 as text[]),
                                     cast(?14 as timestamptz) as due_at) fresh,
                             lateral (select %s as value from (select now() as created_at) age) priority
                        where %s""".formatted(Priority.SQL, unless))
                .setParameter(1, TimeOrderedId.next())
                .setParameter(2, offer.matchId())
                .setParameter(3, offer.demandId())
                .setParameter(4, offer.achievementId())
                .setParameter(5, offer.demandTitle())
                .setParameter(6, offer.achievementTitle())
                .setParameter(7, demands.ownerOf(offer.demandId()).orElse(null))
                .setParameter(8, offer.achievementOwner())
                .setParameter(9, offer.score())
                .setParameter(10, demand.map(DemandFacts::deadline).orElse(null))
                .setParameter(
                        11,
                        demand.map(DemandFacts::budgetMax).map(BigDecimal::new).orElse(null))
                .setParameter(12, path("high-tech-fields", offer.fieldCodes()))
                .setParameter(13, path("regions", offer.regionCode() == null ? List.of() : List.of(offer.regionCode())))
                .setParameter(14, times.entering(Stage.OFFERED).due())
                .executeUpdate();
    }

    private String[] path(String list, Collection<String> codes) {
        return codes.stream()
                .flatMap(code -> lists.get(list).path(code).stream().map(entry -> entry.code()))
                .distinct()
                .toArray(String[]::new);
    }
}
