package cn.techbridge.taxonomy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class RegionRelationTest {

    private final CodeList regions = new CodeLists().get("regions");

    @Test
    void tellsHowNearTwoPlacesAre() {
        assertRelation(RegionRelation.SAME_DISTRICT, "120116", "120116");
        assertRelation(RegionRelation.SAME_CITY, "120116", "120104");
        assertRelation(RegionRelation.SAME_CITY, "120000", "120104");
        assertRelation(RegionRelation.SAME_CITY, "130200", "130202");
        assertRelation(RegionRelation.JING_JIN_JI, "120104", "110108");
        assertRelation(RegionRelation.JING_JIN_JI, "130100", "130200");
        assertRelation(RegionRelation.JING_JIN_JI, "130000", "120000");
        assertRelation(RegionRelation.OTHER, "320500", "320100");
        assertRelation(RegionRelation.OTHER, "120000", "310000");
        assertRelation(RegionRelation.OTHER, "120000", "999999");
    }

    private void assertRelation(RegionRelation expected, String a, String b) {
        assertEquals(expected, RegionRelation.of(regions, a, b), a + " " + b);
        assertEquals(expected, RegionRelation.of(regions, b, a), b + " " + a);
    }
}
