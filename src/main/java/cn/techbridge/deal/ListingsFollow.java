package cn.techbridge.deal;

import cn.techbridge.achievement.AchievementContracts;
import cn.techbridge.demand.DemandContracts;
import cn.techbridge.platform.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;

/** Listings follow their deals: the demand is met, the achievement leaves the market only when nobody else can have it. */
@ApplicationScoped
class ListingsFollow {
    private static final EnumSet<DealState> BINDING =
            EnumSet.of(DealState.SIGNED, DealState.REGISTERED, DealState.CLOSED);

    private final AchievementContracts achievements;
    private final DemandContracts demands;
    private final Deals deals;

    ListingsFollow(AchievementContracts achievements, DemandContracts demands, Deals deals) {
        this.achievements = achievements;
        this.demands = demands;
        this.deals = deals;
    }

    /** @throws Problem 409 when the achievement was made over to somebody else before */
    void signed(DealFacts deal) {
        if (achievements.isContracted(deal.achievementId())) {
            throw Problem.conflict("该成果已转让或独占许可给他人", "The achievement is made over to somebody else already");
        }
        if (deal.endsTheOffer()) {
            achievements.contract(deal.achievementId());
        }
        demands.contract(deal.demandId());
    }

    void terminated(DealFacts deal) {
        if (deal.endsTheOffer()) {
            achievements.release(deal.achievementId());
        }
        deals.flush();
        if (deals.count("demandId = ?1 and state in ?2", deal.demandId(), BINDING) == 0) {
            demands.release(deal.demandId());
        }
    }
}
