package cn.techbridge.matching.evaluation;

import cn.techbridge.matching.engine.Knowledge;
import cn.techbridge.matching.engine.ProfileFile;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Measures a profile on judged pairs; see {@code scripts/evaluate-matching}. */
public final class EvaluateMatching {
    private static final ObjectMapper JSON = new ObjectMapper();

    private EvaluateMatching() {}

    public static void main(String[] args) throws IOException {
        Options options = Options.of(args, Set.of("demands", "judgements", "profile", "json"));
        JudgedFiles files = JudgedFiles.read(options.file("demands"), options.file("judgements"));
        ProfileFile profile = profile(options.optional("profile").orElse(null));
        Knowledge knowledge = files.knowledge();
        long start = System.nanoTime();
        Ladder ladder = Ladder.of(files, knowledge);
        double millis = (System.nanoTime() - start) / 1e6;
        boolean seen = files.seenBy(profile);
        Summary summary = seen ? ladder.crossValidated() : ladder.of(profile.model());
        System.out.printf(
                "profile %s on %d demands, %d pairs; %.1f ms a demand%n",
                profile.id(), summary.demands(), summary.pairs(), millis / summary.demands());
        if (seen) {
            System.out.println(
                    "The profile was trained on some of these demands, so these are the figures of models of its kind,"
                            + " each trained without the demands it judges (5 folds by title).");
        }
        print(summary);
        if (options.optional("json").isPresent()) {
            ObjectNode report = JSON.valueToTree(summary);
            report.put("profile", profile.id());
            report.put("crossValidated", seen);
            report.put("millisPerDemand", millis / summary.demands());
            JSON.writerWithDefaultPrettyPrinter()
                    .writeValue(options.file("json").toFile(), report);
        }
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
