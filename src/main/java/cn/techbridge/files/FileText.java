package cn.techbridge.files;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** What can be read in a kept file: the words of office documents and of PDFs, and what stands openly in the bytes of any file. */
final class FileText {
    /** Read at once, in bytes; a word on the rim is read twice. */
    private static final int PIECE = 1 << 20;

    private static final int RIM = 1 << 13;

    private static final List<Charset> CHARSETS = List.of(
            StandardCharsets.UTF_8, Charset.forName("GB18030"), StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE);

    private FileText() {}

    /** Whether one of the words stands in it, as far as a program can read it. */
    static boolean holds(byte[] content, Pattern words) {
        try {
            FileType type = FileType.of(content).orElse(null);
            boolean packed = type == FileType.DOCX || type == FileType.XLSX || type == FileType.PPTX;
            return pieces(new ByteArrayInputStream(content), false, words)
                    || type == FileType.PDF && pages(content, words)
                    || packed && parts(content, words);
        } catch (IOException | IllegalArgumentException cut) {
            // what could be read was read
            return false;
        }
    }

    /** @param marked a document cuts its words into runs as it likes, so that tags are taken out without a trace */
    private static boolean pieces(InputStream in, boolean marked, Pattern words) throws IOException {
        byte[] bytes = new byte[RIM + PIECE];
        int kept = 0;
        for (int read = in.readNBytes(bytes, 0, PIECE); read > 0; read = in.readNBytes(bytes, kept, PIECE)) {
            int length = kept + read;
            for (Charset charset : CHARSETS) {
                String text = new String(bytes, 0, length, charset);
                if (words.matcher(marked ? text.replaceAll("<[^>]*>", "") : text)
                        .find()) {
                    return true;
                }
            }
            kept = Math.min(RIM, length);
            System.arraycopy(bytes, length - kept, bytes, 0, kept);
        }
        return false;
    }

    private static boolean parts(byte[] content, Pattern words) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                if (words.matcher(part.getName()).find()
                        || pieces(zip, part.getName().endsWith(".xml"), words)) {
                    return true;
                }
            }
            return false;
        }
    }

    private static boolean pages(byte[] content, Pattern words) throws IOException {
        try (PdfReader reader = new PdfReader(content)) {
            PdfTextExtractor text = new PdfTextExtractor(reader);
            for (int page = 1; page <= reader.getNumberOfPages(); page++) {
                if (words.matcher(text.getTextFromPage(page)).find()) {
                    return true;
                }
            }
            return words.matcher(String.join("\n", reader.getInfo().values())).find();
        } catch (RuntimeException unreadable) {
            // locked or broken: what stands openly was read
            return false;
        }
    }
}
