package cn.techbridge.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class UnitsTest {

    @Test
    void comparesWithinEachFamily() {
        assertSame("1", "GPa", "1000", "MPa");
        assertSame("10", "bar", "1", "MPa");
        assertSame("25", "℃", "298.15", "K");
        assertSame("1", "%", "10", "‰");
        assertSame("1", "%", "10000", "ppm");
        assertSame("95", "%", "0.95", "");
        assertSame("1", "亿元", "10000", "万元");
        assertSame("1", "mm", "1000", "μm");
        assertSame("1", "um", "1000", "nm");
        assertSame("1", "t", "1000", "千克");
        assertSame("1", "h", "60", "min");
        assertSame("1", "年", "12", "个月");
        assertSame("2", "天", "48", "小时");
        assertSame("1", "kV", "1000", "V");
        assertSame("1", "A", "1000", "mA");
        assertSame("1", "MW", "1000", "kW");
        assertSame("1", "度", "3.6", "MJ");
        assertSame("1", "kW·h", "1", "kWh");
        assertSame("1", "GHz", "1000", "MHz");
        assertSame("1", "m³", "1000", "L");
        assertSame("1", "mol/L", "1000", "mol/m³");
        assertSame("1", "g/cm³", "1000000", "mg/L");
        assertSame("1", "W/(m·K)", "0.001", "kW/(m·℃)");
        assertSame("1", "Wh/kg", "3600", "J/kg");
        assertSame("60", "rpm", "60", "r/min");
        assertSame("36", "km/h", "10", "m/s");
        assertSame("100", "Ω·cm", "1", "Ω·m");
        assertSame("5000", "mPa·s", "5", "Pa·s");
        assertSame("1", "万吨/年", "10000", "t/a");
        assertSame("1", "dB", "1", "分贝");
    }

    @Test
    void readsTheSpellingsThatPeopleUse() {
        assertEquals("MPa", Units.canonical("Mpa"));
        assertEquals("mm", Units.canonical("㎜"));
        assertEquals("kW·h", Units.canonical("KW.h"));
        assertEquals("℃", Units.canonical("°C"));
        assertEquals("m3", Units.canonical("m^3"));
        assertEquals("万元/t", Units.canonical("万元/吨"));
        assertTrue(Units.isKnown("kWh/t水"));
        assertTrue(Units.isKnown("ＭＰａ"));
    }

    @Test
    void doesNotTakeOneLetterOfTheWrongCase() {
        assertFalse(Units.convertible("G", "g"));
        assertFalse(Units.convertible("D", "d"));
    }

    @Test
    void differentDimensionsDoNotCompare() {
        assertFalse(Units.convertible("MPa", "mm"));
        assertEquals(OptionalInt.empty(), Units.compare(BigDecimal.ONE, "MPa", BigDecimal.ONE, "kg"));
        assertFalse(Units.convertible("次", "台"));
    }

    @Test
    void unknownUnitsCompareBySpelling() {
        assertTrue(Units.toBase(BigDecimal.ONE, "跳").isEmpty());
        assertTrue(Units.convertible("跳", " 跳"));
        assertFalse(Units.convertible("跳", "步"));
        assertEquals(OptionalInt.of(1), Units.compare(new BigDecimal("3"), "跳", new BigDecimal("2"), "跳"));
    }

    @Test
    void hostileTextsAreSimplyUnknown() {
        for (String text : new String[] {"/", "((((", "m^", "·", "kg//m", "万", "m".repeat(5000), "(m", "m)"}) {
            assertEquals("/".equals(text), Units.isKnown(text), text);
        }
    }

    private static void assertSame(String a, String unitA, String b, String unitB) {
        assertEquals(
                OptionalInt.of(0),
                Units.compare(new BigDecimal(a), unitA, new BigDecimal(b), unitB),
                () -> a + unitA + " = " + b + unitB);
    }
}
