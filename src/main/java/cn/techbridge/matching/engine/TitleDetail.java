package cn.techbridge.matching.engine;

/** How much an achievement's title says at all: the number of its terms, or how rare they are on average. */
record TitleDetail(String name, boolean rarity) implements TextCriterion {

    @Override
    public double value(TextPair pair) {
        TermBag terms = pair.achievement.terms;
        if (!rarity) {
            return terms.length();
        }
        double sum = 0;
        for (double idf : terms.idf()) {
            sum += idf;
        }
        return terms.size() == 0 ? 0 : sum / terms.size();
    }

    @Override
    public boolean rising() {
        return false;
    }
}
