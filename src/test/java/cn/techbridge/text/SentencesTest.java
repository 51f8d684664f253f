package cn.techbridge.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Sentences and the title made from the first clause. */
class SentencesTest {

    @Test
    void splitsAtStopsAndKeepsOffsets() {
        String text = "第一句，有2.5个点。 “第二句！”第三句；\nLast one. Next";
        List<Sentences.Sentence> sentences = Sentences.of(text);
        assertEquals(
                List.of("第一句，有2.5个点。", "“第二句！”", "第三句；", "Last one.", "Next"),
                sentences.stream().map(Sentences.Sentence::text).toList());
        sentences.forEach(sentence -> assertEquals(sentence.text(), text.substring(sentence.start(), sentence.end())));
    }

    @Test
    void stopsAloneAreNoSentence() {
        assertTrue(Sentences.of("。。！\n ").isEmpty());
    }

    @Test
    void takesTheFirstClauseAsTitle() {
        assertEquals("大棚膜使用半年就老化开裂", FirstClause.of("大棚膜使用半年就老化开裂，换膜成本高。"));
        assertEquals("我公司热处理后工件变形大", FirstClause.of("需求背景：1、我公司热处理后工件变形大，需要改进。"));
        assertEquals("需要2,000小时寿命的密封圈", FirstClause.of("需要2,000小时寿命的密封圈"));
    }

    @Test
    void passesOverAGreeting() {
        assertEquals("您好，我们想找一种耐高温胶", FirstClause.of("您好，我们想找一种耐高温胶。谢谢"));
    }

    @Test
    void isNeverLongerThanSixtyCharacters() {
        String title = FirstClause.of("高强度耐腐蚀铝合金".repeat(20) + "，其余");
        assertEquals(60, title.length());
        assertTrue(title.endsWith("…"));
    }

    @Test
    void hasNoTitleForATextWithoutWords() {
        assertEquals("", FirstClause.of(" 。，\n"));
    }
}
