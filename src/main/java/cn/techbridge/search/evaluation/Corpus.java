package cn.techbridge.search.evaluation;

import cn.techbridge.search.IndexEntry;
import cn.techbridge.search.SearchDocumentBuilder;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The texts to search in, and the words by which each is looked for. */
final class Corpus {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** With fewer the first three are hardly a shorter query. */
    static final int ENOUGH_KEYWORDS = 4;

    private final List<Item> items = new ArrayList<>();
    private final List<Query> patentKeywords = new ArrayList<>();
    private final List<Query> abstractKeywords = new ArrayList<>();
    private final List<Query> paperTitles = new ArrayList<>();

    private Corpus() {}

    /**
     * One text.
     *
     * @param id file and row
     * @param title null where only the abstract is indexed: then the document bears no title at all
     */
    record Item(String id, String title, String summary) {
        UUID uuid() {
            return UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8));
        }

        /** Some texts occur twice; either is the one that was looked for. */
        String content() {
            return title + "\n" + summary.strip();
        }

        IndexEntry entry() {
            return new IndexEntry(
                    uuid(),
                    1,
                    new SearchDocumentBuilder(uuid(), id)
                            .title(title)
                            .summary(summary)
                            .card(Map.of("id", id))
                            .build());
        }
    }

    /** Reads patents.jsonl, patent-abstracts.jsonl and papers.jsonl. */
    static Corpus read(Path folder) throws IOException {
        Corpus corpus = new Corpus();
        corpus.each(folder.resolve("patents.jsonl"), (id, row) -> {
            Item item = corpus.add(id, text(row, "title"), text(row, "abstract"));
            corpus.patentKeywords.add(new Query(item, keywords(row)));
        });
        corpus.each(folder.resolve("patent-abstracts.jsonl"), (id, row) -> {
            Item item = corpus.add(id, null, text(row, "abstract"));
            corpus.abstractKeywords.add(new Query(item, keywords(row)));
        });
        corpus.each(folder.resolve("papers.jsonl"), (id, row) -> {
            Item item = corpus.add(id, null, text(row, "abstract"));
            corpus.paperTitles.add(new Query(item, List.of(text(row, "title"))));
        });
        return corpus;
    }

    List<Item> items() {
        return items;
    }

    /** Keywords of patents with title and abstract indexed. */
    List<Query> patentKeywords() {
        return patentKeywords;
    }

    /** Keywords of patents of which only the abstract is indexed. */
    List<Query> abstractKeywords() {
        return abstractKeywords;
    }

    /** Titles of papers of which only the abstract is indexed. */
    List<Query> paperTitles() {
        return paperTitles;
    }

    private Item add(String id, String title, String summary) {
        Item item = new Item(id, title, summary);
        items.add(item);
        return item;
    }

    private void each(Path file, Row row) throws IOException {
        int number = 0;
        for (String line : Files.readAllLines(file)) {
            if (!line.isBlank()) {
                row.read(file.getFileName().toString().replace(".jsonl", ":") + number++, JSON.readTree(line));
            }
        }
    }

    /** What is done with one row of a file. */
    private interface Row {
        void read(String id, JsonNode row);
    }

    private static String text(JsonNode row, String name) {
        return row.path(name).asText();
    }

    private static List<String> keywords(JsonNode row) {
        return Arrays.stream(text(row, "keywords").split("[,，;；]"))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
