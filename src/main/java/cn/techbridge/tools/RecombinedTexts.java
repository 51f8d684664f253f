package cn.techbridge.tools;

import cn.techbridge.text.FirstClause;
import cn.techbridge.text.Sentences;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Any number of different texts with real words: titles joined from real title halves, bodies of four real sentences. */
public final class RecombinedTexts {
    private static final int SENTENCES = 4;
    private static final int LONGEST_TITLE = 60;

    private RecombinedTexts() {}

    /** Writes --count texts to --out, one JSON object a line: title, body. */
    public static void main(String[] args) throws IOException {
        Arguments arguments = new Arguments(args);
        List<Path> files = arguments.rest().stream().map(Path::of).toList();
        try (BufferedWriter out = Files.newBufferedWriter(Path.of(arguments.get("out", "texts.jsonl")))) {
            for (Text text : of(files, arguments.number("count", 100_000), 11)) {
                out.write(Api.JSON.writeValueAsString(text));
                out.newLine();
            }
        }
    }

    public record Text(String title, String body) {}

    /** One JSON object a line, with title and abstract or content. */
    public static List<Text> read(Path file) throws IOException {
        List<Text> texts = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            JsonNode node = Api.JSON.readTree(line);
            String body = node.path("abstract").asText(node.path("content").asText());
            String title = node.path("title").asText(FirstClause.of(body));
            if (!title.isBlank() && !body.isBlank()) {
                texts.add(new Text(title.strip(), body.strip()));
            }
        }
        return texts;
    }

    public static List<Text> of(List<Path> files, int count, long seed) throws IOException {
        return endless(files, seed).distinct().limit(count).toList();
    }

    /**
     * One after the other for as long as they are asked for, without keeping those given out.
     *
     * @throws IllegalArgumentException if the files hold no text
     */
    public static Stream<Text> endless(List<Path> files, long seed) throws IOException {
        List<String> titles = new ArrayList<>();
        List<String> sentences = new ArrayList<>();
        for (Path file : files) {
            for (Text text : read(file)) {
                titles.add(text.title());
                Sentences.of(text.body()).forEach(sentence -> sentences.add(sentence.text()));
            }
        }
        if (titles.isEmpty()) {
            throw new IllegalArgumentException("no line with title and abstract in " + files);
        }
        Random random = new Random(seed);
        return Stream.generate(() -> next(titles, sentences, random));
    }

    private static Text next(List<String> titles, List<String> sentences, Random random) {
        String first = titles.get(random.nextInt(titles.size()));
        String second = titles.get(random.nextInt(titles.size()));
        String title = first.substring(0, first.length() / 2) + second.substring(second.length() / 2);
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < SENTENCES; i++) {
            body.append(sentences.get(random.nextInt(sentences.size())));
        }
        return new Text(title.substring(0, Math.min(LONGEST_TITLE, title.length())), body.toString());
    }
}
