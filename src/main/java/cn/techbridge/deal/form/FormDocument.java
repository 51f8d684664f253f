package cn.techbridge.deal.form;

import com.lowagie.text.Chunk;
import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.Font;
import com.lowagie.text.PageSize;
import com.lowagie.text.Paragraph;
import com.lowagie.text.Phrase;
import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** A form as a PDF on A4. The glyphs it uses are embedded, so that it reads the same where no Chinese font is installed. */
public final class FormDocument {
    private static final float MARGIN = 42;
    private static final float[] COLUMNS = {30, 70};

    private FormDocument() {}

    /** Read when the first form is written; five megabytes that most processes never need. */
    private static final class Typeface {
        private static final BaseFont FONT = load();

        private static BaseFont load() {
            try (InputStream in = FormDocument.class.getResourceAsStream("/fonts/wqy-microhei.ttc")) {
                return BaseFont.createFont(
                        "wqy-microhei.ttc,0", BaseFont.IDENTITY_H, BaseFont.EMBEDDED, true, in.readAllBytes(), null);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }

        static Font of(float size, int style) {
            return new Font(FONT, size, style);
        }
    }

    public static byte[] write(Form form) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Document document = new Document(PageSize.A4, MARGIN, MARGIN, MARGIN, MARGIN);
        PdfWriter.getInstance(document, bytes);
        document.addTitle(form.title());
        document.open();
        Paragraph title = new Paragraph(new Chunk(form.title(), Typeface.of(16, Font.BOLD)));
        title.setAlignment(Element.ALIGN_CENTER);
        document.add(title);
        document.add(new Paragraph(new Chunk(form.note(), Typeface.of(8, Font.NORMAL))));
        form.sections().forEach(section -> document.add(table(section)));
        document.close();
        return bytes.toByteArray();
    }

    private static PdfPTable table(Form.Section section) {
        PdfPTable table = new PdfPTable(COLUMNS);
        table.setWidthPercentage(100);
        table.setSpacingBefore(8);
        PdfPCell heading = cell(section.heading(), Font.BOLD);
        heading.setColspan(COLUMNS.length);
        heading.setGrayFill(0.92f);
        table.addCell(heading);
        table.setHeaderRows(1);
        for (Form.Field field : section.fields()) {
            table.addCell(cell(field.label(), Font.NORMAL));
            table.addCell(cell(field.value(), Font.NORMAL));
        }
        return table;
    }

    /** Signs that this font knows and draws blank, in other words. */
    private static String drawable(String text) {
        return text.replace("℃", "°C")
                .replace("℉", "°F")
                .replace("\u212B", "Å")
                .replace("Ⅴ", "V")
                .replace("Ⅹ", "X")
                .replace("∼", "~");
    }

    private static PdfPCell cell(String text, int style) {
        PdfPCell cell = new PdfPCell(new Phrase(drawable(text), Typeface.of(9, style)));
        cell.setPadding(4);
        return cell;
    }
}
