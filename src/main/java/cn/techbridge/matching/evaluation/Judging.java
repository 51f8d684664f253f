package cn.techbridge.matching.evaluation;

import cn.techbridge.matching.engine.AchievementSide;
import cn.techbridge.matching.engine.DemandCalibration;
import cn.techbridge.matching.engine.DemandCalibration.Judged;
import cn.techbridge.matching.engine.TextModel;
import cn.techbridge.matching.metrics.Metrics;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * One demand of whose achievements people have judged a few, drawn by chance: quality on the others, with what they said
 * and without it.
 */
record Judging(TextModel model, List<AchievementSide> pool, double[] fits, int[] levels) {

    private static final int DRAWS = 5;

    record Outcome(Metrics with, Metrics without) {}

    /** Means over a few draws; {@code judged} is less than the pool. */
    Outcome after(int judged, long seed) {
        List<Outcome> outcomes = new ArrayList<>();
        Random random = new Random(seed);
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, levels.length).boxed().toList());
        for (int draw = 0; draw < DRAWS; draw++) {
            Collections.shuffle(order, random);
            outcomes.add(after(order.subList(0, judged), order.subList(judged, order.size())));
        }
        return new Outcome(
                mean(outcomes.stream().map(Outcome::with).toList()),
                mean(outcomes.stream().map(Outcome::without).toList()));
    }

    private Outcome after(List<Integer> judged, List<Integer> others) {
        DemandCalibration calibration = new DemandCalibration(
                model,
                judged.stream()
                        .map(i -> new Judged(pool.get(i), fits[i], levels[i]))
                        .toList());
        int[] truth = others.stream().mapToInt(i -> levels[i]).toArray();
        double[] before = others.stream().mapToDouble(i -> fits[i]).toArray();
        double[] after = others.stream()
                .mapToDouble(i -> calibration.corrected(pool.get(i), fits[i]))
                .toArray();
        return new Outcome(metrics(after, truth), metrics(before, truth));
    }

    private Metrics metrics(double[] fits, int[] truth) {
        int[] predicted = new int[fits.length];
        for (int i = 0; i < fits.length; i++) {
            predicted[i] = model.level(fits[i]);
        }
        return Metrics.of(fits, predicted, truth);
    }

    private static Metrics mean(List<Metrics> draws) {
        return new Metrics(
                mean(draws, Metrics::ndcg10),
                mean(draws, Metrics::mrr),
                mean(draws, Metrics::auc),
                mean(draws, Metrics::error),
                draws.getFirst().pairs());
    }

    private static double mean(List<Metrics> draws, ToDoubleFunction<Metrics> figure) {
        return draws.stream()
                .mapToDouble(figure)
                .filter(value -> !Double.isNaN(value))
                .average()
                .orElse(Double.NaN);
    }
}
