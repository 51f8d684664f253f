package cn.techbridge.matching.training;

import java.util.List;

/**
 * Linear weights that tell the levels of all pairs (proportional odds) and put the better pair of a demand first
 * (logistic loss over pairs of pairs), by accelerated descent.
 */
final class LinearTrainer {

    /** Three times as many change no figure (measured). */
    private static final int STEPS = 200;

    private static final double RATE = 2;
    private static final double RIDGE = 1e-2;
    private static final int LIMITS = 3;

    private final double[][] rows;
    private final int[] levels;
    private final List<int[]> demands;
    private final int features;

    /** @param demands the rows of each demand */
    LinearTrainer(double[][] rows, int[] levels, List<int[]> demands) {
        this.rows = rows;
        this.levels = levels;
        this.demands = demands;
        this.features = rows[0].length;
    }

    double[] train() {
        double[] weight = new double[features];
        double[] ahead = new double[features];
        double[] limits = new double[LIMITS];
        for (int step = 1; step <= STEPS; step++) {
            double[] fit = fit(ahead);
            double[] pull = new double[fit.length];
            pullToLevels(fit, limits, pull);
            demands.forEach(demand -> pullApart(demand, fit, pull));
            double[] gradient = gradient(pull, ahead);
            double momentum = (step - 1.0) / (step + 2);
            for (int f = 0; f < features; f++) {
                double next = ahead[f] - RATE / features * gradient[f];
                ahead[f] = next + momentum * (next - weight[f]);
                weight[f] = next;
            }
        }
        return weight;
    }

    private double[] fit(double[] weight) {
        double[] fit = new double[rows.length];
        for (int i = 0; i < fit.length; i++) {
            for (int f = 0; f < features; f++) {
                fit[i] += weight[f] * rows[i][f];
            }
        }
        return fit;
    }

    /** Every pair weighs the same; the limits between the levels follow. */
    private void pullToLevels(double[] fit, double[] limits, double[] pull) {
        for (int limit = 0; limit < LIMITS; limit++) {
            double sum = 0;
            for (int i = 0; i < fit.length; i++) {
                double reached = levels[i] >= limit + 2 ? 1 : 0;
                double force = 1 / (1 + Math.exp(limits[limit] - fit[i])) - reached;
                pull[i] += force / fit.length;
                sum += force / fit.length;
            }
            limits[limit] += 2 * sum;
        }
    }

    /** Every demand weighs the same; inside it a pair of pairs weighs by the root of the difference in gain. */
    private void pullApart(int[] demand, double[] fit, double[] pull) {
        double total = 0;
        double[] force = new double[demand.length];
        double[] odds = new double[demand.length];
        for (int i = 0; i < odds.length; i++) {
            odds[i] = Math.exp(fit[demand[i]]);
        }
        for (int i = 0; i < force.length; i++) {
            for (int j = 0; j < force.length; j++) {
                int better = levels[demand[i]];
                int worse = levels[demand[j]];
                if (better > worse) {
                    double gain = Math.sqrt((1 << (better - 1)) - (1 << (worse - 1)));
                    double wrong = gain * odds[j] / (odds[i] + odds[j]);
                    force[i] -= wrong;
                    force[j] += wrong;
                    total += gain;
                }
            }
        }
        for (int i = 0; i < force.length && total > 0; i++) {
            pull[demand[i]] += force[i] / total / demands.size();
        }
    }

    private double[] gradient(double[] pull, double[] weight) {
        double[] gradient = new double[features];
        for (int f = 0; f < features; f++) {
            gradient[f] = 2 * RIDGE * weight[f];
            for (int i = 0; i < pull.length; i++) {
                gradient[f] += pull[i] * rows[i][f];
            }
        }
        return gradient;
    }
}
