package cn.techbridge.matching.criteria;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.techbridge.listing.Indicator;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class IndicatorCheckTest {

    private static Indicator indicator(String op, String value, String unit) {
        return new Indicator("硬度", op, new BigDecimal(value), null, unit, null);
    }

    @Test
    void indicatorsAreComparedInACommonUnit() {
        assertEquals(
                IndicatorCheck.MET, IndicatorCheck.of(indicator("GE", "30000", "MPa"), indicator("GE", "35", "GPa")));
        assertEquals(
                IndicatorCheck.UNMET, IndicatorCheck.of(indicator("GE", "600", "MPa"), indicator("EQ", "0.3", "GPa")));
        assertEquals(IndicatorCheck.MET, IndicatorCheck.of(indicator("LE", "5", "μm"), indicator("LE", "0.004", "mm")));
    }

    @Test
    void anUpperBoundDoesNotPromiseALowerOne() {
        assertEquals(
                IndicatorCheck.UNMET, IndicatorCheck.of(indicator("GE", "30", "GPa"), indicator("LE", "35", "GPa")));
    }

    @Test
    void aRangeNeedsBothEnds() {
        Indicator range = new Indicator("温度", "RANGE", BigDecimal.valueOf(20), BigDecimal.valueOf(40), "℃", null);
        assertEquals(IndicatorCheck.MET, IndicatorCheck.of(range, indicator("EQ", "30", "℃")));
        assertEquals(IndicatorCheck.UNMET, IndicatorCheck.of(range, indicator("EQ", "50", "℃")));
    }
}
