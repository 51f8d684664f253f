package cn.techbridge.tables;

import java.io.IOException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;

/** Which cell styles show a number as a day. */
final class DateStyles {
    private static final int MOST_STYLES = 65_536;

    private DateStyles() {}

    static BitSet read(XlsxFile file) {
        BitSet dates = new BitSet();
        Map<Integer, String> formats = new HashMap<>();
        int style = 0;
        boolean inCells = false;
        try (XmlPart xml = file.part("xl/styles.xml")) {
            if (xml == null) {
                return dates;
            }
            for (int event = xml.next(); event != XMLStreamConstants.END_DOCUMENT; event = xml.next()) {
                if (event == XMLStreamConstants.START_ELEMENT) {
                    switch (xml.name()) {
                        case "numFmt" -> formats.put(xml.number("numFmtId", 0), xml.attribute("formatCode"));
                        case "cellXfs" -> inCells = true;
                        case "xf" -> {
                            if (inCells) {
                                int format = xml.number("numFmtId", 0);
                                dates.set(style++, isDate(format, formats.get(format)));
                            }
                        }
                        default -> {
                            // fonts, fills and borders say nothing about values
                        }
                    }
                } else if (event == XMLStreamConstants.END_ELEMENT && xml.name().equals("cellXfs")) {
                    inCells = false;
                }
                if (style > MOST_STYLES || formats.size() > MOST_STYLES) {
                    throw Refusal.broken("styles");
                }
            }
            return dates;
        } catch (IOException unreadable) {
            throw Refusal.broken("ZIP");
        }
    }

    /** Built-in formats by number (Chinese ones included), own ones by their letters outside quotes and brackets. */
    private static boolean isDate(int id, String code) {
        if (code == null) {
            return id >= 14 && id <= 17 || id == 22 || id >= 27 && id <= 36 || id >= 50 && id <= 58;
        }
        String letters = code.replaceAll("\"[^\"]*\"|\\[[^]]*]|\\\\.", "").toLowerCase(java.util.Locale.ROOT);
        return letters.contains("y") || letters.contains("d");
    }
}
