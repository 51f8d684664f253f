package cn.techbridge.matching.evaluation;

import cn.techbridge.demand.DemandFacts;
import cn.techbridge.matching.PoolScorer;
import cn.techbridge.matching.training.LevelCurves;
import cn.techbridge.matching.training.ModelTrainer;
import cn.techbridge.matching.vectors.CorpusEncoder;
import cn.techbridge.matching.vectors.Dense;
import cn.techbridge.search.Workbench;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/** Candidates by words and by meaning, joined in two ways: how many good achievements are among the first; see {@code scripts/evaluate-fusion}. */
public final class EvaluateFusion {
    private static final int CANDIDATES = 200;
    private static final int[] FIRST = {50, 100, 200};
    private static final int GOOD = 3;
    private static final int DRAWS = 2_000;
    private static final List<String> SYSTEMS = List.of("words", "meaning", "ranks", "sum");

    private final List<Asked> asked = new ArrayList<>();
    private double[][] words;
    private double[][] meaning;

    /** A demand with what both searches find for it, best first, and what people said. */
    private record Asked(String group, Map<UUID, Double> words, Map<UUID, Double> meaning, Map<UUID, Integer> levels) {
        long good() {
            return levels.values().stream().filter(level -> level >= GOOD).count();
        }
    }

    private EvaluateFusion() {}

    public static void main(String[] args) throws IOException {
        Options options = Options.of(args, Set.of("demands", "judgements", "elasticsearch"));
        Options.attempt(() -> evaluate(options));
    }

    private static void evaluate(Options options) throws IOException {
        JudgedFiles files = JudgedFiles.read(options.file("demands"), options.file("judgements"));
        CorpusEncoder encoder = new CorpusEncoder(files.learned());
        EvaluateFusion evaluation = new EvaluateFusion();
        try (Workbench bench = new Workbench(
                URI.create(options.required("elasticsearch")),
                "fusion-" + ProcessHandle.current().pid())) {
            evaluation.ask(
                    files, encoder, new PoolScorer(bench.candidates(), files.knowledge()), TitleIndex.of(files, bench));
        }
        evaluation.report();
    }

    private void ask(JudgedFiles files, CorpusEncoder encoder, PoolScorer scorer, Map<String, UUID> ids) {
        Map<UUID, float[]> vectors = new HashMap<>();
        files.titles().forEach((id, title) -> vectors.put(ids.get(id), encoder.encode(List.of(title))[0]));
        Map<String, Map<UUID, Integer>> levels = new LinkedHashMap<>();
        files.pairs()
                .forEach(pair -> levels.computeIfAbsent(pair.demand(), d -> new LinkedHashMap<>())
                        .put(ids.get(pair.achievement()), pair.level()));
        levels.forEach((id, judged) -> {
            JudgedFiles.Demand wanted = files.demands().get(id);
            DemandFacts demand = TitleIndex.facts(wanted);
            float[] vector = encoder.encode(List.of(wanted.title() + '\n' + wanted.content()))[0];
            Map<UUID, Double> near = new LinkedHashMap<>();
            vectors.forEach((achievement, other) -> near.put(achievement, (double) Dense.dot(vector, other)));
            asked.add(new Asked(
                    wanted.title().strip(), scorer.byWords(demand, CANDIDATES), first(near, CANDIDATES), judged));
        });
    }

    private void report() {
        calibrate();
        System.out.printf(
                "of the achievements judged %d or 4, so many are among the first N of %s%n",
                GOOD, "all titles; means over demands");
        System.out.println("N     by words  by meaning  reciprocal ranks  calibrated sum   sum - ranks, 95 % interval");
        for (int first : FIRST) {
            double[][] recall = IntStream.range(0, asked.size())
                    .filter(i -> asked.get(i).good() > 0)
                    .mapToObj(i -> SYSTEMS.stream()
                            .mapToDouble(system -> recall(i, system, first))
                            .toArray())
                    .toArray(double[][]::new);
            double[] difference = interval(recall);
            System.out.printf(
                    Locale.ROOT,
                    "%-5d %.3f     %.3f       %.3f             %.3f            %+.3f (%+.3f to %+.3f)%n",
                    first,
                    mean(recall, 0),
                    mean(recall, 1),
                    mean(recall, 2),
                    mean(recall, 3),
                    mean(recall, 3) - mean(recall, 2),
                    difference[0],
                    difference[1]);
        }
    }

