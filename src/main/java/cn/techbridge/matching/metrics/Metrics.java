package cn.techbridge.matching.metrics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Quality for one demand; a figure that its judgements do not define is NaN.
 *
 * @param ndcg10 with gain 2^(level-1) - 1
 * @param mrr reciprocal rank of the first of level 3 or more; 0 when there is none
 * @param auc chance that a pair of level 3 or more stands before one below; ties count half
 * @param error sum of the levels' absolute errors over {@code pairs}
 */
public record Metrics(double ndcg10, double mrr, double auc, double error, int pairs) {

    private static final int SMALLEST_POOL = 5;

    /** @param fits and {@code predicted} and {@code levels} are of the same pairs in the same order */
    public static Metrics of(double[] fits, int[] predicted, int[] levels) {
        List<Integer> order = new ArrayList<>();
        double error = 0;
        for (int i = 0; i < levels.length; i++) {
            order.add(i);
            error += Math.abs(predicted[i] - levels[i]);
        }
        order.sort(Comparator.comparingDouble(i -> -fits[i]));
        if (levels.length < SMALLEST_POOL) {
            return new Metrics(Double.NaN, Double.NaN, Double.NaN, error, levels.length);
        }
        List<Integer> ideal =
                order.stream().sorted(Comparator.comparingInt(i -> -levels[i])).toList();
        double best = gain(ideal, levels);
        double first = 0;
        for (int rank = order.size(); rank >= 1; rank--) {
            if (levels[order.get(rank - 1)] >= 3) {
                first = 1.0 / rank;
            }
        }
        double ndcg = best > 0 ? gain(order, levels) / best : Double.NaN;
        return new Metrics(ndcg, first, auc(fits, levels), error, levels.length);
    }

    private static double gain(List<Integer> order, int[] levels) {
        double sum = 0;
        for (int rank = 0; rank < Math.min(10, order.size()); rank++) {
            sum += ((1 << (levels[order.get(rank)] - 1)) - 1) / (Math.log(rank + 2) / Math.log(2));
        }
        return sum;
    }

    private static double auc(double[] fits, int[] levels) {
        double won = 0;
        long all = 0;
        for (int i = 0; i < levels.length; i++) {
            for (int j = 0; j < levels.length; j++) {
                if (levels[i] >= 3 && levels[j] < 3) {
                    all++;
                    won += fits[i] > fits[j] ? 1 : fits[i] == fits[j] ? 0.5 : 0;
                }
            }
        }
        return all == 0 ? Double.NaN : won / all;
    }
}
