package cn.techbridge.matching.engine;

/** The share of one side's terms, by what they tell, that the other side has too: 0 to 1. */
record Coverage(String name, Part part, boolean characters, boolean ofAchievement) implements TextCriterion {

    @Override
    public double value(TextPair pair) {
        TermBag demand = part.terms(pair.demand, characters);
        TermBag achievement = characters ? pair.achievement.characters : pair.achievement.terms;
        TermBag covered = ofAchievement ? achievement : demand;
        boolean[] isFound = new boolean[covered.size()];
        int[] shared = pair.shared(characters);
        for (int i = 0; i < shared.length; i++) {
            if (shared[i] >= 0 && shared[i] < demand.size()) {
                isFound[ofAchievement ? i : shared[i]] = true;
            }
        }
        double found = 0;
        double all = 0;
        for (int i = 0; i < isFound.length; i++) {
            double weight = covered.weight(i);
            all += weight;
            found += isFound[i] ? weight : 0;
        }
        return all == 0 ? 0 : found / all;
    }
}