    private double recall(int i, String system, int size) {
        Asked demand = asked.get(i);
        List<UUID> byWords = List.copyOf(demand.words.keySet());
        List<UUID> byMeaning = List.copyOf(demand.meaning.keySet());
        Collection<UUID> found = switch (system) {
            case "words" -> byWords;
            case "meaning" -> byMeaning;
            case "ranks" -> PoolScorer.fused(byWords, byMeaning, size);
            default -> first(sums(i), size).keySet();
        };
        Set<UUID> best = new HashSet<>(found.stream().limit(size).toList());
        return demand.levels.entrySet().stream()
                        .filter(judged -> judged.getValue() >= GOOD && best.contains(judged.getKey()))
                        .count()
                / (double) demand.good();
    }

    /** Log-odds of a good level by either search, added; what one search does not find is as its last. */
    private Map<UUID, Double> sums(int i) {
        Asked demand = asked.get(i);
        Set<UUID> all = new HashSet<>(demand.words.keySet());
        all.addAll(demand.meaning.keySet());
        Map<UUID, Double> sums = new LinkedHashMap<>();
        all.forEach(
                id -> sums.put(id, words[i][1] * value(demand.words, id) + meaning[i][1] * value(demand.meaning, id)));
        return sums;
    }

    private static double value(Map<UUID, Double> found, UUID id) {
        return found.getOrDefault(
                id, found.values().stream().mapToDouble(v -> v).min().orElse(0));
    }

    /** For each demand the curves of both searches, fitted to what was judged of demands of other folds. */
    private void calibrate() {
        int[] folds = ModelTrainer.foldsOf(asked.stream().map(Asked::group).toList());
        words = new double[asked.size()][];
        meaning = new double[asked.size()][];
        for (int i = 0; i < folds.length; i++) {
            int held = folds[i];
            List<Asked> others = IntStream.range(0, folds.length)
                    .filter(j -> folds[j] != held)
                    .mapToObj(asked::get)
                    .toList();
            words[i] = curve(others, true);
            meaning[i] = curve(others, false);
        }
    }

    private static double[] curve(List<Asked> demands, boolean byWords) {
        List<double[]> rows = new ArrayList<>();
        demands.forEach(demand -> demand.levels.forEach((id, level) ->
                rows.add(new double[] {value(byWords ? demand.words : demand.meaning, id), level})));
        double scale = rows.stream().mapToDouble(row -> Math.abs(row[0])).max().orElse(1);
        double[] curve = LevelCurves.of(
                rows.stream().mapToDouble(row -> row[0] / scale).toArray(),
                rows.stream().mapToInt(row -> (int) row[1]).toArray())[GOOD - 2];
        return new double[] {curve[0], curve[1] / scale};
    }

    private static Map<UUID, Double> first(Map<UUID, Double> scores, int size) {
        Map<UUID, Double> best = new LinkedHashMap<>();
        scores.entrySet().stream()
                .sorted(Map.Entry.<UUID, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(size)
                .forEach(entry -> best.put(entry.getKey(), entry.getValue()));
        return best;
    }

    private static double mean(double[][] rows, int column) {
        return java.util.Arrays.stream(rows)
                .mapToDouble(row -> row[column])
                .average()
                .orElse(Double.NaN);
    }

    /** Of the difference between the last two columns, by bootstrap over the rows. */
    private static double[] interval(double[][] rows) {
        Random random = new Random(1);
        double[] draws = IntStream.range(0, DRAWS)
                .mapToDouble(draw -> random.ints(rows.length, 0, rows.length)
                        .mapToDouble(i -> rows[i][3] - rows[i][2])
                        .average()
                        .orElse(Double.NaN))
                .sorted()
                .toArray();
        return new double[] {draws[(int) (DRAWS * 0.025)], draws[(int) (DRAWS * 0.975) - 1]};
    }
}
