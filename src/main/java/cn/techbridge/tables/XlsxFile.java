package cn.techbridge.tables;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** The parts of an XLSX file (ECMA-376), behind guards. */
final class XlsxFile implements Closeable {
    private static final String WORKBOOK = "xl/workbook.xml";
    private final ZipFile zip;
    private final TableLimits limits;
    private final AtomicLong left;

    private XlsxFile(ZipFile zip, TableLimits limits) {
        this.zip = zip;
        this.limits = limits;
        this.left = new AtomicLong(limits.inflatedBytes());
    }

    static XlsxFile open(Path file, TableLimits limits) {
        try {
            ZipTail.check(file);
            XlsxFile opened = new XlsxFile(new ZipFile(file.toFile()), limits);
            try {
                opened.checkParts();
                return opened;
            } catch (RuntimeException refused) {
                opened.close();
                throw refused;
            }
        } catch (ZipException | IllegalArgumentException broken) {
            throw Refusal.broken("ZIP");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void checkParts() {
        Set<String> names = new HashSet<>();
        long declared = 0;
        for (var entries = zip.entries(); entries.hasMoreElements(); ) {
            ZipEntry entry = entries.nextElement();
            String name = entry.getName();
            if (name.startsWith("/") || name.contains("..") || name.contains("\\") || name.contains(":")) {
                throw Refusal.of("path-name", "压缩包内有不安全的路径", "the archive contains an unsafe path name");
            }
            if (!names.add(name.toLowerCase(Locale.ROOT))) {
                throw Refusal.broken("ZIP");
            }
            if (name.toLowerCase(Locale.ROOT).endsWith("vbaproject.bin")) {
                throw Refusal.of("macros", "不读取带宏的文件，请另存为 xlsx", "files with macros are not read, save as xlsx");
            }
            declared += Math.max(0, entry.getSize());
            if (declared > limits.inflatedBytes()) {
                throw Refusal.bomb();
            }
        }
        if (zip.getEntry(WORKBOOK) == null) {
            throw Refusal.of("format", "压缩包不是 xlsx 工作簿", "the archive is no xlsx workbook");
        }
    }

    /** The part, or null when there is none. */
    XmlPart part(String name) {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            return null;
        }
        try {
            return new XmlPart(
                    new GuardedStream(zip.getInputStream(entry), left, entry.getCompressedSize(), limits.ratio()));
        } catch (ZipException broken) {
            throw Refusal.broken("ZIP");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** @param is1904 days are counted from 1904 on, as old Macintosh files do */
    record Workbook(String sheetPart, boolean is1904) {}

    /** The first visible sheet. */
    Workbook workbook() {
        String relation = null;
        boolean is1904 = false;
        try (XmlPart xml = part(WORKBOOK)) {
            while (relation == null && next(xml)) {
                if (xml.name().equals("workbookPr")) {
                    String flag = xml.attribute("date1904");
                    is1904 = "1".equals(flag) || "true".equals(flag);
                } else if (xml.name().equals("sheet")) {
                    String state = xml.attribute("state");
                    relation = state == null || state.equals("visible") ? xml.attribute("id") : null;
                }
            }
        } catch (IOException unreadable) {
            throw Refusal.broken("ZIP");
        }
        String target = relations().get(relation);
        if (target == null || zip.getEntry(target) == null) {
            throw Refusal.of("no-sheet", "工作簿里没有可读的工作表", "the workbook has no readable sheet");
        }
        return new Workbook(target, is1904);
    }

    private Map<String, String> relations() {
        Map<String, String> targets = new HashMap<>();
        try (XmlPart xml = part("xl/_rels/workbook.xml.rels")) {
            while (xml != null && next(xml)) {
                String target = xml.attribute("Target");
                if (xml.name().equals("Relationship") && target != null && xml.attribute("TargetMode") == null) {
                    targets.put(xml.attribute("Id"), target.startsWith("/") ? target.substring(1) : "xl/" + target);
                }
            }
        } catch (IOException unreadable) {
            throw Refusal.broken("ZIP");
        }
        return targets;
    }

    private static boolean next(XmlPart xml) {
        for (int event = xml.next(); event != javax.xml.stream.XMLStreamConstants.END_DOCUMENT; event = xml.next()) {
            if (event == javax.xml.stream.XMLStreamConstants.START_ELEMENT) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
