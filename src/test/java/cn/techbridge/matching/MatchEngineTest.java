package cn.techbridge.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.techbridge.achievement.AchievementFacts;
import cn.techbridge.demand.DemandFacts;
import cn.techbridge.demand.DemandSheet;
import cn.techbridge.listing.Indicator;
import cn.techbridge.matching.criteria.Evidence;
import cn.techbridge.matching.criteria.Risk;
import cn.techbridge.search.CandidateSearch;
import cn.techbridge.taxonomy.CodeLists;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class MatchEngineTest {
    private static final CodeLists LISTS = new CodeLists();
    private static final Clock NOW = Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);
    private static final MatchEngine ENGINE = Engines.of(new KnowledgeBuilder(null, LISTS, NOW), NOW);

    private static Explanation explain(DemandFacts demand, AchievementFacts achievement) {
        return ENGINE.explain(ENGINE.assess(demand, achievement, Strictness.NONE));
    }

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
        Explanation good = explain(PLAIN, COATING);
        Explanation bad = explain(PLAIN, achievement("印染废水石墨烯膜深度处理装置", null, null));
        assertTrue(good.score() > bad.score() + 20, good.score() + " against " + bad.score());
        assertTrue(good.level() > bad.level(), good.score() + " against " + bad.score());
    }

    @Test
    void theReasonsAddUpToTheScore() {
        Explanation explanation =
                explain(demand(List.of("804"), 6, List.of("激光")), achievement("立方氮化硼刀具纳米涂层制备技术", List.of("804"), 4));
        double sum = explanation.signals().stream()
                .mapToDouble(Explanation.Reason::contribution)
                .sum();
        assertEquals(explanation.score(), sum, 0.6);
    }

    @Test
    void whatIsNotWantedCountsMoreThanAFieldThatAgrees() {
        int plain = explain(PLAIN, COATING).score();
        AchievementFacts sameField = achievement(COATING.title(), List.of("804"), null);
        assertTrue(explain(demand(List.of("804"), null, null), sameField).score() > plain);
        Explanation unwanted = explain(demand(List.of("804"), null, List.of("纳米涂层")), sameField);
        assertTrue(unwanted.score() < plain);
        assertEquals(List.of(Risk.NO_EVALUATION, Risk.NOT_WANTED), unwanted.risks());
    }

    @Test
    void evidenceShowsTheSharedWordsInTheirSurroundings() {
        Evidence words = explain(PLAIN, COATING).signals().getFirst().evidence().getFirst();
        assertEquals("terms", words.kind());
        assertTrue(words.demand().contains("【刀具】"), words.demand());
        assertEquals("立方氮化硼【刀具】纳米涂层制备技术", words.achievement());
    }

    @Test
    void aMatchSaysWithWhatItWasMade() {
        assertEquals(
                Profile.SHIPPED.id() + "+names+i" + CandidateSearch.indexVersion(),
                explain(PLAIN, COATING).engine());
    }

    @Test
    void aBrokenMustIsNoMatchWhateverTheScore() {
        DemandFacts must = demand(List.of(new Indicator("硬度", "GE", new BigDecimal("40"), null, "GPa", true)));
        Explanation met = explain(must, promising("沉积纳米多层涂层，硬度45GPa。"));
        assertTrue(met.level() > 1, "level " + met.level());
        Explanation unmet = explain(must, promising("沉积纳米多层涂层，硬度35GPa。"));
        assertTrue(unmet.blocked());
        assertEquals(1, unmet.level());
        assertEquals("硬度 =35 GPa", unmet.indicators().unmet().getFirst().achievement());
    }

    @Test
    void verdictsOnOtherAchievementsMoveTheDemandsScoresTheirWay() {
        double plain = ENGINE.assess(PLAIN, COATING, Strictness.NONE).exact();
        AchievementFacts other = achievement("硬质合金刀具表面镀膜方法", null, null);
        Strictness strict =
                ENGINE.strictness(PLAIN, List.of(new Verdicts.Judged(other, 1), new Verdicts.Judged(COATING, 1)));
        Strictness mild =
                ENGINE.strictness(PLAIN, List.of(new Verdicts.Judged(other, 4), new Verdicts.Judged(COATING, 4)));
        assertTrue(ENGINE.assess(PLAIN, COATING, strict).exact() < plain);
        assertTrue(ENGINE.assess(PLAIN, COATING, mild).exact() > plain);
        assertTrue(ENGINE.explain(ENGINE.assess(PLAIN, COATING, mild)).signals().stream()
                .anyMatch(reason -> reason.name().equals("judged") && reason.contribution() > 0));
    }

    private static DemandFacts demand(List<Indicator> indicators) {
        DemandFacts plain = PLAIN;
        return new DemandFacts(
                null,
                plain.title(),
                plain.problem(),
                null,
                null,
                indicators,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                0);
    }

    private static AchievementFacts promising(String summary) {
        return new AchievementFacts(
                null,
                null,
                COATING.title(),
                null,
                null,
                summary,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                1);
    }
}
