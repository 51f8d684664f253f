package cn.techbridge.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class QueryTermsTest {

    @Test
    void hanRunsBecomeBigrams() {
        assertEquals(List.of("石墨", "墨烯", "电池"), QueryTerms.of("石墨烯 电池").terms());
    }

    @Test
    void aLonelyCharacterStandsForItself() {
        assertEquals(List.of("硅"), QueryTerms.of("硅").terms());
    }

    @Test
    void latinTermsStayWhole() {
        assertEquals(List.of("cbn", "刀具"), QueryTerms.of("CBN刀具").terms());
        assertEquals(List.of("5g", "基站"), QueryTerms.of("5G基站").terms());
        assertEquals(List.of("pm2.5"), QueryTerms.of("PM2.5").terms());
    }

    @Test
    void aNumberJoinsItsUnit() {
        assertEquals(List.of("100mpa"), QueryTerms.of("100MPa").terms());
        assertEquals(List.of("100mpa"), QueryTerms.of("100 MPa").terms());
    }

    @Test
    void repeatedTermsAreCounted() {
        assertEquals(2, QueryTerms.of("涂层与涂层").counts().get("涂层"));
    }

    @Test
    void punctuationAloneIsNothing() {
        assertTrue(QueryTerms.of("，。！ *:*").isEmpty());
    }
}
