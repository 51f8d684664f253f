package cn.techbridge.matching.vectors;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The default encoder: a text is the sum of its terms' vectors, rare and repeated terms counting more; needs no download. */
public final class CorpusEncoder implements TextEncoder {

    private final KnowledgeFile knowledge;

    public CorpusEncoder(KnowledgeFile knowledge) {
        this.knowledge = knowledge;
    }

    @Override
    public String id() {
        return "corpus-" + knowledge.version();
    }

    @Override
    public int dimensions() {
        return knowledge.vectors().dimensions();
    }

    @Override
    public float[][] encode(List<String> texts) {
        return texts.stream().map(this::encode).toArray(float[][]::new);
    }

    private float[] encode(String text) {
        Map<String, Integer> counts = new HashMap<>();
        TermTokens.of(text).forEach(token -> counts.merge(token.text(), 1, Integer::sum));
        float[] sum = new float[dimensions()];
        counts.forEach((term, count) -> {
            int row = knowledge.vectors().row(term);
            if (row >= 0) {
                double weight = knowledge.statistics().idf(term) * 9 * count / (8 + count);
                Dense.addScaled(sum, (float) weight, knowledge.vectors().vector(row));
            }
        });
        return Dense.normalise(sum);
    }
}
