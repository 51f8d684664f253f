package cn.techbridge.platform;

import java.util.List;
import java.util.stream.Collectors;

/** Lines of comma-separated values by RFC 4180, safe to be opened in a spreadsheet. */
public final class Csv {
    /** Put before the first line, it makes spreadsheets read UTF-8. */
    public static final String BOM = "\uFEFF";

    /** A cell that begins with one of these is a formula to a spreadsheet (OWASP "CSV injection"). */
    private static final String FORMULA = "=+-@\t\r";

    private Csv() {}

    /** One line with its end; null is an empty cell. */
    public static String line(List<?> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(Object value) {
        if (value == null) {
            return "";
        }
        String text = value.toString();
        if (!(value instanceof Number) && !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0) {
            text = "'" + text;
        }
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
