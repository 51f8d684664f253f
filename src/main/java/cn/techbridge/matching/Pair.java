package cn.techbridge.matching;

import cn.techbridge.achievement.AchievementFacts;
import cn.techbridge.demand.DemandFacts;

/** What the structured criteria look at. */
record Pair(DemandFacts demand, AchievementFacts achievement) {}
