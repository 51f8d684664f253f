package cn.techbridge.tables;

import java.util.regex.Pattern;

/**
 * Formula injection: what a spreadsheet would take for a formula gets an apostrophe in front when written, loses it when read, and is
 * told apart from innocent text (-40℃, +86) when somebody hands it in.
 */
public final class SafeText {
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,15}(\\.\\d{1,9})?");
    /** A call or a link to another program or sheet: {@code =SUM(}, {@code @IMPORT(}, {@code +cmd|}. */
    private static final Pattern FORMULA =
            Pattern.compile("\\s*(=.*|[+\\-@][^\\p{IsHan}]*?[A-Za-z][\\w.]*\\s*[(|!].*)", Pattern.DOTALL);

    private SafeText() {}

    /** The text as it may stand in a cell. */
    public static String guarded(String text) {
        return isTrigger(text, 0) && !NUMBER.matcher(text).matches() ? "'" + text : text;
    }

    /** The text as it was before {@link #guarded}. */
    public static String unguarded(String text) {
        return text.startsWith("'") && isTrigger(text, 1) ? text.substring(1) : text;
    }

    public static boolean isFormula(String text) {
        return isTrigger(text.stripLeading(), 0) && FORMULA.matcher(text).matches();
    }

    private static boolean isTrigger(String text, int at) {
        return text.length() > at && "=+-@\t\r＝＋－＠".indexOf(text.charAt(at)) >= 0;
    }
}
