package cn.techbridge.files;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.lowagie.text.Document;
import com.lowagie.text.Paragraph;
import com.lowagie.text.pdf.PdfWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class FileTextTest {
    private static final Pattern PERSON = Pattern.compile("13712345678|Ouyang Ceshi|欧阳测试");

    private static byte[] pdf(String words, String author) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Document document = new Document();
        PdfWriter.getInstance(document, bytes);
        document.open();
        document.addAuthor(author);
        document.add(new Paragraph(words));
        document.close();
        return bytes.toByteArray();
    }

    private static byte[] docx(String body) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write(body.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    @Test
    void theWordsOfAPdfAreReadThoughItIsCompressed() {
        byte[] content = pdf("Call 13712345678 about the coating", "nobody");
        assertFalse(new String(content, StandardCharsets.ISO_8859_1).contains("13712345678"));
        assertTrue(FileText.holds(content, PERSON));
        assertTrue(FileText.holds(pdf("about the coating", "Ouyang Ceshi"), PERSON));
        assertFalse(FileText.holds(pdf("about the coating", "nobody"), PERSON));
        assertFalse(FileText.holds(Arrays.copyOf(content, 400), PERSON));
    }

    @Test
    void aDocumentMayCutAWordIntoRuns() throws IOException {
        assertTrue(FileText.holds(docx("<w:t>姓名：欧阳</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>测试"), PERSON));
        assertFalse(FileText.holds(docx("<w:t>涂层工艺说明</w:t>"), PERSON));
    }

    @Test
    void whatStandsOpenlyIsReadInAnyEncodingAndFarInside() {
        for (String charset : new String[] {"UTF-8", "GB18030", "UTF-16BE", "UTF-16LE"}) {
            byte[] name = "联系人欧阳测试".getBytes(Charset.forName(charset));
            assertTrue(FileText.holds(name, PERSON), charset);
            // on the rim of the first mebibyte
            byte[] far = new byte[(1 << 20) + 64];
            System.arraycopy(name, 0, far, (1 << 20) - 8, name.length);
            assertTrue(FileText.holds(far, PERSON), charset);
        }
        assertFalse(FileText.holds(new byte[3 << 20], PERSON));
    }
}
