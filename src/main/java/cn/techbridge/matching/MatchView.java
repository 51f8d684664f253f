package cn.techbridge.matching;

import cn.techbridge.achievement.AchievementFacts;
import cn.techbridge.demand.DemandFacts;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.UUID;

/** A match as its readers see it: the two sides in brief, and the reasons as they were given. */
record MatchView(
        UUID id,
        Side demand,
        Side achievement,
        @JsonUnwrapped Explanation explanation,
        Instant createdAt,
        Instant updatedAt) {

    /** One side in brief. */
    record Side(UUID id, String title, String oneLine, String regionCode) {
        static Side of(DemandFacts demand) {
            return new Side(demand.id(), demand.title(), null, demand.regionCode());
        }

        static Side of(AchievementFacts achievement) {
            return new Side(achievement.id(), achievement.title(), achievement.oneLine(), achievement.regionCode());
        }
    }
}
