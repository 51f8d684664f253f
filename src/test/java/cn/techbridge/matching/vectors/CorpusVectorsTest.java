package cn.techbridge.matching.vectors;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CorpusVectorsTest {

    private static final CorpusVectorTrainer.Settings SMALL = new CorpusVectorTrainer.Settings(6, 12, 2, 1000, 6, 2);
    private static final List<String> TEXTS = texts();

    private static List<String> texts() {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            texts.add("农田灌溉喷头节水");
            texts.add("农田浇水喷头节水");
            texts.add("合金轧制硬度提高");
            texts.add("合金锻造硬度提高");
        }
        return texts;
    }

    @Test
    void termsThatKeepTheSameCompanyAreKin() {
        TermVectors vectors = new CorpusVectorTrainer(SMALL).train(TEXTS);
        double kin = cosine(vectors, "灌溉", "浇水");
        double strangers = cosine(vectors, "灌溉", "锻造");
        assertTrue(kin > strangers + 0.3, kin + " against " + strangers);
    }

    @Test
    void theSameTextsGiveTheSameVectors() {
        TermVectors first = new CorpusVectorTrainer(SMALL).train(TEXTS);
        TermVectors second = new CorpusVectorTrainer(SMALL).train(TEXTS);
        assertArrayEquals(first.vector(first.row("灌溉")), second.vector(second.row("灌溉")));
    }

    @Test
    void aFileGivesBackWhatWasWritten() throws IOException {
        KnowledgeFile file = file();
        KnowledgeFile back = KnowledgeFile.read(new ByteArrayInputStream(bytes(file)));
        assertEquals("7", back.version());
        assertEquals(12, back.learnedFrom());
        assertEquals(List.of("节水灌溉"), back.sample());
        assertEquals(file.statistics().idf("灌溉"), back.statistics().idf("灌溉"), 1e-12);
        int row = back.vectors().row("灌溉");
        assertEquals(1, Dense.dot(back.vectors().vector(row), file.vectors().vector(row)), 1e-3);
    }

    @Test
    void aDamagedFileIsRefused() throws IOException {
        byte[] bytes = bytes(file());
        bytes[bytes.length / 2] ^= 1;
        assertThrows(IOException.class, () -> KnowledgeFile.read(new ByteArrayInputStream(bytes)));
    }

    @Test
    void theEncoderPutsKinTextsTogetherAndUnknownOnesNowhere() throws IOException {
        float[][] encoded = new CorpusEncoder(file()).encode(List.of("灌溉", "浇水", "合金", "乐谱"));
        assertTrue(Dense.dot(encoded[0], encoded[1]) > Dense.dot(encoded[0], encoded[2]));
        assertEquals(0, Dense.dot(encoded[3], encoded[3]));
    }

    private static KnowledgeFile file() {
        return new KnowledgeFile(
                "7", 12, List.of("节水灌溉"), new CorpusVectorTrainer(SMALL).train(TEXTS), TermStatistics.of(TEXTS));
    }

    private static byte[] bytes(KnowledgeFile file) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        file.write(out);
        return out.toByteArray();
    }

    private static float cosine(TermVectors vectors, String a, String b) {
        return Dense.dot(vectors.vector(vectors.row(a)), vectors.vector(vectors.row(b)));
    }
}
