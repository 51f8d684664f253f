package cn.techbridge.matching;

import cn.techbridge.achievement.AchievementFacts;
import cn.techbridge.demand.DemandFacts;

/** A pair with what the engine says of it. */
record ScoredPair(DemandFacts demand, AchievementFacts achievement, Explanation explanation) {}
