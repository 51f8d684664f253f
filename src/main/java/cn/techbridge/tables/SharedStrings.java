package cn.techbridge.tables;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;

/** The strings that cells refer to by number: in a file beside, so that memory does not grow with them. */
final class SharedStrings implements Closeable {
    private static final int CACHED = 2048;
    private static final int CACHED_CHARS = 256;
    private final Path spool;
    private final FileChannel channel;
    private final long[] ends;
    private final Map<Integer, String> cache = new LinkedHashMap<>(CACHED, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, String> eldest) {
            return size() > CACHED;
        }
    };

    private SharedStrings(Path spool, long[] ends) throws IOException {
        this.spool = spool;
        this.ends = ends;
        this.channel = FileChannel.open(spool, StandardOpenOption.READ, StandardOpenOption.DELETE_ON_CLOSE);
    }

    static SharedStrings read(XlsxFile file, TableLimits limits) {
        Path spool = null;
        try (XmlPart xml = file.part("xl/sharedStrings.xml")) {
            spool = Files.createTempFile("strings", ".txt");
            return new SharedStrings(spool, xml == null ? new long[0] : spool(xml, spool, limits));
        } catch (IOException | RuntimeException failed) {
            delete(spool);
            throw failed instanceof RuntimeException refused ? refused : Refusal.broken("ZIP");
        }
    }

    private static long[] spool(XmlPart xml, Path spool, TableLimits limits) throws IOException {
        long[] ends = new long[1024];
        int count = 0;
        long at = 0;
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(spool), 65_536)) {
            while (xml.find("si")) {
                byte[] bytes = text(xml, limits).getBytes(StandardCharsets.UTF_8);
                out.write(bytes);
                at += bytes.length;
                if (count == ends.length) {
                    if (count > limits.rows() * 64) {
                        throw Refusal.bomb();
                    }
                    ends = Arrays.copyOf(ends, count * 2);
                }
                ends[count++] = at;
            }
        }
        return Arrays.copyOf(ends, count);
    }

    /** The runs of one item; how it is pronounced is left out. */
    private static String text(XmlPart xml, TableLimits limits) {
        StringBuilder text = new StringBuilder();
        boolean wanted = false;
        int phonetic = 0;
        while (true) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                phonetic += xml.name().equals("rPh") ? 1 : 0;
                wanted = xml.name().equals("t") && phonetic == 0;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                if (xml.name().equals("si")) {
                    return CellText.unescaped(text.toString());
                }
                phonetic -= xml.name().equals("rPh") ? 1 : 0;
                wanted = false;
            } else if (event == XMLStreamConstants.CHARACTERS && wanted) {
                xml.appendText(text, 0, limits.cellChars());
            } else if (event == XMLStreamConstants.END_DOCUMENT) {
                throw Refusal.broken("XML");
            }
        }
    }

    String get(String number) {
        int index;
        try {
            index = Integer.parseInt(number.strip());
        } catch (NumberFormatException malformed) {
            throw Refusal.broken("sharedStrings");
        }
        if (index < 0 || index >= ends.length) {
            throw Refusal.broken("sharedStrings");
        }
        String known = cache.get(index);
        if (known != null) {
            return known;
        }
        String text = load(index);
        if (text.length() <= CACHED_CHARS) {
            cache.put(index, text);
        }
        return text;
    }

    private String load(int index) {
        long from = index == 0 ? 0 : ends[index - 1];
        ByteBuffer bytes = ByteBuffer.allocate((int) (ends[index] - from));
        try {
            while (bytes.hasRemaining() && channel.read(bytes, from + bytes.position()) >= 0) {
                // until the whole string is there
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new String(bytes.array(), StandardCharsets.UTF_8);
    }

    private static void delete(Path spool) {
        try {
            if (spool != null) {
                Files.deleteIfExists(spool);
            }
        } catch (IOException left) {
            throw new UncheckedIOException(left);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
        Files.deleteIfExists(spool);
    }
}
