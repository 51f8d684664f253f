package cn.techbridge.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.techbridge.platform.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableReaderTest {
    private static final TableLimits LIMITS = new TableLimits(100, 16, 1000, 10 << 20, 250);

    @TempDir
    Path folder;

    private List<List<String>> read(byte[] content) throws IOException {
        Path file = Files.write(folder.resolve("table"), content);
        List<List<String>> rows = new ArrayList<>();
        try (TableReader reader = TableReader.open(file, FileLook.at(file), LIMITS)) {
            for (TableRow row = reader.next(); row != null; row = reader.next()) {
                List<String> cells = new ArrayList<>(List.of(Integer.toString(row.number())));
                row.cells().forEach(cell -> cells.add(cell.text()));
                rows.add(cells);
            }
        }
        return rows;
    }

    private String refusal(byte[] content) {
        Problem problem = assertThrows(Problem.class, () -> read(content));
        return problem.faults().isEmpty()
                ? problem.type().slug()
                : problem.faults().getFirst().code();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void readsQuotesLineBreaksAndSkipsBlankRowsWithoutLosingTheNumbers() throws IOException {
        assertEquals(
                List.of(List.of("1", "a", "b"), List.of("3", "x\ny", "say \"hi\""), List.of("4", "5\" pipe", "")),
                read(utf8("a,b\r\n\r\n\"x\ny\",\"say \"\"hi\"\"\" \n5\" pipe,\n")));
    }

    @Test
    void tellsDelimitersAndEncodingsFromTheFile() throws IOException {
        List<List<String>> expected = List.of(List.of("1", "编号", "名称"), List.of("2", "1", "甲，乙"));
        assertEquals(expected, read(utf8("编号;名称\n1;甲，乙\n")));
        assertEquals(expected, read(utf8("\ufeff编号\t名称\n1\t甲，乙\n")));
        assertEquals(expected, read("编号,名称\n1,甲，乙\n".getBytes(Charset.forName("GB18030"))));
    }

    @Test
    void refusesWhatIsNoTable() {
        assertEquals("empty-file", refusal(new byte[0]));
        assertEquals("encoding", refusal("a,b\n".getBytes(StandardCharsets.UTF_16LE)));
        assertEquals("quotes", refusal(utf8("a,b\n\"x\"y,2\n")));
        assertEquals("quotes", refusal(utf8("a,b\n\"x,2\n")));
        assertEquals("cell-too-long", refusal(utf8("a,b\n" + "x".repeat(1001) + ",2\n")));
        assertEquals("too-many-columns", refusal(utf8("a" + ",".repeat(100))));
        assertEquals("too-large", refusal(utf8("a\n".repeat(102))));
        assertEquals("old-format", refusal(new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 0}));
        assertEquals("broken-file", refusal(utf8("PK\u0003\u0004 and nothing behind")));
    }

    @Test
    void readsBackWhatItWrites() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TableWriter writer = TableWriter.open(TableFormat.XLSX, bytes, "表")) {
            writer.row(List.of("列 <甲> & \"乙\"", "b"));
            writer.row(List.of("", " x\ny "));
        }
        assertEquals(
                List.of(List.of("1", "列 <甲> & \"乙\"", "b"), List.of("2", "", " x\ny ")), read(bytes.toByteArray()));
    }

    @Test
    void readsNumbersDatesSharedStringsAndRichText() throws IOException {
        byte[] workbook = workbook(
                "<row r=\"2\"><c r=\"B2\" t=\"s\"><v>0</v></c><c><v>0.30000000000000004</v></c><c s=\"1\"><v>46203</v></c>"
                        + "<c t=\"b\"><v>1</v></c><c><f>1+1</f><v>2</v></c><c t=\"e\"><v>#N/A</v></c><c><v>1.5E7</v></c></row>",
                "<sst><si><r><t>粗</t></r><r><t>体</t></r><rPh><t>cu</t></rPh></si></sst>",
                "<styleSheet><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>");
        assertEquals(
                List.of(List.of("2", "", "粗体", "0.3", "2026-06-30", "true", "2", "#N/A", "15000000")), read(workbook));
    }

    @Test
    void refusesDocumentTypesBombsAndFarCells() throws IOException {
        assertEquals(
                "dtd", refusal(workbook("", "<!DOCTYPE x [<!ENTITY a \"b\">]><sst><si><t>&a;</t></si></sst>", null)));
        assertEquals("zip-bomb", refusal(workbook(" ".repeat(12 << 20), "<sst/>", null)));
        assertEquals("too-many-columns", refusal(workbook("<row><c r=\"Z1\"><v>1</v></c></row>", "<sst/>", null)));
        assertEquals("broken-file", refusal(workbook("<row><c r=\"ZZZZZZ1\"><v>1</v></c></row>", "<sst/>", null)));
        assertEquals("broken-file", refusal(workbook("<row><c t=\"s\"><v>5</v></c></row>", "<sst/>", null)));
        assertEquals("broken-file", refusal(workbook("<a>".repeat(100), "<sst/>", null)));
    }

    private static byte[] workbook(String rows, String strings, String styles) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            part(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns:r=\"r\"><sheets><sheet state=\"hidden\" r:id=\"no\"/><sheet r:id=\"a\"/></sheets></workbook>");
            part(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships><Relationship Id=\"a\" Target=\"/xl/one.xml\"/></Relationships>");
            part(zip, "xl/one.xml", "<worksheet><sheetData>" + rows + "</sheetData></worksheet>");
            part(zip, "xl/sharedStrings.xml", strings);
            if (styles != null) {
                part(zip, "xl/styles.xml", styles);
            }
        }
        return bytes.toByteArray();
    }

    private static void part(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(utf8(content));
        zip.closeEntry();
    }

    @Test
    void guardsAgainstFormulasBothWays() {
        assertEquals("'=1+1", SafeText.guarded("=1+1"));
        assertEquals("'-40℃下工作", SafeText.guarded("-40℃下工作"));
        assertEquals("-40.5", SafeText.guarded("-40.5"));
        assertEquals("-40℃下工作", SafeText.unguarded(SafeText.guarded("-40℃下工作")));
        assertTrue(SafeText.isFormula("=cmd|'/c calc'!A1"));
        assertTrue(SafeText.isFormula("@SUM(1)"));
        assertTrue(SafeText.isFormula("-2+3+cmd|' /C calc'!A0"));
        assertFalse(SafeText.isFormula("-40℃下工作（实测）"));
        assertFalse(SafeText.isFormula("+86-22-00000000"));
    }

    @Test
    void afterTheLastRowThereIsNone() throws IOException {
        Path file = Files.write(folder.resolve("t"), utf8("a\nb"));
        try (TableReader reader = TableReader.open(file, FileLook.at(file), LIMITS)) {
            reader.next();
            reader.next();
            assertNull(reader.next());
        }
    }
}
