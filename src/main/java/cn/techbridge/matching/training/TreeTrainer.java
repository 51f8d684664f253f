package cn.techbridge.matching.training;

import cn.techbridge.matching.engine.TreeModel;
import cn.techbridge.matching.engine.TreeModel.Tree;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Gradient boosting of logistic loss with shallow trees over quantile bins; greater likeness never lowers the outcome. */
final class TreeTrainer {

    private static final int BINS = 48;

    /**
     * @param rate how much of each tree is taken
     * @param rows share of the rows that a tree sees
     * @param columns share of the features that a tree sees
     * @param ridge keeps leaves of few rows small
     */
    record Settings(int trees, int depth, double rate, double rows, double columns, double ridge) {}

    private final Settings settings;
    private final int features;
    private final boolean[] rising;
    private final float[][] limits;
    private final byte[][] bins;
    private final boolean[] outcome;

    /** @param rising which features may only raise the outcome */
    TreeTrainer(Settings settings, float[][] values, boolean[] outcome, boolean[] rising) {
        this.settings = settings;
        this.features = values[0].length;
        this.rising = rising;
        this.outcome = outcome;
        this.limits = new float[features][];
        this.bins = new byte[features][values.length];
        for (int feature = 0; feature < features; feature++) {
            limits[feature] = quantiles(values, feature);
            for (int row = 0; row < values.length; row++) {
                int place = Arrays.binarySearch(limits[feature], values[row][feature]);
                bins[feature][row] = (byte) (place < 0 ? -place - 1 : place);
            }
        }
    }

    private static float[] quantiles(float[][] values, int feature) {
        float[] sorted = new float[values.length];
        for (int row = 0; row < sorted.length; row++) {
            sorted[row] = values[row][feature];
        }
        Arrays.sort(sorted);
        float[] limits = new float[BINS - 1];
        for (int i = 0; i < limits.length; i++) {
            limits[i] = sorted[(int) ((long) sorted.length * (i + 1) / BINS)];
        }
        int distinct = 0;
        for (float limit : limits) {
            if (distinct == 0 || limit > limits[distinct - 1]) {
                limits[distinct++] = limit;
            }
        }
        return Arrays.copyOf(limits, distinct);
    }

    TreeModel train(long seed) {
        Random random = new Random(seed);
        int rows = outcome.length;
        double positive = 0;
        for (boolean yes : outcome) {
            positive += yes ? 1 : 0;
        }
        float start = (float) Math.log((positive + 0.5) / (rows - positive + 0.5));
        double[] score = new double[rows];
        Arrays.fill(score, start);
        List<Tree> trees = new ArrayList<>();
        double[] gradient = new double[rows];
        double[] curvature = new double[rows];
        for (int i = 0; i < settings.trees(); i++) {
            for (int row = 0; row < rows; row++) {
                double p = 1 / (1 + Math.exp(-score[row]));
                gradient[row] = (outcome[row] ? 1 : 0) - p;
                curvature[row] = p * (1 - p);
            }
            trees.add(new Growing(gradient, curvature, random).grow(score));
        }
        return new TreeModel(start, trees);
    }

    /** One tree while it grows. */
    private final class Growing {
        private final double[] gradient;
        private final double[] curvature;
        private final boolean[] column = new boolean[features];
        private final boolean[] sampled;
        private final int[] feature = new int[(2 << settings.depth()) - 1];
        private final float[] value = new float[feature.length];
        private final int[] splitBin = new int[feature.length];
        private final int[] node;

        Growing(double[] gradient, double[] curvature, Random random) {
            this.gradient = gradient;
            this.curvature = curvature;
            this.node = new int[outcome.length];
            this.sampled = new boolean[outcome.length];
            for (int row = 0; row < sampled.length; row++) {
                sampled[row] = random.nextDouble() < settings.rows();
            }
            for (int f = 0; f < features; f++) {
                column[f] = random.nextDouble() < settings.columns();
            }
        }

        Tree grow(double[] score) {
            split(0, 0, -10, 10);
            for (int row = 0; row < score.length; row++) {
                int at = 0;
                while (feature[at] >= 0) {
                    at = 2 * at + (bins[feature[at]][row] <= splitBin[at] ? 1 : 2);
                }
                score[row] += value[at];
            }
            return new Tree(feature, value);
        }

        private void split(int at, int depth, double low, double high) {
            double[][] g = new double[features][BINS];
            double[][] h = new double[features][BINS];
            double sumG = 0;
            double sumH = 0;
            for (int row = 0; row < node.length; row++) {
                if (sampled[row] && node[row] == at) {
                    sumG += gradient[row];
                    sumH += curvature[row];
                    for (int f = 0; f < features; f++) {
                        if (column[f]) {
                            g[f][bins[f][row]] += gradient[row];
                            h[f][bins[f][row]] += curvature[row];
                        }
                    }
                }
            }
            int best = -1;
            int bestBin = 0;
            double bestGain = 1e-3;
            for (int f = 0; f < features && depth < settings.depth(); f++) {
                double leftG = 0;
                double leftH = 0;
                for (int bin = 0; column[f] && bin < limits[f].length; bin++) {
                    leftG += g[f][bin];
                    leftH += h[f][bin];
                    double rightH = sumH - leftH;
                    if (leftH < 4 || rightH < 4) {
                        continue;
                    }
                    double left = leftG / (leftH + settings.ridge());
                    double right = (sumG - leftG) / (rightH + settings.ridge());
                    double gain = leftG * left + (sumG - leftG) * right - sumG * sumG / (sumH + settings.ridge());
                    if (gain > bestGain && !(rising[f] && left > right)) {
                        bestGain = gain;
                        best = f;
                        bestBin = bin;
                    }
                }
            }
            double own = Math.max(low, Math.min(high, sumG / (sumH + settings.ridge())));
            feature[at] = best;
            if (best < 0) {
                value[at] = (float) (settings.rate() * own);
                return;
            }
            splitBin[at] = bestBin;
            value[at] = limits[best][bestBin];
            for (int row = 0; row < node.length; row++) {
                if (node[row] == at) {
                    node[row] = 2 * at + (bins[best][row] <= bestBin ? 1 : 2);
                }
            }
            // Bounds passed down keep the whole tree rising, not only this split.
            split(2 * at + 1, depth + 1, low, rising[best] ? own : high);
            split(2 * at + 2, depth + 1, rising[best] ? own : low, high);
        }
    }
}
