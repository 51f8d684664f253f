package cn.techbridge.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a visitor typed, as weighted terms. Every word of a list weighs as one, however many bigrams it is cut into, else a long word
 * drowns the short ones; what several words share counts less than twice.
 *
 * @param weights each term with its weight, in order of first occurrence
 * @param characters the Han characters inside the bigrams, each once, without those that are terms themselves
 * @param words how many words the text lists; running text is few long ones
 */
record QueryWords(Map<String, Float> weights, List<String> characters, int words) {
    /** Separators of a list; the blank or comma inside "100 MPa" and "1,000" is none. */
    private static final Pattern BETWEEN_WORDS =
            Pattern.compile("[，、;；]+|(?<!\\d),|,(?!\\d)|(?<!\\d)\\s+|\\s+(?![\\p{L}&&[^\\p{IsHan}]])");
    /** Words of more bigrams than this weigh more than one: they are phrases. */
    private static final int WORD_BIGRAMS = 3;

    private static final int LONG_WORD_BIGRAMS = 4;

    static QueryWords of(String text, int maxTerms) {
        Map<String, List<Float>> seen = new LinkedHashMap<>();
        int words = 0;
        for (String word : BETWEEN_WORDS.split(text)) {
            QueryTerms terms = QueryTerms.of(word);
            if (terms.isEmpty()) {
                continue;
            }
            words++;
            float share = 1f / Math.min(WORD_BIGRAMS, terms.counts().size());
            terms.counts().forEach((term, count) -> {
                if (seen.size() < maxTerms || seen.containsKey(term)) {
                    List<Float> shares = seen.computeIfAbsent(term, t -> new ArrayList<>());
                    for (int i = 0; i < count; i++) {
                        shares.add(share);
                    }
                }
            });
        }
        Map<String, Float> weights = new LinkedHashMap<>();
        seen.forEach((term, shares) -> weights.put(term, weight(shares)));
        return new QueryWords(weights, characters(weights.keySet()), words);
    }

    /** Twice as often is not twice as important: the geometric mean of the greatest share and the sum. */
    private static float weight(List<Float> shares) {
        float greatest = 0;
        float sum = 0;
        for (float share : shares) {
            greatest = Math.max(greatest, share);
            sum += share;
        }
        return shares.size() == 1 ? greatest : (float) Math.sqrt(greatest * sum);
    }

    private static List<String> characters(Set<String> terms) {
        Set<String> characters = new LinkedHashSet<>();
        terms.stream()
                .filter(term -> term.length() > 1 && isHan(term))
                .forEach(term -> term.codePoints().forEach(c -> characters.add(Character.toString(c))));
        characters.removeAll(terms);
        return List.copyOf(characters);
    }

    /**
     * The terms that decide what is found: all but lonely Han characters, which are in a good part of all documents; they decide only
     * when there is nothing else.
     */
    List<String> decisive() {
        List<String> decisive =
                weights.keySet().stream().filter(term -> !isLonely(term)).toList();
        return decisive.isEmpty() ? List.copyOf(weights.keySet()) : decisive;
    }

    boolean isEmpty() {
        return weights.isEmpty();
    }

    /** One word that somebody typed, not a list of them, a title or a pasted text. */
    boolean isOneWord() {
        return words == 1 && weights.size() <= LONG_WORD_BIGRAMS;
    }

    private static boolean isLonely(String term) {
        return isHan(term) && term.codePointCount(0, term.length()) == 1;
    }

    static boolean isHan(String term) {
        return Character.isIdeographic(term.codePointAt(0));
    }
}
