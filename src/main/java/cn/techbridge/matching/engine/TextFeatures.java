package cn.techbridge.matching.engine;

/** The values of all text criteria for a pair, as the model reads them. */
public final class TextFeatures {

    private TextFeatures() {}

    public static float[] of(DemandSide demand, AchievementSide achievement, Knowledge knowledge) {
        demand.trim();
        return TextCriteria.values(new TextPair(demand, achievement, knowledge));
    }

    public static boolean[] rising() {
        boolean[] rising = new boolean[TextCriteria.ALL.size()];
        for (int i = 0; i < rising.length; i++) {
            rising[i] = TextCriteria.ALL.get(i).rising();
        }
        return rising;
    }

    public static String[] names() {
        return TextCriteria.ALL.stream().map(TextCriterion::name).toArray(String[]::new);
    }

    /** The same values as a site without vectors would have them. */
    public static float[] withoutVectors(float[] values) {
        float[] rest = values.clone();
        for (int i = 0; i < rest.length; i++) {
            if (TextCriteria.ALL.get(i).readsVectors()) {
                rest[i] = 0;
            }
        }
        return rest;
    }
}
