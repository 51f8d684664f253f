package cn.techbridge.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Splits folded text (see {@link Fold#search}) into terms. Han runs give characters and bigrams; mixed words such as {@code pm2.5},
 * {@code ni-ti} or {@code q345} stay whole.
 */
public final class Terms {

    private static final Pattern NUMBER_UNIT = Pattern.compile("(\\d+(?:\\.\\d+)?) ?([a-zA-Zμω][a-zA-Z]+)");

    private Terms() {}

    /** All terms in the order of the text; punctuation and blanks are between them. */
    public static List<Term> of(String folded) {
        List<Term> terms = new ArrayList<>();
        int i = 0;
        while (i < folded.length()) {
            int end = hanEnd(folded, i);
            if (end > i) {
                terms.add(new Term(Term.Kind.HAN, folded.substring(i, end), i, end));
            } else if (isWord(folded.charAt(i))) {
                end = latinEnd(folded, i);
                terms.add(new Term(Term.Kind.LATIN, folded.substring(i, end), i, end));
            } else {
                end = i + 1;
            }
            i = end;
        }
        return terms;
    }

    public static List<String> hanRuns(String folded) {
        return texts(folded, Term.Kind.HAN);
    }

    public static List<String> latin(String folded) {
        return texts(folded, Term.Kind.LATIN);
    }

    /** Pairs of neighbouring Han characters, with repetitions; a single character between other signs gives none. */
    public static List<String> bigrams(String folded) {
        List<String> bigrams = new ArrayList<>();
        for (String run : hanRuns(folded)) {
            int[] ends = codePointEnds(run);
            for (int i = 0; i + 2 < ends.length; i++) {
                bigrams.add(run.substring(ends[i], ends[i + 2]));
            }
        }
        return bigrams;
    }

    /** Single Han characters, with repetitions. */
    public static List<String> characters(String folded) {
        List<String> characters = new ArrayList<>();
        for (String run : hanRuns(folded)) {
            int[] ends = codePointEnds(run);
            for (int i = 0; i + 1 < ends.length; i++) {
                characters.add(run.substring(ends[i], ends[i + 1]));
            }
        }
        return characters;
    }

    /**
     * Other spellings of one Latin term that mean the same, the term itself first: {@code 100mpa} and {@code 100 mpa}, {@code ni-ti} and
     * {@code niti}. A number with one letter ({@code 5g}, {@code 3d}) is a name more often than a quantity and is left alone.
     */
    public static List<String> variants(String term) {
        Set<String> variants = new LinkedHashSet<>();
        variants.add(term);
        Matcher quantity = NUMBER_UNIT.matcher(term);
        if (quantity.matches() && Units.isKnown(quantity.group(2))) {
            variants.add(quantity.group(1) + quantity.group(2));
            variants.add(quantity.group(1) + " " + quantity.group(2));
        } else if (term.indexOf('-') > 0) {
            variants.add(term.replace("-", ""));
            variants.add(term.replace('-', ' '));
        }
        return List.copyOf(variants);
    }

    static boolean isHan(int codePoint) {
        return codePoint >= 0x4E00 && codePoint <= 0x9FFF
                || codePoint >= 0x3400 && codePoint <= 0x4DBF
                || codePoint >= 0xF900 && codePoint <= 0xFAFF
                || codePoint == '〇'
                || codePoint == '々'
                || codePoint >= 0x20000 && codePoint <= 0x3FFFF;
    }

    private static List<String> texts(String folded, Term.Kind kind) {
        return of(folded).stream()
                .filter(term -> term.kind() == kind)
                .map(Term::text)
                .toList();
    }

    private static int hanEnd(String text, int from) {
        int i = from;
        while (i < text.length() && isHan(text.codePointAt(i))) {
            i += Character.charCount(text.codePointAt(i));
        }
        return i;
    }

    private static int latinEnd(String text, int from) {
        int i = from + 1;
        while (i < text.length() && (isWord(text.charAt(i)) || joins(text, i))) {
            i++;
        }
        return i;
    }

    /** A full stop joins digits; a hyphen joins letters to letters or digits, but 3-5 is a range and stays two numbers. */
    private static boolean joins(String text, int i) {
        if (i + 1 >= text.length() || !isWord(text.charAt(i + 1))) {
            return false;
        }
        boolean digits = Character.isDigit(text.charAt(i - 1)) && Character.isDigit(text.charAt(i + 1));
        return text.charAt(i) == '.' ? digits : text.charAt(i) == '-' && !digits && isWord(text.charAt(i - 1));
    }

    private static boolean isWord(char c) {
        return c < 128
                ? Character.isLetterOrDigit(c)
                : Character.isLetterOrDigit(c) && !isHan(c) && !Character.isSurrogate(c);
    }

    private static int[] codePointEnds(String run) {
        int[] ends = new int[run.codePointCount(0, run.length()) + 1];
        for (int i = 1; i < ends.length; i++) {
            ends[i] = ends[i - 1] + Character.charCount(run.codePointAt(ends[i - 1]));
        }
        return ends;
    }
}
