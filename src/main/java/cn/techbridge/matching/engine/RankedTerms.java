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
        double sum = 0;
        for (var entry : there.index().entrySet()) {
            Integer term = wanted.index().get(entry.getKey());
            if (term != null) {
                int count = there.counts()[entry.getValue()];
                sum += wanted.weight(term) * count / (count + norm);
            }
        }
        return sum;
    }
}
