package cn.techbridge.matching.evaluation;

import cn.techbridge.matching.engine.AchievementSide;
import cn.techbridge.matching.engine.DemandSide;
import cn.techbridge.matching.engine.Knowledge;
import cn.techbridge.matching.engine.TextFeatures;
import cn.techbridge.matching.engine.TextModel;
import cn.techbridge.matching.metrics.Metrics;
import cn.techbridge.matching.metrics.Summary;
import cn.techbridge.matching.training.ModelTrainer;
import cn.techbridge.matching.training.ModelTrainer.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Measures text models on judged pairs, beside plain BM25 of title and text. */
public final class Ladder {

    private static final int PLAIN_TITLE = List.of(TextFeatures.names()).indexOf("bigrams.title");
    private static final int PLAIN_ALL = List.of(TextFeatures.names()).indexOf("bigrams.all");
    private static final double TITLE = 3;

    private final List<Row> rows;
    /** The achievement of each row; empty where they must not be looked at again. */
    private final List<AchievementSide> achievements;

    private final Map<String, List<Integer>> demands = new LinkedHashMap<>();
    private IntFunction<TextModel> unseeing;

    private Ladder(List<Row> rows, List<AchievementSide> achievements) {
        this.rows = rows;
        this.achievements = achievements;
        for (int i = 0; i < rows.size(); i++) {
            demands.computeIfAbsent(rows.get(i).demand(), demand -> new ArrayList<>())
                    .add(i);
        }
    }

    public static Ladder of(JudgedFiles files, Knowledge knowledge) {
        Map<String, DemandSide> prepared = new LinkedHashMap<>();
        List<Row> rows = new ArrayList<>();
        List<AchievementSide> achievements = new ArrayList<>();
        for (JudgedPair pair : files.pairs()) {
            JudgedFiles.Demand demand = files.demands().get(pair.demand());
            DemandSide side = prepared.computeIfAbsent(
                    pair.demand(), id -> DemandSide.of(demand.title(), demand.content(), knowledge));
            AchievementSide achievement = AchievementSide.of(files.titles().get(pair.achievement()), knowledge);
            float[] values = TextFeatures.of(side, achievement, knowledge);
            rows.add(new Row(pair.demand(), pair.group(), pair.level(), values));
            achievements.add(achievement);
        }
        return new Ladder(rows, achievements);
    }

    /** The same pairs as a site without vectors sees them; it cannot tell what judgements would add. */
    public Ladder withoutVectors() {
        return new Ladder(
                rows.stream()
                        .map(row -> new Row(
                                row.demand(), row.group(), row.level(), TextFeatures.withoutVectors(row.values())))
                        .toList(),
                List.of());
    }

    public List<Row> rows() {
        return rows;
    }

    /** A finished model on pairs that it was not trained on. */
    public Summary of(TextModel model) {
        return measure(i -> model);
    }

    /** How well models of this kind do on demands they have not seen: each pair is judged by a model trained without its group. */
    public Summary crossValidated() {
        return measure(unseeing());
    }

    /** As {@link #judged(int, TextModel)}, each pair by a model trained without its group. */
    public Summary judged(int count) {
        return judged(count, unseeing());
    }

    /**
     * Quality once people have judged some achievements of each demand, drawn by chance, on those that are left; gains are
     * over the same model, on the same pairs, without what they said. Demands with no more pairs than that are left out.
     *
     * @param count of judged pairs a demand, 1 or more
     */
    public Summary judged(int count, TextModel model) {
        return judged(count, i -> model);
    }

    private Summary judged(int count, IntFunction<TextModel> models) {
        if (achievements.isEmpty()) {
            throw new IllegalStateException("these pairs are known by their values only");
        }
        List<Metrics> with = new ArrayList<>();
        List<Metrics> without = new ArrayList<>();
        demands.forEach((id, pool) -> {
            if (pool.size() > count) {
                TextModel model = models.apply(pool.getFirst());
                Judging.Outcome outcome = new Judging(
                                model,
                                pool.stream().map(achievements::get).toList(),
                                pool.stream()
                                        .mapToDouble(i -> model.fit(rows.get(i).values()))
                                        .toArray(),
                                pool.stream().mapToInt(i -> rows.get(i).level()).toArray())
                        .after(count, id.hashCode());
                with.add(outcome.with());
                without.add(outcome.without());
            }
        });
        return Summary.of(with, without);
    }

    /** By group: the model of this kind that was trained without it. */
    public Map<String, TextModel> modelsByGroup() {
        Map<String, TextModel> byGroup = new LinkedHashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            byGroup.putIfAbsent(rows.get(i).group(), unseeing().apply(i));
        }
        return byGroup;
    }

    /** Trained once, as it takes its time. */
    private IntFunction<TextModel> unseeing() {
        if (unseeing == null) {
            int[] folds = ModelTrainer.folds(rows);
            TextModel[] models = new TextModel[Arrays.stream(folds).max().orElseThrow() + 1];
            for (int fold = 0; fold < models.length; fold++) {
                int held = fold;
                models[fold] = ModelTrainer.train(IntStream.range(0, folds.length)
                        .filter(i -> folds[i] != held)
                        .mapToObj(rows::get)
                        .toList());
            }
            unseeing = i -> models[folds[i]];
        }
        return unseeing;
    }

    private Summary measure(IntFunction<TextModel> models) {
        List<Metrics> ours = new ArrayList<>();
        List<Metrics> plain = new ArrayList<>();
        double[] scores = rows.stream().mapToDouble(Ladder::plain).toArray();
        int[] plainLevels = PlainLevels.of(IntStream.range(0, scores.length)
                .mapToObj(i -> new PlainLevels.Row(
                        rows.get(i).group(), scores[i], rows.get(i).level()))
                .toList());
        for (List<Integer> pool : demands.values()) {
            double[] fits = new double[pool.size()];
            int[] predicted = new int[pool.size()];
            int[] levels = new int[pool.size()];
            for (int i = 0; i < levels.length; i++) {
                Row row = rows.get(pool.get(i));
                TextModel model = models.apply(pool.get(i));
                fits[i] = model.fit(row.values());
                predicted[i] = model.level(fits[i]);
                levels[i] = row.level();
            }
            ours.add(Metrics.of(fits, predicted, levels));
            plain.add(Metrics.of(
                    pool.stream().mapToDouble(i -> scores[i]).toArray(),
                    pool.stream().mapToInt(i -> plainLevels[i]).toArray(),
                    levels));
        }
        return Summary.of(ours, plain);
    }

    /** What the candidate search orders by: bigrams of title and text, the title three times. */
    private static double plain(Row row) {
        return TITLE * row.values()[PLAIN_TITLE] + row.values()[PLAIN_ALL];
    }
}
