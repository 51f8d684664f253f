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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Measures a profile on judged pairs; see {@code scripts/evaluate-matching}. */
public final class EvaluateMatching {
    private static final int[] AFTER = {3, 5, 10};
    private static final ObjectMapper JSON = new ObjectMapper();

    private EvaluateMatching() {}

    public static void main(String[] args) throws IOException {
        Options options = Options.of(args, Set.of("demands", "judgements", "profile", "json", "elasticsearch"));
        Options.attempt(() -> evaluate(options));
    }

    private static void evaluate(Options options) throws IOException {
        JudgedFiles all = JudgedFiles.read(options.file("demands"), options.file("judgements"));
        ProfileFile profile = profile(options.optional("profile").orElse(null));
        progress(
                "learning from %d titles and %d demands",
                all.titles().size(), all.demands().size());
        Knowledge knowledge = all.knowledge();
        if (!all.seenBy(profile).isEmpty()) {
            progress("the profile was trained on some of these demands: they need models that were not");
        }
        UnseenProfiles profiles = UnseenProfiles.of(profile, all, knowledge);
        JudgedFiles files = all.without(profiles.leftOut());
        progress("indexing");
        try (Workbench bench = new Workbench(
                URI.create(options.required("elasticsearch")),
                "evaluation-" + ProcessHandle.current().pid())) {
            Measurement measurement = Measurement.of(files, knowledge, bench);
            progress("scoring %d pairs", files.pairs().size());
            Summary summary = measurement.summary(profiles::of, group -> true).orElseThrow();
            double millis = measurement.millisPerDemand();
            Optional<Summary> unseen = profiles.trained().isEmpty()
                    ? Optional.empty()
                    : measurement.summary(profiles::of, profiles::isMeasuredOn);
            Map<String, Double> after = new TreeMap<>(Comparator.comparingInt(Integer::parseInt));
            for (int judged : AFTER) {
                progress("scoring after %d judged", judged);
                measurement
                        .scoreAfter(judged, profiles::of)
                        .ifPresent(score -> after.put(Integer.toString(judged), score));
            }
            System.out.printf(
                    Locale.ROOT,
                    "profile %s on %d demands, %d pairs; %.1f ms a demand%n%s%n",
                    profile.id(),
                    summary.demands(),
                    summary.pairs(),
                    millis,
                    profiles.explained(all));
            print(summary);
            after.forEach((judged, score) ->
                    System.out.printf(Locale.ROOT, "score on the rest after %s judged: %.3f%n", judged, score));
            unseen.ifPresent(own -> {
                System.out.printf(
                        "of these, the profile itself on the %d demands of titles new to it:%n", own.demands());
                print(own);
            });
            if (options.optional("json").isPresent()) {
                ObjectNode report = JSON.valueToTree(summary);
                report.put("profile", profile.id());
                report.put("crossValidatedTitles", profiles.trained().size());
                report.put("millisPerDemand", millis);
                report.set("scoreAfterJudged", JSON.valueToTree(after));
                unseen.ifPresent(own -> report.set("unseenTitlesOnly", JSON.valueToTree(own)));
                Files.writeString(
                        options.file("json"),
                        JSON.writerWithDefaultPrettyPrinter()
                                .writeValueAsString(report)
                                .replace("\"NaN\"", "null"));
            }
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
