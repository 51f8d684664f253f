package cn.techbridge.matching.engine;

import cn.techbridge.matching.vectors.Dense;
import cn.techbridge.matching.vectors.TermTokens.Token;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The distinct terms of a text with how often they stand there, what they tell (idf) and where their vectors are.
 *
 * @param index place of each term in the arrays
 * @param rows row of the term's vector, -1 where it has none
 * @param length number of terms with repetitions
 */
record TermBag(Map<String, Integer> index, int[] counts, double[] idf, int[] rows, int length) {

    static TermBag of(List<Token> tokens, Knowledge knowledge) {
        Map<String, Integer> index = new LinkedHashMap<>();
        int[] counts = new int[tokens.size()];
        for (Token token : tokens) {
            counts[index.computeIfAbsent(token.text(), term -> index.size())]++;
        }
        double[] idf = new double[index.size()];
        int[] rows = new int[index.size()];
        index.forEach((term, i) -> {
            idf[i] = knowledge.statistics().idf(term);
            rows[i] = knowledge.vectors().row(term);
        });
        return new TermBag(index, counts, idf, rows, tokens.size());
    }

    int size() {
        return idf.length;
    }

    /** Repetitions count less and less: 1, 1.8, 2.45 … up to 9. */
    double weight(int term) {
        return idf[term] * 9 * counts[term] / (8 + counts[term]);
    }

    /** What both tell as a share of what each tells: cosine of the two sets of terms, 0 to 1. */
    double likeness(TermBag other) {
        double shared = 0;
        for (String term : index.keySet()) {
            Integer there = other.index.get(term);
            shared += there == null ? 0 : other.idf[there] * other.idf[there];
        }
        return shared == 0 ? 0 : shared / (length(idf) * length(other.idf));
    }

    private static double length(double[] idf) {
        return Math.sqrt(Arrays.stream(idf).map(value -> value * value).sum());
    }

    /** Sum of the terms' vectors by weight, of unit length. */
    float[] vector(Knowledge knowledge) {
        float[] sum = new float[knowledge.vectors().dimensions()];
        for (int term = 0; term < size(); term++) {
            if (rows[term] >= 0) {
                Dense.addScaled(sum, (float) weight(term), knowledge.vectors().vector(rows[term]));
            }
        }
        return Dense.normalise(sum);
    }
}
