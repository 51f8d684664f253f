package cn.techbridge.matching.training;

import java.util.stream.IntStream;

/** Logistic curves that turn a fit into the probabilities of levels. */
public final class LevelCurves {

    private static final int STEPS = 40;

    private LevelCurves() {}

    /** Per level 2, 3, 4 offset and slope of the log-odds that a pair is of it or higher. */
    public static double[][] of(double[] fits, int[] levels) {
        return IntStream.rangeClosed(2, 4)
                .mapToObj(least -> curve(fits, levels, least))
                .toArray(double[][]::new);
    }

    /** Offset and slope of a logistic curve, by Newton's method. */
    private static double[] curve(double[] fits, int[] levels, int least) {
        double a = 0;
        double b = 1;
        for (int step = 0; step < STEPS; step++) {
            double ga = 0;
            double gb = 0;
            double haa = 1e-6;
            double hab = 0;
            double hbb = 1e-6;
            for (int i = 0; i < fits.length; i++) {
                double p = 1 / (1 + Math.exp(-(a + b * fits[i])));
                double yes = levels[i] >= least ? 1 : 0;
                double h = p * (1 - p);
                ga += yes - p;
                gb += (yes - p) * fits[i];
                haa += h;
                hab += h * fits[i];
                hbb += h * fits[i] * fits[i];
            }
            double determinant = haa * hbb - hab * hab;
            a += Math.max(-1, Math.min(1, (hbb * ga - hab * gb) / determinant));
            b += Math.max(-1, Math.min(1, (haa * gb - hab * ga) / determinant));
        }
        return new double[] {a, b};
    }
}
