package cn.techbridge.matching.training;

import java.util.List;

/** Linear weights that put the better pair of a demand first: logistic loss over pairs of pairs, by accelerated projected descent. */
final class RankTrainer {

    private static final int STEPS = 400;
    private static final double RIDGE = 1e-2;

    private RankTrainer() {}

    /**
     * @param demands the rows of each demand
     * @param rising weights of these features never become negative
     */
    static double[] train(double[][] rows, int[] levels, List<int[]> demands, boolean[] rising) {
        int features = rising.length;
        double[] weight = new double[features];
        double[] ahead = new double[features];
        double rate = 1.0 / features * 4;
        for (int step = 1; step <= STEPS; step++) {
            double[] gradient = gradient(rows, levels, demands, ahead);
            double momentum = (step - 1.0) / (step + 2);
            for (int f = 0; f < features; f++) {
                double next = ahead[f] - rate * gradient[f];
                next = rising[f] ? Math.max(0, next) : next;
                ahead[f] = next + momentum * (next - weight[f]);
                weight[f] = next;
            }
        }
        return weight;
    }

    /** Every demand weighs the same; inside it a pair of pairs weighs by the root of the difference in gain. */
    private static double[] gradient(double[][] rows, int[] levels, List<int[]> demands, double[] weight) {
        double[] gradient = new double[weight.length];
        for (int[] demand : demands) {
            double[] fit = new double[demand.length];
            double[] pull = new double[demand.length];
            double total = 0;
            for (int i = 0; i < fit.length; i++) {
                for (int f = 0; f < weight.length; f++) {
                    fit[i] += weight[f] * rows[demand[i]][f];
                }
            }
            for (int i = 0; i < fit.length; i++) {
                for (int j = 0; j < fit.length; j++) {
                    if (levels[demand[i]] > levels[demand[j]]) {
                        double gain = Math.sqrt((1 << (levels[demand[i]] - 1)) - (1 << (levels[demand[j]] - 1)));
                        double force = gain / (1 + Math.exp(fit[i] - fit[j]));
                        pull[i] -= force;
                        pull[j] += force;
                        total += gain;
                    }
                }
            }
            for (int i = 0; i < fit.length && total > 0; i++) {
                for (int f = 0; f < weight.length; f++) {
                    gradient[f] += pull[i] * rows[demand[i]][f] / total / demands.size();
                }
            }
        }
        for (int f = 0; f < weight.length; f++) {
            gradient[f] += 2 * RIDGE * weight[f];
        }
        return gradient;
    }
}
