package cn.techbridge.matching.engine;

/** BM25 of the demand's terms in the achievement, with the site's own statistics (k1 1.2, b 0.75, as Lucene). */
record RankedTerms(String name, Part part, boolean characters) implements TextCriterion {

    private static final double K1 = 1.2;
    private static final double B = 0.75;

    @Override
    public double value(TextPair pair) {
        TermBag wanted = part.terms(pair.demand, characters);
        TermBag there = characters ? pair.achievement.characters : pair.achievement.terms;
        double mean = characters
                ? pair.knowledge.statistics().meanCharacters()
                : pair.knowledge.statistics().meanBigrams();
        double norm = K1 * (1 - B + B * there.length() / mean);
        int[] shared = pair.shared(characters);
        double sum = 0;
        for (int i = 0; i < shared.length; i++) {
            if (shared[i] >= 0 && shared[i] < wanted.size()) {
                int count = there.counts()[i];
                sum += wanted.weight(shared[i]) * count / (count + norm);
            }
        }
        return sum;
    }
}
