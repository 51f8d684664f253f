package cn.techbridge.taxonomy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class FieldInferenceTest {

    private final FieldInference inference = new FieldInference();

    @Test
    void infersALevelTwoFieldWhereTheTextIsClear() {
        assertEquals(List.of("701"), inference.codes("印染废水脱氮除磷\n采用膜生物反应器处理印染废水，出水氨氮稳定"));
        assertEquals(List.of("603"), inference.codes("锂离子电池负极材料\n循环寿命长，比容量高的负极，用于动力电池电芯"));
    }

    @Test
    void stopsAtTheTopLevelWhereItsFieldsCompete() {
        assertEquals(List.of("40"), inference.codes("铝合金与陶瓷\n铝合金，陶瓷"));
    }

    @Test
    void saysNothingWhereTheTextIsUnclear() {
        assertEquals(List.of(), inference.codes("寻求合作，价格面议"));
        assertEquals(List.of(), inference.codes(""));
        assertEquals(List.of(), inference.codes("污水与飞机\n污水，飞机"));
    }

    @Test
    void namesTheWordsThatSpokeForAField() {
        FieldInference.Guess best = inference.ranked("单克隆抗体纯化\n双抗细胞株表达量低").getFirst();
        assertEquals("201", best.code());
        assertTrue(best.words().containsAll(List.of("单克隆抗体", "双抗", "细胞株", "纯化")), best.words()::toString);
        assertTrue(best.confidence() > 0.9);
        assertEquals("20", inference.rankedRoots("单克隆抗体纯化").getFirst().code());
    }

    @Test
    void doesNotCutLatinWordsOutOfLongerOnes() {
        assertTrue(inference.ranked("controlled agricultural").isEmpty());
        assertEquals("106", inference.ranked("LED照明").getFirst().code());
    }

    @Test
    void everyLevelTwoFieldHasTwelveWordsAtLeast() {
        FieldLexicon lexicon = new FieldLexicon("/taxonomy/field-lexicon.tsv");
        new CodeLists()
                .get("high-tech-fields").entries().stream()
                        .filter(field -> !field.parent().isEmpty())
                        .forEach(field -> assertTrue(lexicon.words(field.code()).size() >= 12, field.code()));
    }
}
