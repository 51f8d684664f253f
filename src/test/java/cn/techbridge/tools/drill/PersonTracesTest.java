package cn.techbridge.tools.drill;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** What looks for traces has to find them in every disguise, or its silence says nothing. */
class PersonTracesTest {
    private static final String ACCOUNT = "00000000-0000-4000-8000-000000000103";
    private final PersonTraces traces =
            new PersonTraces("欧阳测试", "13712345678", "ouyang@example.org", "TJ-2019-0422", ACCOUNT);

    private void found(String mark, byte[] content) {
        assertEquals(Set.of(mark), traces.in(content));
    }

    private void found(String mark, String text) {
        found(mark, text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void inEveryEncodingAndEscape() {
        for (String charset : new String[] {"UTF-8", "GB18030", "UTF-16LE", "UTF-16BE"}) {
            byte[] name = "请联系欧阳测试先生".getBytes(Charset.forName(charset));
            found("name", name);
            found("name", "\\x" + HexFormat.of().formatHex(name));
            for (int before = 0; before < 3; before++) {
                found(
                        "name",
                        Base64.getEncoder()
                                .encodeToString(
                                        ("abc".substring(before) + "，欧阳测试，").getBytes(Charset.forName(charset))));
            }
        }
        found("name", URLEncoder.encode("q=欧阳测试&x", StandardCharsets.UTF_8));
        found("name", "{\"a\":\"\\u6b27\\u9633\\u6D4B\\u8bd5\"}");
        found("e-mail", "Write to OUYANG@Example.org");
        found("account", "sub=" + ACCOUNT.replace("-", ""));
        found("certificate", "证书tj-2019-0422");
    }

    @Test
    void aNumberInGroupsAndInFullWidth() {
        for (String written : new String[] {"13712345678", "+86 137-1234-5678", "(137) 1234 5678", "１３７１２３４５６７８"}) {
            found("phone", "电话" + written + "。");
        }
    }

    @Test
    void insideOfWhatIsPacked() throws IOException {
        byte[] text = "<t>欧阳测试</t>".getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(zipped)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write(text);
        }
        found("name", zipped.toByteArray());
        found("name", "17\t\\\\x" + HexFormat.of().formatHex(zipped.toByteArray()) + "\tx\n");
        ByteArrayOutputStream gzipped = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(gzipped)) {
            gzip.write(zipped.toByteArray());
        }
        found("name", gzipped.toByteArray());
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        pdf.writeBytes("%PDF-1.7\n1 0 obj<</Filter/FlateDecode>>stream\n".getBytes(StandardCharsets.US_ASCII));
        try (DeflaterOutputStream packed = new DeflaterOutputStream(pdf, new Deflater(Deflater.BEST_COMPRESSION))) {
            packed.write(text);
        }
        found("name", pdf.toByteArray());
    }

    @Test
    void nothingWhereNobodyIs() {
        assertEquals(Set.of(), traces.in("欧阳 13712345679 ouyang@example.com 测试".getBytes(StandardCharsets.UTF_8)));
    }
}
