package cn.techbridge.kernel;

import java.util.Locale;

/** Brings a typed identifier into plain form: half-width, upper case, without blanks. */
final class Plain {

    private static final int FULL_WIDTH_SHIFT = 0xFEE0;

    private Plain() {}

    static String compact(String text) {
        if (text == null) {
            return "";
        }
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '！' && c <= '～') {
                c -= FULL_WIDTH_SHIFT;
            }
            if (!Character.isWhitespace(c) && !Character.isSpaceChar(c) && c != '\uFEFF') {
                plain.append(c);
            }
        }
        return plain.toString().toUpperCase(Locale.ROOT);
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Position, counted from 1, of the first character that is no digit; 0 when all are. */
    static int firstNonDigit(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!isDigit(text.charAt(i))) {
                return i + 1;
            }
        }
        return 0;
    }
}
