package cn.techbridge.tools.drill;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Looks for one person in bytes of any kind: in UTF-8, GB18030 and both UTF-16, as JSON or URL escapes, as hexadecimal or base64, the phone
 * number also in groups and in full width, and all of this again inside archives, compressed streams and the bytes columns of a dump.
 */
public final class PersonTraces {
    private static final int DEEPEST = 4;
    private static final Pattern BYTES_OF_A_DUMP = Pattern.compile("\\\\\\\\?x((?:[0-9a-f]{2}){8,})");
    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);
    private final Map<String, Pattern> marks = new LinkedHashMap<>();

    public PersonTraces(String name, String phone, String email, String certificate, String account) {
        marks.put("name", any(List.of(name), ""));
        marks.put("phone", any(List.of(phone, fullWidth(phone)), String.join("[ ().-]{0,2}", phone.split("")) + "|"));
        marks.put("e-mail", any(List.of(email, fullWidth(email)), ""));
        marks.put("certificate", any(List.of(certificate), ""));
        marks.put("account", any(List.of(account, account.replace("-", "")), ""));
    }

    private static Pattern any(List<String> texts, String more) {
        return Pattern.compile(
                more + texts.stream().flatMap(text -> forms(text).stream()).collect(Collectors.joining("|")));
    }

    /** As they stand in bytes that were read as ISO 8859-1. */
    private static Set<String> forms(String text) {
        Set<String> forms = new TreeSet<>();
        for (Charset charset : List.of(
                StandardCharsets.UTF_8,
                Charset.forName("GB18030"),
                StandardCharsets.UTF_16LE,
                StandardCharsets.UTF_16BE)) {
            byte[] bytes = text.getBytes(charset);
            forms.add("(?i:" + Pattern.quote(new String(bytes, StandardCharsets.ISO_8859_1)) + ")");
            forms.add("(?i:" + HexFormat.of().formatHex(bytes) + ")");
            // whatever stands before it, three ways to be cut into groups of three bytes; the rims depend on the
            // neighbours
            for (int before = 0; before < 3; before++) {
                byte[] shifted = new byte[before + bytes.length];
                System.arraycopy(bytes, 0, shifted, before, bytes.length);
                String coded = Base64.getEncoder().withoutPadding().encodeToString(shifted);
                forms.add(Pattern.quote(coded.substring(before == 0 ? 0 : before + 1, coded.length() - 1)));
            }
        }
        forms.add("(?i:" + Pattern.quote(URLEncoder.encode(text, StandardCharsets.UTF_8)) + ")");
        forms.add("(?i:"
                + text.chars().mapToObj(c -> "\\\\{1,2}u%04x".formatted(c)).collect(Collectors.joining())
                + ")");
        return forms;
    }

    private static String fullWidth(String text) {
        return text.chars()
                .mapToObj(c -> String.valueOf((char) (c > ' ' && c < 0x7f ? c + 0xfee0 : c)))
                .collect(Collectors.joining());
    }

    /** Which of name, phone, e-mail, certificate and account stand there. */
    public Set<String> in(byte[] content) {
        Set<String> found = new TreeSet<>();
        look(content, 0, found);
        return found;
    }

    private void look(byte[] content, int depth, Set<String> found) {
        String text = new String(content, StandardCharsets.ISO_8859_1);
        marks.forEach((mark, pattern) -> {
            if (!found.contains(mark) && pattern.matcher(text).find()) {
                found.add(mark);
            }
        });
        if (depth < DEEPEST && found.size() < marks.size()) {
            for (byte[] part : parts(content, text)) {
                look(part, depth + 1, found);
            }
        }
    }

    private static List<byte[]> parts(byte[] content, String text) {
        List<byte[]> parts = new ArrayList<>();
        if (begins(content, 0, new byte[] {'P', 'K', 3, 4})) {
            unzip(content, parts);
        } else if (begins(content, 0, new byte[] {0x1f, (byte) 0x8b})) {
            unpacked(() -> new GZIPInputStream(new ByteArrayInputStream(content)), parts);
        } else if (begins(content, 0, new byte[] {'%', 'P', 'D', 'F'})) {
            for (int at = text.indexOf("stream"); at >= 0; at = text.indexOf("stream", at + 1)) {
                int from = at + STREAM.length + (text.startsWith("\r\n", at + STREAM.length) ? 2 : 1);
                if (from < content.length) {
                    byte[] rest = Arrays.copyOfRange(content, from, content.length);
                    unpacked(() -> new InflaterInputStream(new ByteArrayInputStream(rest)), parts);
                }
            }
        }
        for (Matcher bytes = BYTES_OF_A_DUMP.matcher(text); bytes.find(); ) {
            parts.add(HexFormat.of().parseHex(bytes.group(1)));
        }
        return parts;
    }

    private static boolean begins(byte[] content, int at, byte[] with) {
        return content.length >= at + with.length && Arrays.equals(content, at, at + with.length, with, 0, with.length);
    }

    private static void unzip(byte[] content, List<byte[]> parts) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.add(entry.getName().getBytes(StandardCharsets.UTF_8));
                parts.add(zip.readAllBytes());
            }
        } catch (IOException cut) {
            // what could be read has been looked at
        }
    }

    private interface Opened {
        InputStream get() throws IOException;
    }

    private static void unpacked(Opened opened, List<byte[]> parts) {
        try (InputStream in = opened.get()) {
            parts.add(in.readAllBytes());
        } catch (IOException notPacked) {
            // then it was looked at as it is
        }
    }
}
