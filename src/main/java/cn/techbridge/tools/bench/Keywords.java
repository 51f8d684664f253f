package cn.techbridge.tools.bench;

import cn.techbridge.tools.Api;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** The keywords of records in JSON lines, whether a list or one text with commas; those of one record together. */
final class Keywords {
    private Keywords() {}

    static List<List<String>> of(Collection<Path> files) throws IOException {
        List<List<String>> records = new ArrayList<>();
        for (Path file : files) {
            for (String line : Files.readAllLines(file)) {
                if (!line.isBlank()) {
                    records.add(words(Api.JSON.readTree(line).path("keywords")));
                }
            }
        }
        records.removeIf(List::isEmpty);
        return records;
    }

    /** Without placeholders of templates and without single characters. */
    private static List<String> words(JsonNode keywords) {
        Stream<String> words = keywords.isTextual()
                ? Stream.of(keywords.asText().split("[,，;；]"))
                : keywords.valueStream().map(JsonNode::asText);
        return words.map(String::strip)
                .filter(word -> word.length() > 1 && word.length() <= 60 && !word.contains("{{"))
                .toList();
    }
}
