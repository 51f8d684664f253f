package cn.techbridge.likeness;

import cn.techbridge.text.Fold;
import cn.techbridge.text.Terms;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A record's words as sorted hashes: pairs of Han characters and Latin terms, and apart from them its figures.
 *
 * @param title terms of the title
 * @param all terms of title, text and keywords
 * @param figures the numbers in the text
 */
public record Wording(int[] title, int[] all, Set<String> figures) {
    private static final Pattern FIGURE = Pattern.compile("\\d+(?:\\.\\d+)?");

    public static Wording of(String title, String text) {
        String foldedTitle = Fold.search(title);
        String folded = foldedTitle + '\n' + Fold.search(text == null ? "" : text);
        Set<String> figures = new TreeSet<>();
        Matcher figure = FIGURE.matcher(folded);
        while (figure.find()) {
            figures.add(plain(figure.group()));
        }
        return new Wording(terms(foldedTitle), terms(folded), figures);
    }

    /** 3.50 and 3.5 are one figure, so are 05 and 5. */
    private static String plain(String figure) {
        String plain = figure.contains(".") ? figure.replaceAll("0+$", "").replaceAll("\\.$", "") : figure;
        plain = plain.replaceAll("^0+(?=\\d)", "");
        return plain;
    }

    private static int[] terms(String folded) {
        Collection<String> latin = Terms.latin(folded).stream()
                .filter(term -> !Character.isDigit(term.charAt(0)))
                .toList();
        return Stream.concat(Terms.bigrams(folded).stream(), latin.stream())
                .mapToInt(Wording::hash)
                .sorted()
                .distinct()
                .toArray();
    }

    /** Spreads String.hashCode, whose values of two-character words are neighbours. */
    private static int hash(String term) {
        int h = term.hashCode() * 0x9E3779B1;
        h ^= h >>> 15;
        h *= 0x85EBCA77;
        return h ^ h >>> 13;
    }

    IntStream terms() {
        return Arrays.stream(all);
    }

    static boolean holds(int[] sorted, int term) {
        return Arrays.binarySearch(sorted, term) >= 0;
    }
}
