package cn.techbridge.matching.evaluation;

import cn.techbridge.matching.vectors.CorpusLearning;
import cn.techbridge.matching.vectors.CorpusVectorTrainer;
import cn.techbridge.matching.vectors.KnowledgeFile;
import cn.techbridge.taxonomy.CodeLists;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Learns from a file of texts as the application learns from its catalogue, and says what that took. */
public final class LearnVectors {
    private LearnVectors() {}

    public static void main(String[] args) throws IOException {
        Options options = Options.of(args, Set.of("texts"));
        List<String> titles = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        ObjectMapper json = new ObjectMapper();
        long characters = 0;
        try (Stream<String> lines = Files.lines(options.file("texts"))) {
            for (String line : (Iterable<String>) lines::iterator) {
                JsonNode node = json.readTree(line);
                titles.add(node.path("title").asText());
                texts.add(node.path("title").asText() + '\n' + node.path("body").asText());
                characters += texts.getLast().length();
            }
        }
        long start = System.nanoTime();
        KnowledgeFile learned = new CorpusLearning(new CodeLists())
                .from("measured", texts.size(), List.copyOf(titles), texts, CorpusVectorTrainer.Settings.USUAL);
        System.out.printf(
                Locale.ROOT,
                "%d texts, %d characters: %d terms of %d dimensions in %.0f s, most memory %s%n",
                texts.size(),
                characters,
                learned.vectors().size(),
                learned.vectors().dimensions(),
                (System.nanoTime() - start) / 1e9,
                mostMemory());
    }

    /** The process's greatest resident size, where the system tells. */
    private static String mostMemory() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return "unknown";
        }
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmHWM"))
                    .map(line -> line.replaceAll("[^0-9]", ""))
                    .map(kilobytes -> Long.parseLong(kilobytes) / 1024 + " MB")
                    .findFirst()
                    .orElse("unknown");
        }
    }
}
