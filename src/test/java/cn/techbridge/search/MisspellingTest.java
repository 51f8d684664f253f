package cn.techbridge.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MisspellingTest {
    private static final Map<String, Long> CATALOGUE = Map.of("石墨", 9L, "墨烯", 7L, "涂层", 5L, "刀具", 8L, "具有", 90L);

    @Test
    void aCharacterThatMakesNoKnownBigramGivesWayToOneThatSoundsAlike() {
        assertEquals("石墨烯", new Misspelling("石莫烯").corrected(CATALOGUE));
        assertEquals("刀具涂层", new Misspelling("刀具涂曾").corrected(CATALOGUE));
    }

    @Test
    void frontAndBackNasalsSoundAlike() {
        assertTrue(Homophones.of('层').contains((int) '岑'));
        assertTrue(Homophones.of('层').contains((int) '成'));
        assertFalse(Homophones.of('层').contains((int) '层'));
    }

    @Test
    void whatTheCatalogueKnowsStays() {
        assertNull(new Misspelling("石墨烯").corrected(CATALOGUE));
        assertNull(new Misspelling("CBN 100MPa").corrected(CATALOGUE));
    }

    @Test
    void twoKnownWordsMayMeetInAnUnknownBigram() {
        assertNull(new Misspelling("刀具涂层").corrected(CATALOGUE), "具涂 is unknown, but both its characters are fine");
    }

    @Test
    void withoutAnythingAlikeTheTextStays() {
        assertNull(new Misspelling("乾坤").corrected(CATALOGUE));
    }

    @Test
    void bigramsDoNotCrossBlanks() {
        assertEquals(Set.of("石莫", "莫烯", "刀具"), new Misspelling("石莫烯 刀具").bigrams());
        assertTrue(new Misspelling("石莫烯 刀具").alternatives(CATALOGUE).contains("石墨"));
    }
}
