package cn.techbridge.search.evaluation;

import java.util.Arrays;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/** Means over queries and their 95 % bootstrap intervals. */
final class Figures {
    /** As far as ranks are looked at. */
    static final int DEPTH = 10;

    private static final int RESAMPLES = 1000;

    private Figures() {}

    /** @param ranks of the item looked for, from 1, 0 where it was not among the first ten */
    static double mrr(int[] ranks) {
        return Arrays.stream(ranks)
                .mapToDouble(rank -> rank == 0 ? 0 : 1.0 / rank)
                .average()
                .orElse(Double.NaN);
    }

    static double recall(int[] ranks) {
        return Arrays.stream(ranks)
                .mapToDouble(rank -> rank == 0 ? 0 : 1)
                .average()
                .orElse(Double.NaN);
    }

    /** The interval of a figure over queries drawn again and again. */
    static double[] interval(int queries, ToDoubleFunction<int[]> figure) {
        double[] values = new double[RESAMPLES];
        Random random = new Random(1);
        for (int i = 0; i < RESAMPLES; i++) {
            int[] drawn = random.ints(queries, 0, Math.max(1, queries)).toArray();
            values[i] = figure.applyAsDouble(drawn);
        }
        Arrays.sort(values);
        return new double[] {values[RESAMPLES / 40], values[RESAMPLES - 1 - RESAMPLES / 40]};
    }

    static int[] pick(int[] ranks, int[] which) {
        return Arrays.stream(which).map(i -> ranks[i]).toArray();
    }
}
