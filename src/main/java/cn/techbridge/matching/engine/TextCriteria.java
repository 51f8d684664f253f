package cn.techbridge.matching.engine;

import java.util.List;

/** All text criteria; the profile's weights and trees refer to them by place, so a change needs a new profile. */
final class TextCriteria {

    static final List<TextCriterion> ALL = List.of(
            new RankedTerms("bigrams.title", Part.TITLE, false),
            new RankedTerms("bigrams.all", Part.ALL, false),
            new RankedTerms("characters.title", Part.TITLE, true),
            new RankedTerms("characters.all", Part.ALL, true),
            new TopicLikeness("topic.title", Part.TITLE),
            new TopicLikeness("topic.all", Part.ALL),
            new SoftCoverage("kin.title.found", Part.TITLE, false, true, false),
            new SoftCoverage("kin.all.found", Part.ALL, false, true, false),
            new SoftCoverage("kin.title.used", Part.TITLE, true, true, false),
            new SoftCoverage("kin.all.used", Part.ALL, true, true, false),
            new SoftCoverage("kin1.title.found", Part.TITLE, false, false, false),
            new SoftCoverage("kin1.all.used", Part.ALL, true, false, false),
            new Coverage("characters.title.found", Part.TITLE, true, false),
            new Coverage("characters.title.used", Part.TITLE, true, true),
            new Coverage("characters.all.used", Part.ALL, true, true),
            new Coverage("bigrams.title.found", Part.TITLE, false, false),
            new Coverage("bigrams.all.used", Part.ALL, false, true),
            new CommonSequence("sequence.title"),
            new StandsOut(new TopicLikeness("topic.title", Part.TITLE)),
            new StandsOut(new TopicLikeness("topic.all", Part.ALL)),
            new StandsOut(new RankedTerms("characters.all", Part.ALL, true)),
            new StandsOut(new RankedTerms("characters.title", Part.TITLE, true)),
            new TitleDetail("detail.length", false),
            new TitleDetail("detail.rarity", true),
            new SoftCoverage("telling.all.used", Part.ALL, true, false, true),
            new SoftCoverage("telling.title.used", Part.TITLE, true, false, true),
            new SoftCoverage("telling.all.used.sharp", Part.ALL, true, true, true),
            new SoftCoverage("telling.title.found", Part.TITLE, false, false, true),
            new DemandDetail("detail.demand"));

    private TextCriteria() {}

    /** Always 0 for what needs vectors while the site has none; there is a model for that. */
    static float[] values(TextPair pair) {
        float[] values = new float[ALL.size()];
        boolean vectors = pair.knowledge.hasVectors();
        for (int i = 0; i < values.length; i++) {
            TextCriterion criterion = ALL.get(i);
            values[i] = vectors || !criterion.readsVectors() ? (float) criterion.value(pair) : 0;
        }
        return values;
    }
}
