package cn.techbridge.matching.vectors;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** In how many texts each bigram, character and Latin word stands; says how much a term tells. */
public final class TermStatistics {

    private final int texts;
    private final double bigrams;
    private final double characters;
    private final Map<String, Integer> frequencies;

    TermStatistics(int texts, double bigrams, double characters, Map<String, Integer> frequencies) {
        this.texts = texts;
        this.bigrams = bigrams;
        this.characters = characters;
        this.frequencies = frequencies;
    }

    public static TermStatistics of(Iterable<String> texts) {
        Map<String, Integer> frequencies = new HashMap<>();
        int count = 0;
        long bigrams = 0;
        long characters = 0;
        for (String text : texts) {
            Set<String> seen = new HashSet<>();
            for (TermTokens.Token token : TermTokens.of(text)) {
                seen.add(token.text());
                bigrams++;
            }
            for (TermTokens.Token token : TermTokens.characters(text)) {
                seen.add(token.text());
                characters++;
            }
            seen.forEach(term -> frequencies.merge(term, 1, Integer::sum));
            count++;
        }
        return new TermStatistics(
                count, (double) bigrams / Math.max(1, count), (double) characters / Math.max(1, count), frequencies);
    }

    /** Lucene's inverse document frequency, greater than 0; a term never seen counts as the rarest. */
    public double idf(String term) {
        int frequency = Math.min(texts, frequencies.getOrDefault(term, 0));
        return Math.log(1 + (texts - frequency + 0.5) / (frequency + 0.5));
    }

    public boolean knows(String term) {
        return frequencies.containsKey(term);
    }

    public int texts() {
        return texts;
    }

    /** The mean number of units of a text. */
    public double meanBigrams() {
        return bigrams;
    }

    public double meanCharacters() {
        return characters;
    }

    Map<String, Integer> frequencies() {
        return frequencies;
    }
}
