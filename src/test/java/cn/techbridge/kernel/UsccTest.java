package cn.techbridge.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class UsccTest {

    @Test
    void acceptsCodesWhoseTwoCheckDigitsAreRight() {
        for (String code :
                List.of("914403001922038216", "91330100799655058B", "12100000400000624D", "91350100M000100Y43")) {
            Checked<Uscc> checked = Uscc.parse(code);
            assertEquals(new Checked.Valid<>(new Uscc(code), List.of()), checked);
        }
    }

    @Test
    void acceptsTheSpellingsThatPeopleType() {
        assertEquals(
                "91330100799655058B",
                Uscc.parse(" ９1330100 79965505８b ").found().orElseThrow().value());
    }

    @Test
    void refusesAWrongCheckDigitAndNamesTheRightOne() {
        Finding finding = Uscc.parse("12120000401354213T").problem().orElseThrow();
        assertEquals("USCC_CHECK_DIGIT", finding.rule());
        assertEquals(18, finding.position());
        assertEquals("C", finding.expected());
        assertEquals("第18位校验码不符，按GB 32100-2015应为“C”", finding.detail(Locale.CHINESE));
        assertEquals(
                "The check character at place 18 is wrong, by GB 32100-2015 it would be 'C'",
                finding.detail(Locale.ENGLISH));
        assertTrue(Uscc.parse("12120000401354213C").isValid());
    }

    @Test
    void onlyWarnsWhenTheOrganisationCodeBreaksItsOwnRule() {
        String early = withCheckDigit("91330100799655057");
        Checked.Valid<Uscc> valid = (Checked.Valid<Uscc>) Uscc.parse(early);
        Finding warning = valid.warnings().getFirst();
        assertEquals("USCC_ORGANISATION_CHECK_DIGIT", warning.rule());
        assertEquals(17, warning.position());
        assertEquals("8", warning.expected());
        assertTrue(warning.detailZh().contains("早期发放"));
    }

    @Test
    void refusesAWrongLength() {
        Finding finding = Uscc.parse("9133010079965505").problem().orElseThrow();
        assertEquals("USCC_LENGTH", finding.rule());
        assertEquals("统一社会信用代码应为18位，现为16位", finding.detailZh());
        assertEquals("USCC_LENGTH", Uscc.parse(null).problem().orElseThrow().rule());
    }

    @Test
    void refusesLettersThatTheAlphabetLeavesOut() {
        Finding finding = Uscc.parse("9133010079965505OB").problem().orElseThrow();
        assertEquals("USCC_CHARACTER", finding.rule());
        assertEquals(17, finding.position());
        assertTrue(finding.detailZh().startsWith("第17位“O”不允许出现"));
    }

    @Test
    void refusesARegionWithLetters() {
        Finding finding = Uscc.parse("91A30100799655058B").problem().orElseThrow();
        assertEquals("USCC_REGION", finding.rule());
        assertEquals(3, finding.position());
    }

    @Test
    void tellsTheRegionAndTheOrganisationCode() {
        Uscc uscc = new Uscc("91330100799655058B");
        assertEquals("330100", uscc.regionCode());
        assertEquals("799655058", uscc.organisationCode());
    }

    @Test
    void cannotBeMadeFromAnUncheckedText() {
        assertThrows(IllegalArgumentException.class, () -> new Uscc("12120000401354213T"));
    }

    private static String withCheckDigit(String head) {
        return head + Uscc.parse(head + "0").problem().map(Finding::expected).orElse("0");
    }
}
