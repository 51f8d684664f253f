package cn.techbridge.matching.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.techbridge.matching.vectors.CorpusVectorTrainer;
import cn.techbridge.matching.vectors.TermStatistics;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SoftCoverageTest {

    /** 系统 stands in all, the rest is rare. */
    private static final List<String> TITLES = Stream.concat(
                    Collections.nCopies(98, "通用系统").stream(), Stream.of("灌溉系统", "轧制系统"))
            .toList();

    private static final Knowledge KNOWLEDGE = new Knowledge(
            "1",
            TermStatistics.of(TITLES),
            new CorpusVectorTrainer(new CorpusVectorTrainer.Settings(3, 12, 100, 100, 4, 1)).train(TITLES),
            List.of());

    private static double value(boolean telling, String achievement) {
        return new SoftCoverage("kin", Part.TITLE, true, false, telling)
                .value(new TextPair(
                        DemandSide.of("灌溉 系统", "", KNOWLEDGE), AchievementSide.of(achievement, KNOWLEDGE), KNOWLEDGE));
    }

    @Test
    void aWordThatAnyTitleHasTellsNothing() {
        assertTrue(value(false, "轧制 系统") > 0);
        assertEquals(0, value(true, "轧制 系统"));
        assertEquals(0, value(true, "系统"));
    }

    @Test
    void aTellingWordCountsInFull() {
        assertEquals(1, value(true, "灌溉 系统"));
    }
}
