package cn.techbridge.matching.engine;

/** The longest sequence of characters that both titles have in the same order, by what they tell, as a share of the achievement's title: 0 to 1. */
record CommonSequence(String name) implements TextCriterion {

    @Override
    public double value(TextPair pair) {
        String a = pair.demand.title;
        String b = pair.achievement.title;
        double[] idf = new double[b.length()];
        double all = 0;
        for (int j = 0; j < idf.length; j++) {
            Integer term = pair.achievement.characters.index().get(b.substring(j, j + 1));
            idf[j] = term == null ? 0 : pair.achievement.characters.idf()[term];
            all += idf[j];
        }
        double[] best = new double[b.length() + 1];
        for (int i = 0; i < a.length(); i++) {
            double diagonal = 0;
            for (int j = 0; j < b.length(); j++) {
                double above = best[j + 1];
                best[j + 1] = a.charAt(i) == b.charAt(j) ? diagonal + idf[j] : Math.max(above, best[j]);
                diagonal = above;
            }
        }
        return all == 0 ? 0 : best[b.length()] / all;
    }
}
