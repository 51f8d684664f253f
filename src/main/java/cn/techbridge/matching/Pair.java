package cn.techbridge.matching;

import cn.techbridge.achievement.AchievementFacts;
import cn.techbridge.demand.DemandFacts;

/** What the criteria look at: one demand, one achievement, and their texts cut into terms. */
record Pair(DemandFacts demand, AchievementFacts achievement, PairTexts texts) {}
