package cn.techbridge.matching.training;

import cn.techbridge.matching.engine.TextFeatures;
import cn.techbridge.matching.engine.TextModel;
import cn.techbridge.matching.engine.TreeModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Fits a text model to judged pairs; its level curves come from pairs that the inner model had not seen. */
public final class ModelTrainer {

    private static final int FOLDS = 5;
    private static final TreeTrainer.Settings TREES = new TreeTrainer.Settings(150, 3, 0.05, 0.7, 0.3, 8);
    /** Ensembles of trees that differ by chance only; their mean is steadier than any. */
    private static final long[] SEEDS = {7, 11};
    /** Share of the linear part in the fit, the rest is the trees'; of 1/2, 2/3 and 3/4 the best by a little on four partings into folds. */
    private static final double LINEAR = 2.0 / 3;

    /** One judged pair as the trainer sees it. */
    public record Row(String demand, String group, int level, float[] values) {}

    private ModelTrainer() {}

    public static TextModel train(List<Row> rows) {
        double[] fits = new double[rows.size()];
        int[] folds = folds(rows);
        for (int fold = 0; fold < FOLDS; fold++) {
            int held = fold;
            TextModel inner = parts(IntStream.range(0, fits.length)
                    .filter(i -> folds[i] != held)
                    .mapToObj(rows::get)
                    .toList());
            IntStream.range(0, fits.length)
                    .filter(i -> folds[i] == held)
                    .forEach(i -> fits[i] = inner.fit(rows.get(i).values()));
        }
        TextModel model = parts(rows);
        double[][] curves =
                LevelCurves.of(fits, rows.stream().mapToInt(Row::level).toArray());
        return new TextModel(
                model.criteria(),
                model.mean(),
                model.deviation(),
                model.weight(),
                model.trees(),
                model.linearScale(),
                model.treeScale(),
                curves);
    }

    /** The fold of each row; rows of one group share it, and it does not depend on the order of the rows. */
    public static int[] folds(List<Row> rows) {
        return foldsOf(rows.stream().map(Row::group).toList());
    }

    /** The same of the rows' groups alone. */
    public static int[] foldsOf(List<String> rowGroups) {
        List<String> groups = rowGroups.stream()
                .distinct()
                .sorted((a, b) -> Integer.compare(spread(a), spread(b)))
                .toList();
        Map<String, Integer> fold = new LinkedHashMap<>();
        groups.forEach(group -> fold.put(group, fold.size() % FOLDS));
        return rowGroups.stream().mapToInt(fold::get).toArray();
    }

    private static int spread(String group) {
        int hash = group.hashCode() * 0x9E3779B9;
        return hash ^ (hash >>> 15);
    }

    private static TextModel parts(List<Row> rows) {
        int features = TextFeatures.names().length;
        double[] mean = new double[features];
        double[] deviation = new double[features];
        for (int f = 0; f < features; f++) {
            int feature = f;
            mean[f] = rows.stream()
                    .mapToDouble(row -> row.values()[feature])
                    .average()
                    .orElseThrow();
            deviation[f] = Math.sqrt(rows.stream()
                            .mapToDouble(row -> row.values()[feature] - mean[feature])
                            .map(d -> d * d)
                            .average()
                            .orElseThrow())
                    + 1e-9;
        }
        double[][] standard = new double[rows.size()][features];
        int[] levels = new int[rows.size()];
        Map<String, List<Integer>> demands = new LinkedHashMap<>();
        for (int i = 0; i < standard.length; i++) {
            levels[i] = rows.get(i).level();
            demands.computeIfAbsent(rows.get(i).demand(), d -> new ArrayList<>())
                    .add(i);
            for (int f = 0; f < features; f++) {
                standard[i][f] = (rows.get(i).values()[f] - mean[f]) / deviation[f];
            }
        }
        double[] weight = new LinearTrainer(
                        standard,
                        levels,
                        demands.values().stream()
                                .map(d -> d.stream().mapToInt(i -> i).toArray())
                                .toList())
                .train();
        TextModel raw = new TextModel(
                List.of(TextFeatures.names()), mean, deviation, weight, trees(rows, levels), 1, 1, new double[3][2]);
        double linear = spread(
                rows.stream().mapToDouble(row -> raw.linear(row.values())).toArray());
        double boosted = spread(
                rows.stream().mapToDouble(row -> raw.boosted(row.values())).toArray());
        return new TextModel(
                raw.criteria(),
                mean,
                deviation,
                weight,
                raw.trees(),
                linear / (2 * LINEAR),
                boosted / (2 * (1 - LINEAR)),
                raw.curves());
    }

    private static List<TreeModel> trees(List<Row> rows, int[] levels) {
        float[][] values = rows.stream().map(Row::values).toArray(float[][]::new);
        List<TreeModel> models = new ArrayList<>();
        for (int level = 2; level <= 4; level++) {
            boolean[] outcome = new boolean[levels.length];
            for (int i = 0; i < outcome.length; i++) {
                outcome[i] = levels[i] >= level;
            }
            TreeTrainer trainer = new TreeTrainer(TREES, values, outcome, TextFeatures.rising());
            models.add(
                    TreeModel.mean(LongStream.of(SEEDS).mapToObj(trainer::train).toList()));
        }
        return models;
    }

    private static double spread(double[] values) {
        double mean = Arrays.stream(values).average().orElseThrow();
        return Math.sqrt(Arrays.stream(values)
                .map(v -> (v - mean) * (v - mean))
                .average()
                .orElseThrow());
    }
}
