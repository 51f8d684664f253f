package cn.techbridge.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ErasedPeopleTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "电话13800138000",
                "电话１３８００１３８０００",
                "wang@example.com",
                "王＠例",
                "①③⑧⑩⑩①③⑧⑩⑩",
                "𝟏𝟑𝟖𝟎𝟎𝟏𝟑𝟖𝟎𝟎𝟎",
                "tel +86 (138) 0013-8000"
            })
    void aTextThatMayNameSomebodyIsLookedThrough(String text) {
        assertTrue(ErasedPeople.mayHoldMark(text));
    }

    @Test
    void anOrdinaryTextIsNot() {
        assertFalse(ErasedPeople.mayHoldMark("一种耐高温（400摄氏度）的自润滑轴承，寿命：3000小时；《标准》"));
    }

    @Test
    void noCharacterThatIsPassedOverIsADigitOrAnAtSignInDisguise() {
        long disguised = IntStream.range(0x80, Character.MAX_VALUE)
                .filter(code -> !Character.isSurrogate((char) code))
                .filter(code -> !ErasedPeople.mayHoldMark(Character.toString(code)))
                .filter(code -> Normalizer.normalize(Character.toString(code), Normalizer.Form.NFKC)
                        .chars()
                        .anyMatch(c -> c == '@' || c >= '0' && c <= '9'))
                .count();
        assertEquals(0, disguised);
    }
}
