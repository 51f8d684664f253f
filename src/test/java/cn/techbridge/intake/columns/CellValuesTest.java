package cn.techbridge.intake.columns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import cn.techbridge.platform.Faults;
import cn.techbridge.taxonomy.CodeLists;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CellValuesTest {
    private final CodeNames names = new CodeNames(new CodeLists());
    private final CellValues values = new CellValues(names);
    private final Faults faults = new Faults();

    private String read(String kind, String text) {
        String[] parts = kind.split(":");
        ColumnSpec spec = new ColumnSpec(
                "field", parts[0], parts.length > 1 ? parts[1] : "", false, List.of("列", "Column"), "", "");
        JsonNode value = values.read(spec, text, faults);
        return value == null ? null : value.toString().replace("\"", "");
    }

    private String fault() {
        return faults.list().getLast().pointer() + " " + faults.list().getLast().code();
    }

    @Test
    void amountsAreReadAsPeopleWriteThem() {
        assertEquals("300000", read("yuan", "300,000.00"));
        assertEquals("305000", read("yuan", "30.5万元"));
        assertEquals("800000", read("wan-yuan", "80"));
        assertEquals("200000000", read("wan-yuan", "¥2亿"));
        assertEquals("很便宜", read("yuan", "很便宜"));
    }

    @Test
    void daysAreReadInTheUsualSpellingsAndMustExist() {
        for (String text :
                List.of("2026-06-30", "2026/6/30", "2026.6.30", "2026年6月30日", "20260630", "2026-06-30 00:00:00")) {
            assertEquals("2026-06-30", read("date", text), text);
        }
        assertNull(read("date", "2026-02-30"));
        assertEquals("/field type", fault());
    }

    @Test
    void codesAreTakenByCodeNamePathOrBoth() {
        for (String text : List.of("120104", "天津市南开区", "120104 南开区", "南开区（120104）")) {
            assertEquals("120104", read("code:regions", text), text);
        }
        assertEquals("120000", read("code:regions", "天津"));
        assertEquals("LICENSE", read("code:cooperation-modes", "licence"));
        assertEquals("没有此地", read("code:regions", "没有此地"));
        assertNull(read("code:regions", "朝阳区"));
        assertEquals("/field ambiguous-code", fault());
    }

    @Test
    void namesThatHoldTheMarksThatPartThemStayWhole() {
        assertEquals("[A,C]", read("codes:industries", "农、林、牧、渔业；制造业"));
        assertEquals("[LICENSE,TRANSFER]", read("codes:cooperation-modes", "技术许可、技术转让"));
    }

    @Test
    void readinessIsAFigureHoweverItIsWritten() {
        for (String text : List.of("7", "7级", "TRL7", "trl 7")) {
            assertEquals("7", read("trl", text), text);
        }
        assertNull(read("trl", "很成熟"));
        assertEquals("/field type", fault());
    }

    @Test
    void indicatorsAreReadFromText() {
        assertEquals(
                "[{name:抗拉强度,op:GE,value:600,unit:MPa,must:true},{name:适用温度,op:RANGE,value:20,valueTo:40,unit:℃}]",
                read("indicators", "抗拉强度 ≥ 600 MPa（必须）；适用温度20~40℃"));
        assertNull(read("indicators", "性能好"));
        assertEquals("/field/0 indicator", fault());
    }

    @Test
    void whatATemplateOffersIsUnderstoodAgain() {
        CodeLists lists = new CodeLists();
        for (String list : List.of("regions", "industries", "high-tech-fields", "agency-types")) {
            for (var entry : lists.get(list).entries()) {
                assertEquals(Set.of(entry.code()), names.meant(list, names.choice(list, entry)), list);
            }
        }
    }
}
