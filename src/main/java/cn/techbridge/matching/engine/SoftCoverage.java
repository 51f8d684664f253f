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
        TermBag achievement = pair.achievement.terms;
        TermBag demand = pair.demand.allTerms;
        int[] aligned = pair.demand.aligned;
        float[] nearest = ofAchievement ? pair.nearestWanted(part) : pair.nearestThere();
        int covered = ofAchievement ? achievement.size() : pair.demand.alignedOf(part);
        double found = 0;
        double all = 0;
        for (int i = 0; i < covered; i++) {
            if (telling && (ofAchievement ? achievement.idf()[i] : demand.idf()[aligned[i]]) <= COMMON) {
                continue;
            }
            double weight = ofAchievement ? achievement.weight(i) : demand.weight(aligned[i]);
            found += weight * (sharp ? nearest[i] * nearest[i] : nearest[i]);
            all += weight;
        }
        return all == 0 ? 0 : found / all;
    }

    @Override
    public boolean readsVectors() {
        return true;
    }
}
