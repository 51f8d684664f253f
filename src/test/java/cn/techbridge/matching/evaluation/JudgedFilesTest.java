package cn.techbridge.matching.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.techbridge.matching.engine.ProfileFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JudgedFilesTest {
    @TempDir
    Path folder;

    private JudgedFiles read(String judgement) throws IOException {
        Path demands = Files.writeString(
                folder.resolve("demands.jsonl"), "{\"id\":\"d1\",\"title\":\"节水灌溉 \",\"content\":\"果园需要\"}\n");
        Path judgements = Files.writeString(folder.resolve("judgements.tsv"), "demand\tid\tlevel\ttitle\n" + judgement);
        return JudgedFiles.read(demands, judgements);
    }

    @Test
    void demandsOfOneTitleAreOneGroup() throws IOException {
        JudgedFiles files = read("d1\ta1\t4\t滴灌装置\n");
        assertEquals(List.of(new JudgedPair("d1", "节水灌溉", "a1", 4)), files.pairs());
        assertEquals(Map.of("a1", "滴灌装置"), files.titles());
    }

    @Test
    void aProfileIsNotMeasuredOnWhatItWasTrainedOn() throws IOException {
        JudgedFiles files = read("d1\ta1\t4\t滴灌装置\n");
        assertTrue(files.seenBy(new ProfileFile("1", "", files.groups(), null, Map.of(), null, null)));
        assertFalse(files.seenBy(new ProfileFile("1", "", List.of("0"), null, Map.of(), null, null)));
    }

    @Test
    void aLineThatIsNoJudgementIsNamed() {
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> read("d1\ta1\t5\t滴灌装置\n"));
        assertTrue(refused.getMessage().contains("line 2"), refused.getMessage());
    }
}
