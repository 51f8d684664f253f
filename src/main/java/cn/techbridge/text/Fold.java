package cn.techbridge.text;

import com.ibm.icu.text.Transliterator;
import com.ibm.icu.text.UnicodeSet;

/**
 * Folds spellings of the same character into one, character by character, so that every offset into the folded text is an offset into
 * the original: full width to half width, traditional to simplified, look-alike signs to one sign.
 */
public final class Fold {

    /** Correct simplified characters that the transliterator would replace although they mean something else there. */
    private static final String KEPT = "著俱藉姊吒麽";

    private static final String ALIKE_FROM =
            "\u3000\u00A0\u2002\u2003\u2009\u202F−–‐‑‒﹣〜∼µΩKÅ∶﹤﹥﹦﹪﹢₀₁₂₃₄₅₆₇₈₉￥￠￡▪‧•⋅∙・";
    private static final String ALIKE_TO = "      ------~~μΩKÅ:<>=%+0123456789¥¢£······";

    /** Raised signs matter in 10³, so only searching flattens them. */
    private static final String RAISED_FROM = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻";

    private static final String RAISED_TO = "0123456789+-";

    private static final char[] DISPLAY = displayTable();
    private static final char[] SEARCH = searchTable();

    private Fold() {}

    /** Folds for reading and parsing; upper and lower case stay. Returns the same instance when nothing changes. */
    public static String display(String text) {
        return fold(text, DISPLAY);
    }

    /** Raised digits and signs become plain ones. */
    static String flatten(String text) {
        StringBuilder flat = new StringBuilder(text);
        for (int i = 0; i < flat.length(); i++) {
            int raised = RAISED_FROM.indexOf(flat.charAt(i));
            if (raised >= 0) {
                flat.setCharAt(i, RAISED_TO.charAt(raised));
            }
        }
        return flat.toString();
    }

    /** Folds for finding and comparing: as {@link #display}, raised signs flattened, and to lower case. Returns the same instance when nothing changes. */
    public static String search(String text) {
        return fold(text, SEARCH);
    }

    private static String fold(String text, char[] table) {
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (table[c] != c) {
                return rest(text, i, table);
            }
        }
        return text;
    }

    private static String rest(String text, int from, char[] table) {
        char[] folded = text.toCharArray();
        for (int i = from; i < folded.length; i++) {
            folded[i] = table[folded[i]];
        }
        return new String(folded);
    }

    private static char[] displayTable() {
        char[] table = new char[Character.MAX_VALUE + 1];
        for (int c = 0; c < table.length; c++) {
            table[c] = (char) c;
        }
        simplify(table);
        for (char c = '！'; c <= '～'; c++) {
            table[c] = (char) (c - '！' + '!');
        }
        replace(table, ALIKE_FROM, ALIKE_TO);
        return table;
    }

    private static void replace(char[] table, String from, String to) {
        for (int i = 0; i < from.length(); i++) {
            table[from.charAt(i)] = to.charAt(i);
        }
    }

    private static void simplify(char[] table) {
        Transliterator hantToHans = Transliterator.getInstance("Traditional-Simplified");
        UnicodeSet changed = hantToHans.getSourceSet();
        for (char c = '\u3400'; c <= '\u9FFF'; c++) {
            String simplified = changed.contains(c) ? hantToHans.transliterate(String.valueOf(c)) : "";
            if (simplified.length() == 1 && KEPT.indexOf(c) < 0) {
                table[c] = simplified.charAt(0);
            }
        }
        // Some characters simplify in two steps; both belong to one form, or folding twice would differ from folding
        // once.
        for (char c = '\u3400'; c <= '\u9FFF'; c++) {
            table[c] = table[table[c]];
        }
    }

    private static char[] searchTable() {
        char[] table = DISPLAY.clone();
        replace(table, RAISED_FROM, RAISED_TO);
        for (int c = 0; c < table.length; c++) {
            if (!Character.isSurrogate((char) c)) {
                table[c] = Character.toLowerCase(table[c]);
            }
        }
        return table;
    }
}
