package cn.techbridge.matching.vectors;

import java.util.HashMap;
import java.util.Map;

/** A vector of unit length for each known term. */
public final class TermVectors {

    private final String[] terms;
    private final float[][] vectors;
    private final Map<String, Integer> rows;

    TermVectors(String[] terms, float[][] vectors) {
        this.terms = terms;
        this.vectors = vectors;
        this.rows = HashMap.newHashMap(terms.length);
        for (int row = 0; row < terms.length; row++) {
            rows.put(terms[row], row);
        }
    }

    /** A site's first hours: no term has a vector. */
    public static TermVectors none() {
        return new TermVectors(new String[0], new float[0][]);
    }

    public int size() {
        return terms.length;
    }

    public int dimensions() {
        return vectors.length == 0 ? 0 : vectors[0].length;
    }

    /** The term's row, -1 for an unknown term. */
    public int row(String term) {
        return rows.getOrDefault(term, -1);
    }

    public float[] vector(int row) {
        return vectors[row];
    }

    String term(int row) {
        return terms[row];
    }
}
