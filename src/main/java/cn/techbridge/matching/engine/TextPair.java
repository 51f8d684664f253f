package cn.techbridge.matching.engine;

import cn.techbridge.matching.vectors.Dense;
import cn.techbridge.matching.vectors.TermVectors;

/** What the text criteria look at; shared terms and alignments are found once for all of them. */
final class TextPair {

    final DemandSide demand;
    final AchievementSide achievement;
    final Knowledge knowledge;
    private float[][] similarity;
    private float[] bestOfTitle;
    private float[] bestOfAll;
    private float[] bestThere;
    private int[] sharedTerms;
    private int[] sharedCharacters;

    TextPair(DemandSide demand, AchievementSide achievement, Knowledge knowledge) {
        this.demand = demand;
        this.achievement = achievement;
        this.knowledge = knowledge;
    }

    /** For each term of the achievement its place among all terms of the demand, -1 where the demand does not have it. */
    int[] shared(boolean characters) {
        if (characters) {
            sharedCharacters =
                    sharedCharacters == null ? places(achievement.characters, demand.allCharacters) : sharedCharacters;
            return sharedCharacters;
        }
        sharedTerms = sharedTerms == null ? places(achievement.terms, demand.allTerms) : sharedTerms;
        return sharedTerms;
    }

    private static int[] places(TermBag there, TermBag wanted) {
        int[] places = new int[there.size()];
        there.index().forEach((term, i) -> places[i] = wanted.index().getOrDefault(term, -1));
        return places;
    }

    /** For each term of the achievement its likeness to the nearest aligned term of the demand's part: 0 to 1. */
    float[] nearestWanted(Part part) {
        if (bestOfAll == null) {
            float[][] like = similarity();
            bestOfAll = new float[like.length];
            bestOfTitle = new float[like.length];
            int title = demand.alignedOf(Part.TITLE);
            for (int i = 0; i < like.length; i++) {
                for (int j = 0; j < like[i].length; j++) {
                    bestOfAll[i] = Math.max(bestOfAll[i], like[i][j]);
                    bestOfTitle[i] = j < title ? bestOfAll[i] : bestOfTitle[i];
                }
            }
        }
        return part == Part.TITLE ? bestOfTitle : bestOfAll;
    }

    /** For each aligned term of the demand its likeness to the nearest term of the achievement: 0 to 1. */
    float[] nearestThere() {
        if (bestThere == null) {
            bestThere = new float[demand.aligned.length];
            for (float[] like : similarity()) {
                for (int j = 0; j < like.length; j++) {
                    bestThere[j] = Math.max(bestThere[j], like[j]);
                }
            }
        }
        return bestThere;
    }

    /** For each term of the achievement its likeness, 0 to 1, to each aligned term of the demand. */
    private float[][] similarity() {
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
