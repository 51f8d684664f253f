package cn.techbridge.tables;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Stored values as spreadsheets show them. */
final class CellText {
    /** Spreadsheets keep and show fifteen digits; what follows is noise of binary fractions. */
    private static final MathContext SHOWN = new MathContext(15);

    private static final int LONGEST_NUMBER = 40;
    private static final double LAST_DAY = 2_958_466;
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private CellText() {}

    static String number(String raw) {
        try {
            BigDecimal value = raw.length() > LONGEST_NUMBER ? null : new BigDecimal(raw.strip()).round(SHOWN);
            if (value == null || Math.abs((long) value.precision() - value.scale()) > LONGEST_NUMBER) {
                return raw;
            }
            return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
        } catch (NumberFormatException notOne) {
            return raw;
        }
    }

    /** A day number as ISO date; day 60 of the 1900 calendar is a 29 February that never was. */
    static String date(String raw, boolean is1904) {
        try {
            double serial = Double.parseDouble(raw);
            if (!(serial >= 1 && serial < LAST_DAY)) {
                return number(raw);
            }
            long days = (long) serial;
            LocalDate origin = is1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, days < 60 ? 31 : 30);
            return origin.plusDays(days).toString();
        } catch (NumberFormatException notOne) {
            return raw;
        }
    }

    /** Characters that XML cannot hold are written as {@code _x000D_} (ECMA-376 part 1, 22.9.2.19). */
    static String unescaped(String text) {
        if (!text.contains("_x")) {
            return text;
        }
        Matcher matcher = ESCAPED.matcher(text);
        return matcher.replaceAll(
                found -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))));
    }
}
