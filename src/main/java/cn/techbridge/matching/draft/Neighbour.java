package cn.techbridge.matching.draft;

import cn.techbridge.achievement.AchievementFacts;

/** An achievement that fits the problem, with its score 0–100; what neighbours are, the problem tends to be. */
public record Neighbour(AchievementFacts achievement, double score) {}
