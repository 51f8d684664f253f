package cn.techbridge.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PatentNumberTest {

    @Test
    void bringsEverySpellingIntoOneForm() {
        for (String text : new String[] {
            "200310102344.5",
            "CN200310102344.5",
            "ZL 2003 1 0102344.5",
            "2003101023445",
            "zl２００３10102344．5",
            "专利号：ZL200310102344.5"
        }) {
            assertEquals("CN200310102344.5", read(text).normal(), text);
        }
    }

    @Test
    void readsOldNumbersOfEightDigits() {
        PatentNumber number = read("ZL93105342.0");
        assertEquals("CN93105342.0", number.normal());
        assertEquals(1993, number.year());
        assertEquals(PatentNumber.Kind.INVENTION, number.kind());
    }

    @Test
    void tellsTheKindFromItsDigit() {
        assertEquals(PatentNumber.Kind.INVENTION, read("CN201110043219.6").kind());
        assertEquals(
                PatentNumber.Kind.UTILITY_MODEL, read(withCheck("202020001234")).kind());
        assertEquals(PatentNumber.Kind.DESIGN, read(withCheck("202030001234")).kind());
        assertEquals(
                PatentNumber.Kind.INVENTION, read(withCheck("201080001234")).kind());
        assertEquals(
                PatentNumber.Kind.UTILITY_MODEL, read(withCheck("201090001234")).kind());
    }

    @Test
    void acceptsXAsCheckDigit() {
        String serial = "2020100000";
        for (int i = 0; i < 100; i++) {
            String digits = serial + (i < 10 ? "0" : "") + i;
            if (withCheck(digits).endsWith("X")) {
                assertEquals('X', read(digits + ".x").check());
                return;
            }
        }
        throw new AssertionError("no number with X among a hundred");
    }

    @Test
    void refusesAWrongCheckDigitAndNamesTheRightOne() {
        Finding finding = problem("ZL201310000000.0");
        assertEquals("PATENT_CHECK_DIGIT", finding.rule());
        assertEquals(13, finding.position());
        assertEquals("7", finding.expected());
        assertEquals("校验码“0”不符，应为“7”，即CN201310000000.7", finding.detailZh());
        assertTrue(finding.detailEn().endsWith("it would be '7': CN201310000000.7"));
    }

    @Test
    void asksForAMissingCheckDigitAndNamesIt() {
        Finding finding = problem("200310102344");
        assertEquals("PATENT_CHECK_DIGIT_MISSING", finding.rule());
        assertEquals("5", finding.expected());
        assertTrue(finding.detailZh().startsWith("缺少校验码，应为“5”"));
    }

    @Test
    void knowsAPublicationNumber() {
        assertEquals("PATENT_PUBLICATION_NUMBER", problem("CN110569471A").rule());
        assertEquals("“110569471A”是公开（公告）号，请填写申请号或专利号", problem("CN110569471A").detailZh());
    }

    @Test
    void refusesLengthsLettersYearsAndKindsThatCannotBe() {
        assertEquals("PATENT_LENGTH", problem("20031010234").rule());
        assertTrue(problem("20031010234").detailZh().endsWith("现为11位"));
        assertEquals("PATENT_CHARACTER", problem("20031O102344.5").rule());
        assertEquals(6, problem("20031O102344.5").position());
        assertEquals("PATENT_YEAR", problem("209910102344.5").rule());
        assertEquals("申请年份2099不在2003至2026之间", problem("209910102344.5").detailZh());
        assertEquals("PATENT_YEAR", problem("05100001.1").rule());
        assertEquals("PATENT_KIND", problem("200340102344.5").rule());
        assertEquals(5, problem("200340102344.5").position());
        assertEquals(3, problem("93405342.0").position());
    }

    @Test
    void cannotBeMadeFromUncheckedDigits() {
        assertThrows(IllegalArgumentException.class, () -> new PatentNumber("200310102344", '6'));
    }

    private static PatentNumber read(String text) {
        return PatentNumber.parse(text, 2026).found().orElseThrow();
    }

    private static Finding problem(String text) {
        return PatentNumber.parse(text, 2026).problem().orElseThrow();
    }

    private static String withCheck(String digits) {
        return digits + "." + problem(digits).expected();
    }
}
