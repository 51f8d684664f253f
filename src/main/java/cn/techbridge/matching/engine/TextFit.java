package cn.techbridge.matching.engine;

import java.util.List;

/** The fit of an achievement seen in several views: its title counts three times as much as what else describes it. */
public final class TextFit {

    private static final double TITLE = 3;

    private TextFit() {}

    /** @param views the title first, then for instance one line and problem solved; views without text are left out */
    public static double of(TextModel model, DemandSide demand, List<AchievementSide> views, Knowledge knowledge) {
        double sum = 0;
        double weights = 0;
        for (int i = 0; i < views.size(); i++) {
            if (views.get(i).terms.size() > 0) {
                double weight = i == 0 ? TITLE : 1;
                sum += weight * model.fit(TextFeatures.of(demand, views.get(i), knowledge));
                weights += weight;
            }
        }
        return weights == 0 ? 0 : sum / weights;
    }
}
