package cn.techbridge.tools.drill;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.random.RandomGenerator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** XLSX files that are bombs, traps or broken: a good workbook with one part spoiled. */
final class HostileWorkbooks {
    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String STRINGS = "xl/sharedStrings.xml";
    private static final String WORKBOOK = "xl/workbook.xml";
    private static final String LAUGHS = "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">"
            + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;\">"
            + "<!ENTITY e \"&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;\"><!ENTITY f \"&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;\">]>";
    private static final String XXE = "<!DOCTYPE x [<!ENTITY f SYSTEM \"file:///etc/hostname\">]>";
    private static final String HEAD = row(
            1,
            "<c t=\"inlineStr\"><is><t>编号</t></is></c><c t=\"inlineStr\"><is><t>成果名称</t></is></c>"
                    + "<c t=\"inlineStr\"><is><t>成果简介</t></is></c>");
    private static final int BIG = 40 << 20;

    private HostileWorkbooks() {}

    /** @param spoil changes the parts of a good workbook; a part that begins with BOMB is blown up when packed */
    private record Kind(String name, boolean byRow, BiConsumer<Map<String, String>, RandomGenerator> spoil) {}

    private static final List<Kind> KINDS = List.of(
            new Kind("bomb-sheet.xlsx", false, (p, r) -> p.put(SHEET, "BOMB" + sheet(HEAD))),
            new Kind("bomb-strings.xlsx", false, (p, r) -> p.put(STRINGS, "BOMB<sst><si><t>x</t></si></sst>")),
            new Kind("bomb-elsewhere.xlsx", false, (p, r) -> {
                for (int i = 0; i < 9; i++) {
                    p.put("xl/media/image" + i + ".bin", "BOMB");
                }
                p.put(SHEET, sheet(row(1, "<c><v>1</v></c>")));
            }),
            new Kind("many-parts.xlsx", false, (p, r) -> {
                for (int i = 0; i < 3000; i++) {
                    p.put("xl/media/" + i, "x");
                }
            }),
            new Kind(
                    "xxe-sheet.xlsx",
                    false,
                    (p, r) -> p.put(SHEET, XXE + sheet(HEAD + row(2, "<c t=\"inlineStr\"><is><t>&f;</t></is></c>")))),
            new Kind("xxe-strings.xlsx", false, (p, r) -> p.put(STRINGS, XXE + "<sst><si><t>&f;</t></si></sst>")),
            new Kind(
                    "laughs-sheet.xlsx",
                    false,
                    (p, r) ->
                            p.put(SHEET, LAUGHS + sheet(HEAD + row(2, "<c t=\"inlineStr\"><is><t>&f;</t></is></c>")))),
            new Kind("laughs-workbook.xlsx", false, (p, r) -> p.put(WORKBOOK, LAUGHS + p.get(WORKBOOK))),
            new Kind(
                    "laughs-styles.xlsx",
                    false,
                    (p, r) -> p.put("xl/styles.xml", LAUGHS + "<styleSheet>&f;</styleSheet>")),
            new Kind(
                    "external-sheet.xlsx",
                    false,
                    (p, r) -> p.put(
                            "xl/_rels/workbook.xml.rels",
                            "<Relationships><Relationship Id=\"rId1\" TargetMode=\"External\" Target=\"http://example.org/a.xml\"/></Relationships>")),
            new Kind(
                    "climbing-sheet.xlsx",
                    false,
                    (p, r) -> p.put(
                            "xl/_rels/workbook.xml.rels",
                            "<Relationships><Relationship Id=\"rId1\" Target=\"../../../../etc/passwd\"/></Relationships>")),
            new Kind("climbing-name.xlsx", false, (p, r) -> p.put("../../etc/cron.d/x" + r.nextInt(99), "x")),
            new Kind("absolute-name.xlsx", false, (p, r) -> p.put("/etc/cron.d/x" + r.nextInt(99), "x")),
            new Kind("drive-name.xlsx", false, (p, r) -> p.put("C:\\Windows\\x" + r.nextInt(99), "x")),
            new Kind("macros.xlsm", false, (p, r) -> p.put("xl/vbaProject.bin", "x" + r.nextInt())),
            new Kind(
                    "formula.xlsx",
                    true,
                    (p, r) -> p.put(
                            SHEET,
                            sheet(HEAD
                                    + row(
                                            2,
                                            "<c t=\"inlineStr\"><is><t>H-1</t></is></c>"
                                                    + "<c t=\"str\"><f>WEBSERVICE(\"http://example.org/" + r.nextInt(99)
                                                    + "\")</f><v>看似无害</v></c>"
                                                    + "<c t=\"inlineStr\"><is><t>简介</t></is></c>")))),
            new Kind(
                    "far-column.xlsx",
                    false,
                    (p, r) -> p.put(SHEET, sheet(HEAD + row(2, "<c r=\"ZZZZZZZ2\"><v>1</v></c>")))),
            new Kind(
                    "many-columns.xlsx",
                    false,
                    (p, r) -> p.put(SHEET, sheet(row(1, "<c><v>1</v></c>".repeat(16_000 + r.nextInt(99)))))),
            new Kind(
                    "million-columns.xlsx",
                    false,
                    (p, r) -> p.put(SHEET, sheet(row(1, "<c><v>1</v></c>".repeat(1_000_000))))),
            new Kind("far-row.xlsx", false, (p, r) -> p.put(SHEET, sheet(HEAD + row(99_999_999, "<c><v>1</v></c>")))),
            new Kind("rows-backwards.xlsx", false, (p, r) -> p.put(SHEET, sheet(row(5, "<c><v>1</v></c>") + HEAD))),
            new Kind("deep.xlsx", false, (p, r) -> p.put(SHEET, "<a>".repeat(200_000 + r.nextInt(99)))),
            new Kind(
                    "endless-tag.xlsx",
                    false,
                    (p, r) -> p.put(SHEET, "<worksheet a=\"" + "x".repeat(5_000_000) + "\"/>")),
            new Kind(
                    "endless-cell.xlsx",
                    false,
                    (p, r) -> p.put(
                            SHEET, sheet(row(1, "<c t=\"inlineStr\"><is><t>" + "长".repeat(50_000) + "</t></is></c>")))),
            new Kind(
                    "missing-string.xlsx",
                    false,
                    (p, r) -> p.put(SHEET, sheet(row(1, "<c t=\"s\"><v>" + (7 + r.nextInt(99)) + "</v></c>")))),
            new Kind("negative-string.xlsx", false, (p, r) -> p.put(SHEET, sheet(row(1, "<c t=\"s\"><v>-1</v></c>")))),
            new Kind("no-sheet.xlsx", false, (p, r) -> p.remove(SHEET)),
            new Kind("no-workbook.docx", false, (p, r) -> p.remove(WORKBOOK)),
            new Kind("cut-xml.xlsx", false, (p, r) -> p.put(SHEET, "<worksheet><sheetData>" + HEAD + "<row><c><v>1")),
            new Kind("cut-zip.xlsx", false, (p, r) -> p.put("CUT", "x")),
            new Kind("utf-16-laughs.xlsx", false, (p, r) -> p.put(SHEET, "UTF16" + LAUGHS + sheet(HEAD))),
            new Kind(
                    "too-many-rows.xlsx",
                    false,
                    (p, r) -> p.put(SHEET, sheet(HEAD + "<row><c><v>1</v></c></row>".repeat(50_002)))));

