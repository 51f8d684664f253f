package cn.techbridge.matching.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.techbridge.matching.engine.ProfileFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
        assertEquals(
                Set.of("节水灌溉"), files.seenBy(new ProfileFile("1", "", files.groups(), null, Map.of(), null, null)));
        assertEquals(Set.of(), files.seenBy(new ProfileFile("1", "", List.of("0"), null, Map.of(), null, null)));
        assertEquals(List.of(), files.without(Set.of("节水灌溉")).pairs());
        assertEquals(files.titles(), files.without(Set.of("节水灌溉")).titles());
    }

    @ParameterizedTest
    @CsvSource({
        "d1|a1|5|滴灌装置, line 2: the level is 1 to 4",
        "d1|a1|4|滴灌装置#d2|a1|4|滴灌装置, line 3: no demand of the id",
        "d1|a1|4, line 2: demand id",
        "#, no judgement"
    })
    void aLineThatIsNoJudgementIsNamed(String lines, String told) {
        IllegalArgumentException refused = assertThrows(
                IllegalArgumentException.class,
                () -> read(lines.replace('|', '\t').replace('#', '\n')));
        assertTrue(refused.getMessage().contains(told), refused.getMessage());
    }

    @Test
    void aLineThatIsNoDemandIsNamed() throws IOException {
        Path demands =
                Files.writeString(folder.resolve("broken.jsonl"), "{\"id\":\"d1\",\"title\":\"节水灌溉\"}\n{\"id\":\n");
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> JudgedFiles.read(demands, demands));
        assertTrue(refused.getMessage().contains("line 2: no JSON object"), refused.getMessage());
    }
}
