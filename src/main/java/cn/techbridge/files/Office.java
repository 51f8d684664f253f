package cn.techbridge.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Tells the documents of ISO/IEC 29500 from other archives by the names inside. */
final class Office {
    static final byte[] ZIP = {'P', 'K', 3, 4};
    /** Documents have dozens of parts; an archive of thousands is none, and is not walked through. */
    private static final int MAX_PARTS = 2000;
    /** What may be unpacked while walking from name to name; a bomb ends here. */
    private static final long MAX_UNPACKED = 200L << 20;

    private Office() {}

    /** docx, xlsx or pptx; empty for anything else, and for documents that carry macros. */
    static Optional<String> kind(byte[] content) {
        String kind = null;
        boolean contentTypes = false;
        long unpacked = 0;
        byte[] buffer = new byte[1 << 16];
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            int parts = 0;
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                String name = part.getName();
                if (++parts > MAX_PARTS || name.endsWith("vbaProject.bin")) {
                    return Optional.empty();
                }
                contentTypes |= name.equals("[Content_Types].xml");
                kind = kind == null ? kindOf(name) : kind;
                for (int read = zip.read(buffer); read > 0; read = zip.read(buffer)) {
                    unpacked += read;
                    if (unpacked > MAX_UNPACKED) {
                        return Optional.empty();
                    }
                }
            }
        } catch (IOException | IllegalArgumentException broken) {
            return Optional.empty();
        }
        return contentTypes ? Optional.ofNullable(kind) : Optional.empty();
    }

    private static String kindOf(String name) {
        return switch (name) {
            case "word/document.xml" -> "docx";
            case "xl/workbook.xml" -> "xlsx";
            case "ppt/presentation.xml" -> "pptx";
            default -> null;
        };
    }
}
