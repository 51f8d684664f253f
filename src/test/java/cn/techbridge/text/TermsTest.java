package cn.techbridge.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class TermsTest {

    @Test
    void keepsMixedTermsWhole() {
        String text = Fold.search("CBN刀具、５Ｇ、PM2.5、100MPa、A356-T6、Q345钢、CO₂、β-环糊精、Ni-Ti");
        assertEquals(
                List.of("cbn", "5g", "pm2.5", "100mpa", "a356-t6", "q345", "co2", "β", "ni-ti"), Terms.latin(text));
    }

    @Test
    void aRangeOfNumbersIsTwoTerms() {
        assertEquals(List.of("3", "5"), Terms.latin("3-5年"));
        assertEquals(List.of("v1.2", "2.5"), Terms.latin("v1.2 2.5."));
    }

    @Test
    void givesBigramsInsideHanRunsOnly() {
        assertEquals(List.of("石墨", "墨烯", "薄膜"), Terms.bigrams("石墨烯/薄膜"));
        assertEquals(List.of("薄膜"), Terms.bigrams("薄膜"));
        assertEquals(List.of(), Terms.bigrams("铝5g膜"));
        assertEquals(List.of("铝", "膜"), Terms.characters("铝5g膜"));
    }

    @Test
    void countsARareCharacterAsOne() {
        assertEquals(List.of("𠮷野"), Terms.bigrams("𠮷野"));
        assertEquals(List.of("𠮷", "野"), Terms.characters("𠮷野"));
    }

    @Test
    void tellsWhereEachTermStands() {
        String text = "用CBN刀具";
        for (Term term : Terms.of(text)) {
            assertEquals(term.text(), text.substring(term.start(), term.end()));
        }
        assertEquals(List.of("用", "刀具"), Terms.hanRuns(text));
    }

    @Test
    void knowsBothSpellingsOfANumberWithItsUnit() {
        assertEquals(List.of("100mpa", "100 mpa"), Terms.variants("100mpa"));
        assertEquals(List.of("100 mpa", "100mpa"), Terms.variants("100 mpa"));
        assertEquals(List.of("ni-ti", "niti", "ni ti"), Terms.variants("ni-ti"));
        assertEquals(List.of("5g"), Terms.variants("5g"));
        assertEquals(List.of("a356"), Terms.variants("a356"));
    }

    @Test
    void anEmptyTextHasNoTerms() {
        assertTrue(Terms.of("").isEmpty());
        assertTrue(Terms.of("，。！").isEmpty());
    }
}
