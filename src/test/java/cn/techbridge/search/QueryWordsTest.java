package cn.techbridge.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class QueryWordsTest {

    private static QueryWords of(String text) {
        return QueryWords.of(text, 80);
    }

    @Test
    void everyWordOfAListWeighsAsOne() {
        assertEquals(
                Map.of("刀具", 1f, "石墨", 0.5f, "墨烯", 0.5f, "cbn", 1f),
                of("刀具 石墨烯,CBN").weights());
        assertEquals(of("刀具、石墨烯；CBN").weights(), of("刀具 石墨烯 CBN").weights());
    }

    @Test
    void aPhraseWeighsMoreThanAWord() {
        float sum = 0;
        for (float weight : of("刀具涂层制备方法").weights().values()) {
            sum += weight;
        }
        assertEquals(7 / 3f, sum, 1e-5);
    }

    @Test
    void whatTwoWordsShareCountsLessThanTwice() {
        assertEquals(Math.sqrt(2), of("切割 切割").weights().get("切割"), 1e-5);
    }

    @Test
    void numbersKeepTheirUnitsAndCommas() {
        assertEquals(
                List.of("100mpa", "压力"), List.copyOf(of("100 MPa 压力").weights().keySet()));
        assertEquals(1, of("1,000").words());
        assertEquals(2, of("钢,铁").words());
    }

    @Test
    void lonelyCharactersDecideOnlyWhenThereIsNothingElse() {
        assertEquals(List.of("导轨"), of("杆 导轨").decisive());
        assertEquals(List.of("杆"), of("杆").decisive());
    }

    @Test
    void aCharacterThatIsATermHelpsOnce() {
        assertEquals(List.of("螺", "导", "轨"), of("螺杆 杆 导轨").characters());
    }

    @Test
    void oneWordIsNotAList() {
        assertTrue(of("石墨烯").isOneWord());
        assertFalse(of("刀具 涂层").isOneWord());
        assertFalse(of("水运工程施工项目全过程管理").isOneWord());
    }

    @Test
    void theNumberOfTermsIsBounded() {
        assertEquals(5, QueryWords.of("水运工程施工项目全过程管理 水运", 5).weights().size());
    }
}
