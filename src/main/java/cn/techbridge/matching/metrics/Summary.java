package cn.techbridge.matching.metrics;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/** Means over demands with bootstrap intervals, and the paired difference to a baseline; the shape of the JSON report. */
public record Summary(
        double ndcg10,
        double mrr,
        double auc,
        double score,
        Map<String, double[]> ci,
        Map<String, double[]> delta,
        int demands,
        int pairs) {

    private static final int DRAWS = 2_000;
    private static final long SEED = 20_240_601L;
    private static final Map<String, ToDoubleFunction<List<Metrics>>> FIGURES = new LinkedHashMap<>();

    static {
        FIGURES.put("ndcg10", all -> mean(all, Metrics::ndcg10));
        FIGURES.put("mrr", all -> mean(all, Metrics::mrr));
        FIGURES.put("auc", all -> mean(all, Metrics::auc));
        FIGURES.put("score", Summary::score);
    }

    /** @param baseline of the same demands in the same order; {@code delta} is ours minus its, with its 95 % interval */
    public static Summary of(List<Metrics> ours, List<Metrics> baseline) {
        Map<String, double[]> ci = new LinkedHashMap<>();
        Map<String, double[]> delta = new LinkedHashMap<>();
        FIGURES.forEach((name, figure) -> {
            double own = figure.applyAsDouble(ours);
            Random random = new Random(SEED);
            double[] values = new double[DRAWS];
            double[] differences = new double[DRAWS];
            for (int draw = 0; draw < DRAWS; draw++) {
                int[] drawn = random.ints(ours.size(), 0, ours.size()).toArray();
                values[draw] = figure.applyAsDouble(pick(ours, drawn));
                differences[draw] = values[draw] - figure.applyAsDouble(pick(baseline, drawn));
            }
            ci.put(name, interval(values));
            double[] difference = interval(differences);
            delta.put(name, new double[] {own - figure.applyAsDouble(baseline), difference[0], difference[1]});
        });
        return new Summary(
                FIGURES.get("ndcg10").applyAsDouble(ours),
                FIGURES.get("mrr").applyAsDouble(ours),
                FIGURES.get("auc").applyAsDouble(ours),
                score(ours),
                ci,
                delta,
                ours.size(),
                ours.stream().mapToInt(Metrics::pairs).sum());
    }

    private static List<Metrics> pick(List<Metrics> all, int[] drawn) {
        return Arrays.stream(drawn).mapToObj(all::get).toList();
    }

    /** Of the draws in which the figure is defined; NaN where there is none. */
    private static double[] interval(double[] draws) {
        double[] values = Arrays.stream(draws)
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
        return values.length == 0
                ? new double[] {Double.NaN, Double.NaN}
                : new double[] {
                    values[(int) (values.length * 0.025)], values[Math.max(0, (int) (values.length * 0.975) - 1)]
                };
    }

    private static double mean(List<Metrics> all, ToDoubleFunction<Metrics> figure) {
        return all.stream()
                .mapToDouble(figure)
                .filter(value -> !Double.isNaN(value))
                .average()
                .orElse(Double.NaN);
    }

    private static double score(List<Metrics> all) {
        double error = all.stream().mapToDouble(Metrics::error).sum();
        return 1 / (1 + error / all.stream().mapToInt(Metrics::pairs).sum());
    }
}