    static int kinds() {
        return KINDS.size();
    }

    static HostileFile make(int kind, RandomGenerator random) {
        Kind of = KINDS.get(kind);
        Map<String, String> parts = good();
        of.spoil().accept(parts, random);
        byte[] zip = zip(parts);
        if (parts.containsKey("CUT")) {
            zip = Arrays.copyOf(zip, zip.length / 2 + random.nextInt(100));
        }
        return new HostileFile(of.name(), zip, of.byRow());
    }

    private static Map<String, String> good() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", "<Types/>");
        parts.put(
                WORKBOOK,
                "<workbook xmlns:r=\"r\"><sheets><sheet name=\"a\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
        parts.put(STRINGS, "<sst><si><t>x</t></si></sst>");
        parts.put(SHEET, sheet(HEAD));
        return parts;
    }

    private static String sheet(String rows) {
        return "<worksheet><sheetData>" + rows + "</sheetData></worksheet>";
    }

    private static String row(int number, String cells) {
        return "<row r=\"" + number + "\">" + cells + "</row>";
    }

    private static byte[] zip(Map<String, String> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                write(zip, part.getValue());
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void write(ZipOutputStream zip, String content) throws IOException {
        Charset charset = content.startsWith("UTF16") ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
        boolean bomb = content.startsWith("BOMB");
        if (bomb) {
            byte[] blanks = new byte[1 << 20];
            Arrays.fill(blanks, (byte) ' ');
            for (int i = 0; i < BIG >> 20; i++) {
                zip.write(blanks);
            }
        }
        zip.write(content.substring(bomb ? 4 : content.startsWith("UTF16") ? 5 : 0)
                .getBytes(charset));
    }
}
