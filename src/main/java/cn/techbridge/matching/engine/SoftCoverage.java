package cn.techbridge.matching.engine;

/**
 * As {@link Coverage}, but a term is also covered, in part, by its nearest kin on the other side: 0 to 1. Sharp
 * means that distant kin count little; telling, that words which any title may have, such as 系统, do not count at all.
 */
record SoftCoverage(String name, Part part, boolean ofAchievement, boolean sharp, boolean telling)
        implements TextCriterion {

    /** What a term tells that stands in 3 % of the catalogue's titles. */
    private static final double COMMON = 3.5;

    @Override
    public double value(TextPair pair) {
        float[][] like = pair.similarity();
        TermBag achievement = pair.achievement.terms;
        TermBag demand = pair.demand.allTerms;
        int[] aligned = pair.demand.aligned;
        int wanted = part == Part.TITLE ? Math.min(aligned.length, pair.demand.titleTerms.size()) : aligned.length;
        double found = 0;
        double all = 0;
        for (int i = 0; i < (ofAchievement ? achievement.size() : wanted); i++) {
            if (telling && (ofAchievement ? achievement.idf()[i] : demand.idf()[aligned[i]]) <= COMMON) {
                continue;
            }
            float best = 0;
            for (int j = 0; j < (ofAchievement ? wanted : achievement.size()); j++) {
                best = Math.max(best, ofAchievement ? like[i][j] : like[j][i]);
            }
            double weight = ofAchievement ? achievement.weight(i) : demand.weight(aligned[i]);
            found += weight * (sharp ? best * best : best);
            all += weight;
        }
        return all == 0 ? 0 : found / all;
    }

    @Override
    public boolean readsVectors() {
        return true;
    }
}
