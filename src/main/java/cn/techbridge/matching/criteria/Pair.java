package cn.techbridge.matching.criteria;

import cn.techbridge.achievement.AchievementFacts;
import cn.techbridge.demand.DemandFacts;

/** What the structured criteria look at. */
public record Pair(DemandFacts demand, AchievementFacts achievement) {}
