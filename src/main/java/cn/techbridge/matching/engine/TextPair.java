package cn.techbridge.matching.engine;

import cn.techbridge.matching.vectors.Dense;
import cn.techbridge.matching.vectors.TermVectors;

/** What the text criteria look at; alignments are made once for all of them. */
final class TextPair {

    final DemandSide demand;
    final AchievementSide achievement;
    final Knowledge knowledge;
    private float[][] similarity;

    TextPair(DemandSide demand, AchievementSide achievement, Knowledge knowledge) {
        this.demand = demand;
        this.achievement = achievement;
        this.knowledge = knowledge;
    }

    /** For each term of the achievement its likeness, 0 to 1, to each aligned term of the demand. */
    float[][] similarity() {
        if (similarity == null) {
            TermBag terms = achievement.terms;
            similarity = new float[terms.size()][];
            terms.index().forEach((term, i) -> similarity[i] = likeness(term, terms.rows()[i]));
        }
        return similarity;
    }

    private float[] likeness(String term, int row) {
        Integer same = demand.allTerms.index().get(term);
        if (row < 0) {
            return withSame(new float[demand.aligned.length], same);
        }
        return demand.similarities.computeIfAbsent(row, key -> {
            TermVectors vectors = knowledge.vectors();
            float[] like = new float[demand.aligned.length];
            for (int i = 0; i < like.length; i++) {
                int wanted = demand.allTerms.rows()[demand.aligned[i]];
                if (wanted >= 0) {
                    like[i] = Math.max(0, Dense.dot(vectors.vector(row), vectors.vector(wanted)));
                }
            }
            return withSame(like, same);
        });
    }

    private float[] withSame(float[] like, Integer same) {
        for (int i = 0; same != null && i < like.length; i++) {
            if (demand.aligned[i] == same) {
                like[i] = 1;
            }
        }
        return like;
    }
}
