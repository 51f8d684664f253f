package cn.techbridge.tables;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** XLSX (ECMA-376) row by row with texts in place, so that nothing is kept in memory; the first row of a sheet is its header. */
public final class XlsxWriter implements TableWriter {
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final int MOST_CHARS = 32_767;

    private final ZipOutputStream zip;
    private final Writer out;
    private final List<String> sheets = new ArrayList<>();
    private List<DropDown> choices = List.of();
    private int row;

    public XlsxWriter(OutputStream to) {
        this.zip = new ZipOutputStream(to, StandardCharsets.UTF_8);
        this.out = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8), 32_768);
    }

    /** Begins a sheet and completes the one before. */
    public void begin(String name, List<DropDown> dropDowns) throws IOException {
        end();
        sheets.add(name);
        choices = dropDowns;
        row = 0;
        zip.putNextEntry(new ZipEntry("xl/worksheets/sheet%d.xml".formatted(sheets.size())));
        out.write(
                HEAD + "<worksheet xmlns=\"" + MAIN + "\"><sheetViews><sheetView workbookViewId=\"0\">"
                        + "<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews>"
                        + "<sheetFormatPr defaultRowHeight=\"15\"/><cols><col min=\"1\" max=\"64\" width=\"22\" customWidth=\"1\"/></cols><sheetData>");
    }

    @Override
    public void row(List<String> cells) throws IOException {
        row++;
        out.write("<row r=\"" + row + "\">");
        for (int i = 0; i < cells.size(); i++) {
            String text = cells.get(i);
            if (text != null && !text.isBlank()) {
                out.write("<c r=\"" + TableRow.columnName(i) + row + "\" t=\"inlineStr\""
                        + (row == 1 ? " s=\"1\"" : "") + "><is><t xml:space=\"preserve\">"
                        + escaped(shortened(SafeText.guarded(text))) + "</t></is></c>");
            }
        }
        out.write("</row>");
    }

    private void end() throws IOException {
        if (sheets.isEmpty()) {
            return;
        }
        out.write("</sheetData>");
        if (!choices.isEmpty()) {
            out.write("<dataValidations count=\"" + choices.size() + "\">");
            for (DropDown choice : choices) {
                String column = TableRow.columnName(choice.column());
                out.write("<dataValidation type=\"list\" errorStyle=\"warning\" allowBlank=\"1\" showErrorMessage=\""
                        + (choice.strict() ? 1 : 0) + "\" sqref=\"" + column + "2:" + column + "50001\"><formula1>"
                        + escaped(choice.source()) + "</formula1></dataValidation>");
            }
            out.write("</dataValidations>");
        }
        out.write("</worksheet>");
        out.flush();
        zip.closeEntry();
    }

    @Override
    public void close() throws IOException {
        end();
        StringBuilder types = new StringBuilder();
        StringBuilder names = new StringBuilder();
        StringBuilder relations = new StringBuilder();
        for (int i = 1; i <= sheets.size(); i++) {
            types.append("<Override PartName=\"/xl/worksheets/sheet%d.xml\" ContentType=\"%s.worksheet+xml\"/>"
                    .formatted(i, "application/vnd.openxmlformats-officedocument.spreadsheetml"));
            names.append(
                    "<sheet name=\"%s\" sheetId=\"%d\" r:id=\"rId%d\"/>".formatted(escaped(sheets.get(i - 1)), i, i));
            relations.append("<Relationship Id=\"rId%d\" Type=\"%s/worksheet\" Target=\"worksheets/sheet%d.xml\"/>"
                    .formatted(i, RELATIONS, i));
        }
        part("[Content_Types].xml", """
                <Types xmlns="%scontent-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
                <Default Extension="xml" ContentType="application/xml"/>\
                <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>\
                <Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>%s</Types>""".formatted(PACKAGE, types));
        part("_rels/.rels", """
                <Relationships xmlns="%srelationships"><Relationship Id="rId1" Type="%s/officeDocument" Target="xl/workbook.xml"/></Relationships>""".formatted(PACKAGE, RELATIONS));
        part(
                "xl/workbook.xml",
                "<workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets>%s</sheets></workbook>"
                        .formatted(MAIN, RELATIONS, names));
        part("xl/_rels/workbook.xml.rels", """
                <Relationships xmlns="%srelationships">%s<Relationship Id="rIdS" Type="%s/styles" Target="styles.xml"/></Relationships>""".formatted(PACKAGE, relations, RELATIONS));
        part("xl/styles.xml", """
                <styleSheet xmlns="%s"><fonts count="2"><font><sz val="11"/></font><font><b/><sz val="11"/></font></fonts>\
                <fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>\
                <borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="49"/></cellStyleXfs>\
                <cellXfs count="2"><xf numFmtId="49" applyNumberFormat="1"/><xf numFmtId="49" fontId="1" applyFont="1"/></cellXfs></styleSheet>""".formatted(MAIN));
        zip.close();
    }

    private void part(String name, String xml) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        out.write(HEAD + xml);
        out.flush();
        zip.closeEntry();
    }

    private static String shortened(String text) {
        return text.length() <= MOST_CHARS ? text : text.substring(0, MOST_CHARS - 1) + "…";
    }

    /** XML cannot hold control characters and halves of surrogate pairs. */
    private static String escaped(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\r' -> safe.append("&#13;");
                default -> {
                    boolean control = c < 0x20 && c != '\n' && c != '\t' || c == 0xfffe || c == 0xffff;
                    if (!control && Character.getType(c) != Character.SURROGATE) {
                        safe.appendCodePoint(c);
                    }
                }
            }
        });
        return safe.toString();
    }
}
