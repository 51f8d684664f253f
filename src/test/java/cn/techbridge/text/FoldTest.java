package cn.techbridge.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;

class FoldTest {

    @Test
    void foldsWidthScriptAndCase() {
        assertEquals("石墨烯导热膜 abc-123 ≥600mpa", Fold.search("石墨烯導熱膜　ＡＢＣ－１２３ ≥600MPa"));
        assertEquals("石墨烯导热膜 ABC-123", Fold.display("石墨烯導熱膜　ＡＢＣ－１２３"));
    }

    @Test
    void keepsLengthAndOffsetsForEveryCharacter() {
        StringBuilder all = new StringBuilder();
        for (char c = 0; c < Character.MAX_VALUE; c++) {
            all.append(c);
        }
        all.append("𠮷野家İß");
        assertEquals(all.length(), Fold.search(all.toString()).length());
        assertEquals(all.length(), Fold.display(all.toString()).length());
        assertEquals("𠮷野家", Fold.search("𠮷野家"));
    }

    @Test
    void foldingAgainChangesNothing() {
        for (char c = 0; c < Character.MAX_VALUE; c++) {
            String once = Fold.search(String.valueOf(c));
            assertEquals(once, Fold.search(once), () -> "folding " + once);
        }
    }

    @Test
    void givesTheSameInstanceWhenNothingChanges() {
        String plain = new String("已经折叠的 text");
        assertSame(plain, Fold.search(plain));
        assertSame(plain, Fold.display(plain));
    }

    @Test
    void leavesSimplifiedWordsAlone() {
        assertEquals("著作权显著", Fold.display("著作权显著"));
    }

    @Test
    void bringsSignsThatLookAlikeTogether() {
        assertEquals("co2 5μm -20~60 ℃", Fold.search("CO₂ 5µm −20～60 ℃"));
        assertEquals("10³", Fold.display("10³"));
        assertEquals("m3", Fold.search("m³"));
    }
}
