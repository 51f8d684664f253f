package cn.techbridge.matching.engine;

import java.util.Arrays;
import java.util.List;

/**
 * Turns the text criteria into one fit and the fit into levels. Part of the versioned profile; immutable.
 *
 * @param criteria names of the criteria, in the order of all arrays
 * @param mean and {@code deviation} bring each criterion to a common scale
 * @param weight of each criterion in the linear part
 * @param trees log-odds of level 2 or more, 3 or more, 4
 * @param linearScale and {@code treeScale} bring both parts to a common scale
 * @param curves per level 2, 3, 4 the offset and slope of its log-odds over the fit
 */
public record TextModel(
        List<String> criteria,
        double[] mean,
        double[] deviation,
        double[] weight,
        List<TreeModel> trees,
        double linearScale,
        double treeScale,
        double[][] curves) {

    /** Values far outside of what was seen in training say no more than its edge. */
    private static final double EDGE = 4;

    private static final int LEVELS_ABOVE_THE_FIRST = 3;

    /** Whether it is for exactly these criteria and gives a number for whatever they say. */
    public boolean isSoundFor(List<String> names) {
        return names.equals(criteria)
                && areNumbers(mean, names.size())
                && areNumbers(deviation, names.size())
                && Arrays.stream(deviation).allMatch(spread -> spread > 0)
                && areNumbers(weight, names.size())
                && trees != null
                && !trees.isEmpty()
                && trees.stream().allMatch(model -> model != null && model.isSound(names.size()))
                && isScale(linearScale)
                && isScale(treeScale)
                && curves != null
                && curves.length == LEVELS_ABOVE_THE_FIRST
                && Arrays.stream(curves).allMatch(curve -> areNumbers(curve, 2) && isScale(curve[1]));
    }

    private static boolean areNumbers(double[] values, int count) {
        return values != null && values.length == count && Arrays.stream(values).allMatch(Double::isFinite);
    }

    private static boolean isScale(double value) {
        return Double.isFinite(value) && value > 0;
    }

    /** Fit of a pair; only differences and {@link #level} have a meaning. */
    public double fit(float[] values) {
        return linear(values) / linearScale + boosted(values) / treeScale;
    }

    /** What one criterion adds to the linear part. */
    public double contribution(int criterion, float[] values) {
        double standard = (values[criterion] - mean[criterion]) / deviation[criterion];
        return weight[criterion] * Math.max(-EDGE, Math.min(EDGE, standard));
    }

    public double linear(float[] values) {
        double sum = 0;
        for (int i = 0; i < weight.length; i++) {
            sum += contribution(i, values);
        }
        return sum;
    }

    /** Log-odds of the expected level as a share of the way from 1 to 4. */
    public double boosted(float[] values) {
        double levels = 0;
        for (TreeModel model : trees) {
            levels += logistic(model.logOdds(values));
        }
        double share = Math.max(1e-6, Math.min(1 - 1e-6, levels / trees.size()));
        return Math.log(share / (1 - share));
    }

    /** Probability that a pair of this fit is of the level or a higher one; level 2 to 4. */
    public double atLeast(int level, double fit) {
        return logistic(curves[level - 2][0] + curves[level - 2][1] * fit);
    }

    /** The median level, 1 to 4. */
    public int level(double fit) {
        int level = 1;
        while (level < 4 && atLeast(level + 1, fit) > 0.5) {
            level++;
        }
        return level;
    }

    /** The expected level on a scale of 0 (all are 1) to 100 (all are 4). */
    public double score(double fit) {
        return (atLeast(2, fit) + atLeast(3, fit) + atLeast(4, fit)) * 100 / 3;
    }

    /** The score of a fit that is just of this level; 2 to 4. */
    public double scoreFrom(int level) {
        return score(-curves[level - 2][0] / curves[level - 2][1]);
    }

    static double logistic(double x) {
        return 1 / (1 + Math.exp(-x));
    }
}
