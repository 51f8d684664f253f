package cn.techbridge.matching.engine;

import cn.techbridge.matching.vectors.TermTokens;

/** One view of an achievement, such as its title, prepared for comparing. */
public final class AchievementSide {

    final String title;
    final TermBag terms;
    final TermBag characters;
    final float[] vector;

    private AchievementSide(String title, Knowledge knowledge) {
        this.title = title;
        this.terms = TermBag.of(TermTokens.of(title), knowledge);
        this.characters = TermBag.of(TermTokens.characters(title), knowledge);
        this.vector = terms.vector(knowledge);
    }

    public static AchievementSide of(String title, Knowledge knowledge) {
        return new AchievementSide(title, knowledge);
    }
}
