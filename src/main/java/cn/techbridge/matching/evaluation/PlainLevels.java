package cn.techbridge.matching.evaluation;

import cn.techbridge.matching.engine.TextModel;
import cn.techbridge.matching.training.LevelCurves;
import cn.techbridge.matching.training.ModelTrainer;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Levels of a plain score by thresholds, each demand's by thresholds fitted to the demands of the other folds. */
final class PlainLevels {
    /** Brings scores to the size of fits, for which the fitting of curves is made. */
    private static final double SCALE = 10;

    private PlainLevels() {}

    record Row(String group, double score, int level) {}

    static int[] of(List<Row> rows) {
        double[] scores = rows.stream().mapToDouble(row -> row.score() / SCALE).toArray();
        int[] folds = ModelTrainer.foldsOf(rows.stream().map(Row::group).toList());
        int[] levels = new int[scores.length];
        for (int fold = 0; fold <= Arrays.stream(folds).max().orElse(0); fold++) {
            int held = fold;
            int[] others = IntStream.range(0, scores.length)
                    .filter(i -> folds[i] != held)
                    .toArray();
            double[][] curves = LevelCurves.of(
                    Arrays.stream(others).mapToDouble(i -> scores[i]).toArray(),
                    Arrays.stream(others).map(i -> rows.get(i).level()).toArray());
            TextModel thresholds =
                    new TextModel(List.of(), new double[0], new double[0], new double[0], List.of(), 1, 1, curves);
            IntStream.range(0, scores.length)
                    .filter(i -> folds[i] == held)
                    .forEach(i -> levels[i] = thresholds.level(scores[i]));
        }
        return levels;
    }
}
