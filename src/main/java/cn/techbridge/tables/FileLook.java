package cn.techbridge.tables;

import cn.techbridge.platform.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a file is, by its content, never by its name.
 *
 * @param charset of text files
 * @param delimiter of CSV files: comma, semicolon or tab, whichever parts the first row most
 */
public record FileLook(TableFormat format, Charset charset, char delimiter) {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int BLOCK = 65_536;

    /** @throws Problem 400 when the file is empty, binary, of an unknown encoding, or of a format that is not read */
    public static FileLook at(Path file) {
        try {
            byte[] head = head(file);
            if (head.length == 0) {
                throw Refusal.of("empty-file", "文件是空的", "the file is empty");
            }
            if (starts(head, 0x50, 0x4b, 0x03, 0x04)) {
                return new FileLook(TableFormat.XLSX, StandardCharsets.UTF_8, ',');
            }
            if (starts(head, 0xd0, 0xcf, 0x11, 0xe0)) {
                throw Refusal.of(
                        "old-format",
                        "不读取 xls 或加密的文件，请另存为未加密的 xlsx",
                        "xls and encrypted files are not read, save as plain xlsx");
            }
            Charset charset = charset(file);
            return text(file, charset);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static FileLook text(Path file, Charset charset) throws IOException {
        try (Reader in = reader(file, charset)) {
            char[] block = new char[BLOCK];
            int length = in.read(block);
            String start = new String(block, 0, Math.max(0, length)).stripLeading();
            if (start.isEmpty()) {
                throw Refusal.of("empty-file", "文件是空的", "the file is empty");
            }
            if (start.charAt(0) == '{') {
                return new FileLook(TableFormat.NDJSON, charset, '\n');
            }
            if (start.charAt(0) == '[' || start.charAt(0) == '<') {
                throw Refusal.of(
                        "format",
                        "只读取 CSV、XLSX 和每行一个对象的 NDJSON",
                        "only CSV, XLSX and NDJSON with one object a line are read");
            }
            return new FileLook(TableFormat.CSV, charset, delimiter(start));
        }
    }

    /** A reader behind the byte order mark. */
    static Reader reader(Path file, Charset charset) throws IOException {
        InputStream in = Files.newInputStream(file);
        if (charset.equals(StandardCharsets.UTF_8)) {
            byte[] mark = in.readNBytes(3);
            if (!starts(mark, 0xef, 0xbb, 0xbf)) {
                in.close();
                in = Files.newInputStream(file);
            }
        }
        return new InputStreamReader(
                in,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    /** Every byte is looked at, so that nothing is taken in as a replacement character later. */
    private static Charset charset(Path file) throws IOException {
        if (decodes(file, StandardCharsets.UTF_8)) {
            return StandardCharsets.UTF_8;
        }
        if (decodes(file, GB18030)) {
            return GB18030;
        }
        throw Refusal.encoding();
    }

    private static boolean decodes(Path file, Charset charset) throws IOException {
        char[] block = new char[BLOCK];
        try (Reader in = reader(file, charset)) {
            for (int length = in.read(block); length >= 0; length = in.read(block)) {
                for (int i = 0; i < length; i++) {
                    if (isForeign(block[i])) {
                        return false;
                    }
                }
            }
            return true;
        } catch (CharacterCodingException other) {
            return false;
        }
    }

    /** Bytes of other encodings read as GB18030 end up in control characters or the private use area; NUL means binary. */
    private static boolean isForeign(char c) {
        return c == 0 || c >= 0x7f && c < 0xa0 || c >= '\ue000' && c <= '\uf8ff' || c >= '\ufffe' || c == '\ufffd';
    }

    private static char delimiter(String start) {
        char best = ',';
        int most = 0;
        for (char candidate : new char[] {',', ';', '\t'}) {
            int count = occurrences(start, candidate);
            if (count > most) {
                most = count;
                best = candidate;
            }
        }
        return best;
    }

    private static int occurrences(String start, char wanted) {
        boolean quoted = false;
        int count = 0;
        for (int i = 0; i < start.length(); i++) {
            char c = start.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == '\n' && !quoted) {
                break;
            } else if (c == wanted && !quoted) {
                count++;
            }
        }
        return count;
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(4);
        }
    }

    private static boolean starts(byte[] bytes, int... with) {
        for (int i = 0; i < with.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xff) != with[i]) {
                return false;
            }
        }
        return true;
    }
}
