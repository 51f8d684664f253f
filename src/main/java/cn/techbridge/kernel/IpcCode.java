package cn.techbridge.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Symbol of the International Patent Classification: a subclass such as {@code G06F} or a group such as {@code G06F16/35}. */
public record IpcCode(String value) {

    private static final Pattern SYMBOL = Pattern.compile("([A-H])(\\d{2})([A-Z])(?:(\\d{1,4})/(\\d{2,6}))?");

    /** Rule: {@code IPC_PATTERN}. */
    public static Checked<IpcCode> parse(String text) {
        String plain = Plain.compact(text);
        if (!SYMBOL.matcher(plain).matches()) {
            return Checked.invalid(
                    Finding.of(
                            "IPC_PATTERN",
                            "“" + plain + "”不是IPC分类号，应如G06F或G06F16/35（部A–H、大类2位数字、小类1个字母、大组/小组）",
                            "'" + plain
                                    + "' is no IPC symbol; write G06F or G06F16/35 (section A-H, class, subclass, main group/group)"));
        }
        return Checked.valid(new IpcCode(plain));
    }

    /** Section, class, subclass, main group and group, as far as the symbol goes; the facet counts at each. */
    public List<String> path() {
        Matcher symbol = SYMBOL.matcher(value);
        if (!symbol.matches()) {
            throw new IllegalStateException("not an IPC symbol: " + value);
        }
        List<String> path = new ArrayList<>();
        path.add(symbol.group(1));
        path.add(symbol.group(1) + symbol.group(2));
        path.add(subclass());
        if (symbol.group(4) != null) {
            path.add(subclass() + symbol.group(4) + "/00");
            if (!"00".equals(symbol.group(5))) {
                path.add(value);
            }
        }
        return List.copyOf(path);
    }

    public String subclass() {
        return value.substring(0, 4);
    }

    @Override
    public String toString() {
        return value;
    }
}
