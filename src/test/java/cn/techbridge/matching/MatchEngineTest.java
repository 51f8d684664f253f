package cn.techbridge.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.techbridge.achievement.AchievementFacts;
import cn.techbridge.demand.DemandFacts;
import cn.techbridge.demand.DemandSheet;
import cn.techbridge.taxonomy.CodeLists;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;

class MatchEngineTest {
    private static final CodeLists LISTS = new CodeLists();
    private static final MatchEngine ENGINE = new MatchEngine(
            LISTS,
            new SiteKnowledge(
                    new KnowledgeBuilder(null, LISTS, Clock.systemUTC()), null, Path.of("target/no-knowledge-here")),
            new PreparedSides());

    private static DemandFacts demand(List<String> fields, Integer trlMin, List<String> notWanted) {
        return DemandFacts.of(new DemandSheet(
                null,
                "淬硬钢切削刀具磨损快，寻求刀具涂层",
                "加工淬硬钢时刀具磨损快，希望找到耐磨的刀具涂层。",
                null,
                null,
                null,
                null,
                fields,
                null,
                null,
                trlMin,
                null,
                null,
                null,
                null,
                notWanted,
                null,
                null));
    }

    private static AchievementFacts achievement(String title, List<String> fields, Integer trl) {
        return new AchievementFacts(
                null, null, title, null, null, title, null, null, null, null, fields, null, null, null, trl, null, null,
                null, null, null, 1);
    }

    private static final DemandFacts PLAIN = demand(null, null, null);
    private static final AchievementFacts COATING = achievement("立方氮化硼刀具纳米涂层制备技术", null, null);

    @Test
    void whatSolvesTheProblemIsFarAboveWhatDoesNot() {
        Explanation good = ENGINE.explain(PLAIN, COATING);
        Explanation bad = ENGINE.explain(PLAIN, achievement("印染废水石墨烯膜深度处理装置", null, null));
        assertTrue(good.score() > bad.score() + 20, good.score() + " against " + bad.score());
        assertTrue(good.level() > bad.level(), good.score() + " against " + bad.score());
    }

    @Test
    void theReasonsAddUpToTheScore() {
        Explanation explanation = ENGINE.explain(
                demand(List.of("804"), 6, List.of("激光")), achievement("立方氮化硼刀具纳米涂层制备技术", List.of("804"), 4));
        double sum = explanation.signals().stream()
                .mapToDouble(Explanation.Reason::contribution)
                .sum();
        assertEquals(explanation.score(), sum, 0.6);
    }

    @Test
    void whatIsNotWantedCountsMoreThanAFieldThatAgrees() {
        int plain = ENGINE.explain(PLAIN, COATING).score();
        AchievementFacts sameField = achievement(COATING.title(), List.of("804"), null);
        assertTrue(ENGINE.explain(demand(List.of("804"), null, null), sameField).score() > plain);
        Explanation unwanted = ENGINE.explain(demand(List.of("804"), null, List.of("纳米涂层")), sameField);
        assertTrue(unwanted.score() < plain);
        assertEquals(List.of("notWanted"), unwanted.risks());
    }

    @Test
    void evidenceShowsTheSharedWordsInTheirSurroundings() {
        Evidence words =
                ENGINE.explain(PLAIN, COATING).signals().getFirst().evidence().getFirst();
        assertEquals("terms", words.kind());
        assertTrue(words.demand().contains("【刀具】"), words.demand());
        assertEquals("立方氮化硼【刀具】纳米涂层制备技术", words.achievement());
    }

    @Test
    void aMatchSaysWithWhatItWasMade() {
        assertEquals("2026.4+names", ENGINE.explain(PLAIN, COATING).engine());
    }
}
