package cn.techbridge.matching.evaluation;

import cn.techbridge.matching.engine.Knowledge;
import cn.techbridge.matching.engine.ProfileFile;
import cn.techbridge.matching.metrics.Summary;
import cn.techbridge.search.Workbench;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** Measures a profile on judged pairs; see {@code scripts/evaluate-matching}. */
public final class EvaluateMatching {
    private static final int[] AFTER = {3, 5, 10};
    private static final ObjectMapper JSON = new ObjectMapper();

    private EvaluateMatching() {}

    public static void main(String[] args) throws IOException {
        Options options = Options.of(args, Set.of("demands", "judgements", "profile", "json", "elasticsearch"));
        JudgedFiles files = JudgedFiles.read(options.file("demands"), options.file("judgements"));
        ProfileFile profile = profile(options.optional("profile").orElse(null));
        boolean seen = files.seenBy(profile);
        progress(
                "learning from %d titles and %d demands",
                files.titles().size(), files.demands().size());
        Knowledge knowledge = files.knowledge();
        Function<String, ProfileFile> profiles = seen ? unseen(profile, files, knowledge) : group -> profile;
        progress("indexing");
        try (Workbench bench = new Workbench(
                URI.create(options.required("elasticsearch")),
                "evaluation-" + ProcessHandle.current().pid())) {
            Measurement measurement = Measurement.of(files, knowledge, bench);
            progress("scoring %d pairs", files.pairs().size());
            Summary summary = measurement.summary(profiles);
            Map<String, Double> after = new TreeMap<>(Comparator.comparingInt(Integer::parseInt));
            for (int judged : AFTER) {
                progress("scoring after %d judged", judged);
                after.put(Integer.toString(judged), measurement.scoreAfter(judged, profiles));
            }
            report(profile, seen, summary, after, measurement.millisPerDemand(), options);
        }
    }

    /** For each group a model of the profile's kind that was not trained on it. */
    private static Function<String, ProfileFile> unseen(ProfileFile profile, JudgedFiles files, Knowledge knowledge) {
        progress("the profile was trained on some of these demands: training models that were not");
        Ladder ladder = Ladder.of(files, knowledge);
        Map<String, ProfileFile> byGroup = new HashMap<>();
        (knowledge.hasVectors() ? ladder : ladder.withoutVectors())
                .modelsByGroup()
                .forEach((group, model) -> byGroup.put(group, profile.with(model)));
        return byGroup::get;
    }

    private static void report(
            ProfileFile profile,
            boolean seen,
            Summary summary,
            Map<String, Double> after,
            double millis,
            Options options)
            throws IOException {
        System.out.printf(
                Locale.ROOT,
                "profile %s on %d demands, %d pairs; %.1f ms a demand%n",
                profile.id(),
                summary.demands(),
                summary.pairs(),
                millis);
        if (seen) {
            System.out.println(
                    "The profile was trained on some of these demands, so these are the figures of models of its kind,"
                            + " each trained without the demands it judges (5 folds by title).");
        }
        print(summary);
        after.forEach((judged, score) ->
                System.out.printf(Locale.ROOT, "score on the rest after %s judged: %.3f%n", judged, score));
        if (options.optional("json").isPresent()) {
            ObjectNode report = JSON.valueToTree(summary);
            report.put("profile", profile.id());
            report.put("crossValidated", seen);
            report.put("millisPerDemand", millis);
            report.set("scoreAfterJudged", JSON.valueToTree(after));
            JSON.writerWithDefaultPrettyPrinter()
                    .writeValue(options.file("json").toFile(), report);
        }
    }

    private static void progress(String what, Object... numbers) {
        System.err.printf(what + "%n", numbers);
    }

    /** @param file null for the one shipped with the application */
    static ProfileFile profile(String file) throws IOException {
        try (InputStream in = file == null
                ? EvaluateMatching.class.getResourceAsStream("/matching/profile.json")
                : Files.newInputStream(Path.of(file))) {
            return JSON.readValue(in, ProfileFile.class);
        }
    }

    /** One line a figure, with its gain over plain BM25 whose thresholds see the levels of the other demands. */
    static void print(Summary summary) {
        System.out.println("          value   95 % interval     gain over BM25   95 % interval");
        for (String figure : List.of("ndcg10", "mrr", "auc", "score")) {
            double value = switch (figure) {
                case "ndcg10" -> summary.ndcg10();
                case "mrr" -> summary.mrr();
                case "auc" -> summary.auc();
                default -> summary.score();
            };
            double[] interval = summary.ci().get(figure);
            double[] gain = summary.delta().get(figure);
            System.out.printf(
                    Locale.ROOT,
                    "%-8s  %.3f   %.3f to %.3f    %+.3f           %+.3f to %+.3f%n",
                    figure,
                    value,
                    interval[0],
                    interval[1],
                    gain[0],
                    gain[1],
                    gain[2]);
        }
    }
}
