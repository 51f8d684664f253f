package cn.techbridge.matching.vectors;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The units worth a vector, most frequent first, and the corpus written in their numbers. */
final class Vocabulary {

    final String[] terms;
    private final Map<String, Integer> rows = new HashMap<>();

    private Vocabulary(String[] terms) {
        this.terms = terms;
        for (int row = 0; row < terms.length; row++) {
            rows.put(terms[row], row);
        }
    }

    /** Units in at least {@code minCount} places, at most {@code maxTerms} of them. */
    static Vocabulary of(Iterable<String> texts, int minCount, int maxTerms) {
        Map<String, int[]> counts = new HashMap<>();
        for (String text : texts) {
            for (TermTokens.Token token : TermTokens.of(text)) {
                counts.computeIfAbsent(token.text(), term -> new int[1])[0]++;
            }
        }
        return new Vocabulary(counts.entrySet().stream()
                .filter(entry -> entry.getValue()[0] >= minCount)
                .sorted((a, b) -> a.getValue()[0] != b.getValue()[0]
                        ? b.getValue()[0] - a.getValue()[0]
                        : a.getKey().compareTo(b.getKey()))
                .limit(maxTerms)
                .map(Map.Entry::getKey)
                .toArray(String[]::new));
    }

    int size() {
        return terms.length;
    }

    /** All texts as rows, each text closed by -1; units without a row are left out. */
    int[] encode(Iterable<String> texts) {
        int[] encoded = new int[1 << 16];
        int length = 0;
        for (String text : texts) {
            List<TermTokens.Token> tokens = TermTokens.of(text);
            if (length + tokens.size() + 1 > encoded.length) {
                encoded = Arrays.copyOf(encoded, Math.max(encoded.length * 2, length + tokens.size() + 1));
            }
            for (TermTokens.Token token : tokens) {
                Integer row = rows.get(token.text());
                if (row != null) {
                    encoded[length++] = row;
                }
            }
            encoded[length++] = -1;
        }
        return Arrays.copyOf(encoded, length);
    }
}
