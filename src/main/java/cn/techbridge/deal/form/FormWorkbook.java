package cn.techbridge.deal.form;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A form as an XLSX workbook of one sheet: label and value side by side. Every cell is a text by type and by format, so nothing that people
 * have typed is ever calculated, whatever sign it begins with.
 */
public final class FormWorkbook {
    private static final String TEXT = "@";
    private static final double LABEL_WIDTH = 28;
    private static final double VALUE_WIDTH = 64;

    private FormWorkbook() {}

    public static byte[] write(Form form) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Techbridge", "1.0")) {
            fill(workbook.newWorksheet(form.title()), form);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void fill(Worksheet sheet, Form form) {
        sheet.width(0, LABEL_WIDTH);
        sheet.width(1, VALUE_WIDTH);
        int row = 0;
        row = heading(sheet, row, form.title(), 16);
        row = heading(sheet, row, form.note(), 10);
        for (Form.Section section : form.sections()) {
            row = heading(sheet, row, section.heading(), 12);
            for (Form.Field field : section.fields()) {
                sheet.value(row, 0, field.label());
                sheet.value(row, 1, field.value());
                sheet.range(row, 0, row, 1)
                        .style()
                        .format(TEXT)
                        .wrapText(true)
                        .borderStyle("thin")
                        .set();
                row++;
            }
        }
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
    }

    private static int heading(Worksheet sheet, int row, String text, int size) {
        sheet.value(row, 0, text);
        sheet.range(row, 0, row, 1).merge();
        sheet.style(row, 0).bold().fontSize(size).format(TEXT).wrapText(true).set();
        return row + 1;
    }
}
