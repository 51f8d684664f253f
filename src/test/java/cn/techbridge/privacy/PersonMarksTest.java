package cn.techbridge.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PersonMarksTest {
    private static boolean marked(PersonMarks marks, String text) {
        return Pattern.compile(marks.all(), Pattern.CASE_INSENSITIVE)
                .matcher(text)
                .find();
    }

    @Test
    void aPhoneNumberIsRecognisedHoweverItIsWritten() {
        PersonMarks marks = PersonMarks.of(null, "+86 138-0000-1234", null, null);
        for (String written : new String[] {
            "13800001234",
            "电话138 0000 1234。",
            "138-0000-1234",
            "+8613800001234",
            "(+86) 138 - 0000 - 1234",
            "１３８００００１２３４",
            "＋８６－138\u30000000\u30001234"
        }) {
            assertTrue(marked(marks, written), written);
        }
        assertFalse(marked(marks, "9138000012345"));
        assertFalse(marked(marks, "13800001235"));
    }

    @Test
    void addressesAreRecognisedInAnyCaseAndOnlyWhole() {
        PersonMarks marks = PersonMarks.of(null, null, "Zhang.S@example.org", null);
        assertTrue(marked(marks, "写信至ZHANG.S@EXAMPLE.ORG。"));
        assertFalse(marked(marks, "zhang.s@example.organisation"));
        assertFalse(marked(marks, "zhangxs@example.org"));
    }

    @Test
    void aNameIsRecognisedWithSpacesBetweenItsCharacters() {
        PersonMarks marks = PersonMarks.none();
        marks.add(null, null, null, null, "张三");
        marks.add(null, null, null, null, "Li Lei");
        assertTrue(marked(marks, "姓名：张　三"));
        assertTrue(marked(marks, "（张 三）"));
        assertTrue(marked(marks, "by li lei"));
        assertFalse(marked(marks, "张，三"));
        assertFalse(marked(marks, "lilei"));
    }

    @Test
    void aRepeatedTitleLeadsToTheNameAndOnlyTheNameGoes() {
        PersonMarks marks = PersonMarks.of(null, "13800001234", null, null);
        marks.add(null, null, null, null, "张三");
        marks.addTitle("张三团队的涂层");
        marks.addTitle("别人的涂层");
        assertEquals(java.util.Set.of("张三团队的涂层"), marks.titles());
        assertTrue(Pattern.compile(marks.strong()).matcher("新匹配：张三团队的涂层").find());
        assertFalse(Pattern.compile(marks.strong()).matcher("张三的另一件事").find());
        assertEquals("新匹配：□团队的涂层", "新匹配：张三团队的涂层".replaceAll(marks.all(), "□"));
    }

    @Test
    void contactsAreMaskedBeyondGuessing() {
        assertEquals("138****1234", Mask.phone("13800001234"));
        assertEquals("****", Mask.phone("1234567"));
        assertEquals("z***@example.org", Mask.email("zhang@example.org"));
        assertEquals("欧*", Mask.name("欧阳明"));
        assertEquals(null, Mask.phone(null));
    }
}
