package cn.techbridge.matching.vectors;

import java.util.Objects;

/** Learns term vectors from a site's own texts: co-occurrence, then the strongest directions of it. */
public final class CorpusVectorTrainer {

    /**
     * @param dimensions 200 to 300 are enough
     * @param window units to either side that count as context
     * @param minCount rarer units get no vector
     * @param maxTerms bounds memory: the densest rows of 30,000 terms and 40 million units fit into 3 GB
     * @param iterations of the subspace iteration
     * @param threads at most so many run at the same time
     */
    public record Settings(int dimensions, int window, int minCount, int maxTerms, int iterations, int threads) {
        public static final Settings USUAL = new Settings(300, 12, 3, 30_000, 6, 2);
        private static final long BYTES_PER_TERM = 20_000;
        private static final long FEWEST_TERMS = 2_000;

        /** As usual, with vectors for fewer terms where there is less memory. */
        public static Settings fitting(long bytes) {
            return new Settings(
                    USUAL.dimensions,
                    USUAL.window,
                    USUAL.minCount,
                    (int) Math.clamp(bytes / BYTES_PER_TERM, FEWEST_TERMS, USUAL.maxTerms),
                    USUAL.iterations,
                    USUAL.threads);
        }
    }

    private final Settings settings;

    public CorpusVectorTrainer(Settings settings) {
        this.settings = Objects.requireNonNull(settings);
    }

    /** @param texts is read twice; repeat a text to give it more weight */
    public TermVectors train(Iterable<String> texts) {
        Parallel parallel = new Parallel(settings.threads());
        Vocabulary vocabulary = Vocabulary.of(texts, settings.minCount(), settings.maxTerms());
        SparseMatrix information =
                new Cooccurrence(vocabulary.encode(texts), vocabulary.size(), settings.window()).ppmi(parallel);
        float[][] rows = TruncatedEigen.embed(
                vocabulary.size(),
                settings.dimensions(),
                settings.iterations(),
                b -> information.times(b, parallel),
                parallel);
        centre(rows);
        return new TermVectors(vocabulary.terms, rows);
    }

    /** Unit length, minus the mean, unit length again: what all terms share says nothing of any. */
    private static void centre(float[][] rows) {
        float[] mean = new float[rows[0].length];
        for (float[] row : rows) {
            Dense.addScaled(mean, 1f / rows.length, Dense.normalise(row));
        }
        for (float[] row : rows) {
            Dense.addScaled(row, -1, mean);
            Dense.normalise(row);
        }
    }
}
