package cn.techbridge.matching;

import cn.techbridge.achievement.AchievementFacts;
import cn.techbridge.demand.DemandFacts;

/** What the criteria look at: one demand, one achievement, and their texts cut into terms once. */
record Pair(DemandFacts demand, AchievementFacts achievement, PairTexts texts) {
    static Pair of(DemandFacts demand, AchievementFacts achievement) {
        return new Pair(demand, achievement, PairTexts.of(demand, achievement));
    }
}
