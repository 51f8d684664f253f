package cn.techbridge.matching;

import cn.techbridge.achievement.AchievementCatalogue;
import cn.techbridge.achievement.AchievementFacts;
import cn.techbridge.demand.DemandCatalogue;
import cn.techbridge.demand.DemandFacts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Everything published, page by page, each page in a transaction of its own. */
@ApplicationScoped
class CatalogueRows {
    private final AchievementCatalogue achievements;
    private final DemandCatalogue demands;

    CatalogueRows(AchievementCatalogue achievements, DemandCatalogue demands) {
        this.achievements = achievements;
        this.demands = demands;
    }

    @Transactional
    List<AchievementFacts> achievementsAfter(UUID last, int limit) {
        return achievements.publishedAfter(last, limit);
    }

    @Transactional
    List<DemandFacts> demandsAfter(UUID last, int limit) {
        return demands.publishedAfter(last, limit);
    }

    @Transactional
    int count() {
        return Math.toIntExact(achievements.publishedCount() + demands.publishedCount());
    }
}
