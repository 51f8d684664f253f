package cn.techbridge.search.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VariantsTest {
    @TempDir
    private Path folder;

    private Corpus corpus;

    @BeforeEach
    void threeTexts() throws IOException {
        Files.writeString(folder.resolve("patents.jsonl"), """
                {"title": "刀具涂层", "abstract": "涂层与图形，刀具和到达。", "keywords": "刀具，涂层,CBN"}
                """);
        Files.writeString(
                folder.resolve("patent-abstracts.jsonl"),
                "{\"abstract\": \"废水处理\", \"keywords\": \"废水\"}\n\n{\"abstract\": \"废水处理\", \"keywords\": \"处理\"}\n");
        Files.writeString(folder.resolve("papers.jsonl"), "{\"title\": \"基于5G的PM2.5监测\", \"abstract\": \"监测空气。\"}\n");
        corpus = Corpus.read(folder);
    }

    private Optional<Variants.Pair> vary(int variant, String... words) {
        return new Variants(corpus)
                .all()
                .get(variant)
                .of()
                .apply(new Query(corpus.items().getFirst(), List.of(words)));
    }

    private String text(int variant, String... words) {
        return vary(variant, words).orElseThrow().changed().text();
    }

    @Test
    void textsAndTheirQueriesAreRead() {
        assertEquals(4, corpus.items().size());
        assertEquals(
                List.of("刀具", "涂层", "CBN"), corpus.patentKeywords().getFirst().words());
        assertEquals("基于5G的PM2.5监测", corpus.paperTitles().getFirst().text());
        assertEquals(null, corpus.items().getLast().entry().document().title());
        assertEquals(null, corpus.items().getFirst().entry().document().keywords());
        assertEquals(corpus.items().get(1).content(), corpus.items().get(2).content(), "identical texts are one item");
    }

    @Test
    void wordsOfTwoCharactersRunTogether() {
        assertEquals("刀具涂层", text(0, "刀具", "CBN", "涂层"));
        assertTrue(vary(0, "刀具", "氮化硼").isEmpty(), "one word of two characters");
    }

    @Test
    void lettersDigitsAndBlanksBecomeWide() {
        assertEquals("ＣＢＮ　刀具", text(1, "CBN", "刀具"));
        assertTrue(vary(1, "刀具").isEmpty());
    }

    @Test
    void charactersBecomeTraditional() {
        assertEquals("塗層", text(2, "涂层"));
    }

    @Test
    void caseAndBlanksChange() {
        assertEquals("基于 5g 的 pm2.5 监测", text(3, "基于5G的PM2.5监测"));
        assertEquals("cbn刀具", text(3, "CBN 刀具"));
    }

    @Test
    void oneCharacterIsMistyped() {
        assertEquals("到具", text(4, "刀具").replace("刀聚", "到具"), "the only other sounding alike");
        String any = text(5, "刀具涂层");
        assertEquals(4, any.length());
        assertNotEquals("刀具涂层", any);
        assertEquals(any, text(5, "刀具涂层"), "the same in every run");
    }
}
