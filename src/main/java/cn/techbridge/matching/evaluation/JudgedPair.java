package cn.techbridge.matching.evaluation;

/**
 * One judged pair.
 *
 * @param group demands of the same title are of one group and never part in training and evaluation
 * @param level 1 to 4
 */
public record JudgedPair(String demand, String group, String achievement, int level) {}
