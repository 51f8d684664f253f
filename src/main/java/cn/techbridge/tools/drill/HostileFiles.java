package cn.techbridge.tools.drill;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/** Text files and others that are hostile or broken; the packed ones come from {@link HostileWorkbooks}. */
public final class HostileFiles {
    private static final String HEAD = "编号,成果名称,成果简介\n";

    private HostileFiles() {}

    /** How a kind of file is made. */
    private record Kind(String name, boolean byRow, Function<RandomGenerator, byte[]> make) {}

    private static final List<Kind> KINDS = List.of(
            new Kind("unclosed-quote.csv", false, r -> text(HEAD + "H-1,\"没有合上的引号,简介\n" + lines(r))),
            new Kind("text-behind-quote.csv", false, r -> text(HEAD + "H-1,\"题目\"尾巴,简介\n" + lines(r))),
            new Kind(
                    "endless-cell.csv",
                    false,
                    r -> text(HEAD + "H-1,\"" + "长".repeat(40_000 + r.nextInt(99)) + "\",简介\n")),
            new Kind("utf-16le.csv", false, r -> bytes("\ufeff" + HEAD + lines(r), StandardCharsets.UTF_16LE)),
            new Kind("utf-16be.csv", false, r -> bytes("\ufeff" + HEAD + lines(r), StandardCharsets.UTF_16BE)),
            new Kind(
                    "shift-jis.csv",
                    false,
                    r -> bytes("番号,名称カタカナ,概要ｱｲｳ\nH-" + r.nextInt(99) + ",あ,い\n", Charset.forName("Shift_JIS"))),
            new Kind("broken-utf-8.csv", false, r -> spoiled(text(HEAD + lines(r)), r)),
            new Kind("noise.csv", false, HostileFiles::noise),
            new Kind("million-columns.csv", false, r -> text("编号,成果名称" + ",x".repeat(1_000_000) + "\n")),
            new Kind("million-commas.csv", false, r -> text(HEAD + "H-1" + ",".repeat(1_000_000) + "\n")),
            new Kind("no-known-heading.csv", false, r -> text("a,b,c\n1,2," + r.nextInt() + "\n")),
            new Kind("headings-only.csv", false, r -> text(HEAD)),
            new Kind("empty.csv", false, r -> new byte[0]),
            new Kind("blank.csv", false, r -> text("\n \n\t\n".repeat(1 + r.nextInt(99)))),
            new Kind("too-many-rows.csv", false, r -> text(HEAD + "H,题,简\n".repeat(50_001 + r.nextInt(99)))),
            new Kind("formula.csv", true, r -> text(HEAD + "H-1,=cmd|'/c calc'!A" + r.nextInt(99) + ",简介\n")),
            new Kind(
                    "formula-at.csv",
                    true,
                    r -> text(HEAD + "H-1,题目,@SUM(1+" + r.nextInt(99) + ")*cmd|'/c calc'!A0\n")),
            new Kind(
                    "formula-plus.csv",
                    true,
                    r -> text(HEAD + "H-1,\"+HYPERLINK(\"\"http://example.org\"\"," + r.nextInt(9) + ")\",简介\n")),
            new Kind("deep.ndjson", true, r -> text("{\"externalId\":" + "[".repeat(100_000 + r.nextInt(99)) + "\n")),
            new Kind(
                    "endless-line.ndjson",
                    false,
                    r -> text("{\"externalId\":\"" + "x".repeat(500_000 + r.nextInt(99)) + "\"}")),
            new Kind(
                    "wrong-types.ndjson",
                    true,
                    r -> text("{\"externalId\":{\"a\":[" + r.nextInt() + "]},\"title\":7}\n[]\nnull\n\"x\"\n")),
            new Kind("array.json", false, r -> text("[{\"externalId\":\"H-" + r.nextInt(99) + "\"}]")),
            new Kind(
                    "page.html",
                    false,
                    r -> text("<html><table><tr><td>编号</td></tr></table>" + r.nextInt() + "</html>")),
            new Kind("old.xls", false, r -> with(new int[] {0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1}, r)),
            new Kind("program.exe", false, r -> with(new int[] {'M', 'Z', 0x90, 0, 3, 0, 0, 0}, r)),
            new Kind("image.png", false, r -> with(new int[] {0x89, 'P', 'N', 'G', 13, 10, 26, 10}, r)));

    /** How many kinds there are, workbooks included. */
    public static int kinds() {
        return KINDS.size() + HostileWorkbooks.kinds();
    }

    /** Numbers that differ by {@link #kinds} give the same kind with other content. */
    public static HostileFile make(int number) {
        RandomGenerator random = new Random(number);
        int kind = number % kinds();
        if (kind >= KINDS.size()) {
            return HostileWorkbooks.make(kind - KINDS.size(), random);
        }
        Kind of = KINDS.get(kind);
        return new HostileFile(of.name(), of.make().apply(random), of.byRow());
    }

    private static String lines(RandomGenerator random) {
        return "H-%d,题目,简介\n".formatted(random.nextInt(1000)).repeat(1 + random.nextInt(50));
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text, Charset charset) {
        return text.getBytes(charset);
    }

    /** A lone continuation byte and a lone lead byte: neither UTF-8 nor GB18030. */
    private static byte[] spoiled(byte[] good, RandomGenerator random) {
        byte[] bad = Arrays.copyOf(good, good.length + 3);
        bad[random.nextInt(good.length)] = (byte) 0xff;
        bad[good.length] = (byte) 0xfe;
        bad[good.length + 1] = (byte) 0xff;
        return bad;
    }

    private static byte[] noise(RandomGenerator random) {
        byte[] bytes = new byte[2000 + random.nextInt(2000)];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    private static byte[] with(int[] magic, RandomGenerator random) {
        byte[] bytes = noise(random);
        for (int i = 0; i < magic.length; i++) {
            bytes[i] = (byte) magic[i];
        }
        return bytes;
    }
}
