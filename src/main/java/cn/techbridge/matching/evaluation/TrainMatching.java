package cn.techbridge.matching.evaluation;

import cn.techbridge.matching.engine.ProfileFile;
import cn.techbridge.matching.metrics.Summary;
import cn.techbridge.matching.training.ModelTrainer;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;

/** Fits a new profile to judged pairs, with figures by cross-validation; see {@code scripts/train-matching}. */
public final class TrainMatching {
    private TrainMatching() {}

    public static void main(String[] args) throws IOException {
        Options options = Options.of(args, Set.of("demands", "judgements", "verdicts", "id", "out"));
        Options.attempt(() -> train(options));
    }

    private static void train(Options options) throws IOException {
        String id = options.required("id");
        Path out = options.file("out");
        JudgedFiles files = JudgedFiles.read(options.file("demands"), options.file("judgements"));
        if (options.optional("verdicts").isPresent()) {
            files = files.plus(options.file("verdicts"));
        }
        Ladder ladder = Ladder.of(files, files.knowledge());
        Summary summary = ladder.crossValidated();
        EvaluateMatching.print(summary);
        Ladder young = ladder.withoutVectors();
        System.out.println("without vectors:");
        EvaluateMatching.print(young.crossValidated());
        ObjectMapper json = new ObjectMapper();
        ProfileFile profile = new ProfileFile(
                id,
                "%d judged demands, %d pairs, titles only; figures by 5-fold cross-validation grouped by demand title"
                        .formatted(summary.demands(), summary.pairs()),
                files.groups(),
                json.valueToTree(summary),
                EvaluateMatching.profile(null).structure(),
                ModelTrainer.train(ladder.rows()),
                ModelTrainer.train(young.rows()));
        json.writeValue(out.toFile(), profile);
    }
}
