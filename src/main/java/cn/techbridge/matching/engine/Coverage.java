package cn.techbridge.matching.engine;

/** The share of one side's terms, by what they tell, that the other side has too: 0 to 1. */
record Coverage(String name, Part part, boolean characters, boolean ofAchievement) implements TextCriterion {

    @Override
    public double value(TextPair pair) {
        TermBag demand = part.terms(pair.demand, characters);
        TermBag achievement = characters ? pair.achievement.characters : pair.achievement.terms;
        TermBag covered = ofAchievement ? achievement : demand;
        TermBag covering = ofAchievement ? demand : achievement;
        double found = 0;
        double all = 0;
        for (var entry : covered.index().entrySet()) {
            double weight = covered.weight(entry.getValue());
            all += weight;
            if (covering.index().containsKey(entry.getKey())) {
                found += weight;
            }
        }
        return all == 0 ? 0 : found / all;
    }
}
