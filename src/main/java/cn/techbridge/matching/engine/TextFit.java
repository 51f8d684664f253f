package cn.techbridge.matching.engine;

import java.util.List;

/**
 * The fit of an achievement seen in several views: its title, and the one of the others that fits best, a third as much.
 *
 * @param title fit of the title alone
 * @param other fit of the best other view, NaN where there is none
 * @param view place of that view, 0 where there is none
 */
public record TextFit(double title, double other, int view) {

    /** So many times as much as another view does the title count. */
    private static final double TITLE = 3;

    /** @param views the title first, then for instance one line and problem solved; views without text are left out */
    public static TextFit of(TextModel model, DemandSide demand, List<AchievementSide> views, Knowledge knowledge) {
        double title = model.fit(TextFeatures.of(demand, views.getFirst(), knowledge));
        double best = Double.NaN;
        int view = 0;
        for (int i = 1; i < views.size(); i++) {
            if (views.get(i).terms.size() > 0) {
                double fit = model.fit(TextFeatures.of(demand, views.get(i), knowledge));
                if (view == 0 || fit > best) {
                    best = fit;
                    view = i;
                }
            }
        }
        return new TextFit(title, best, view);
    }

    public double all() {
        return title * titleShare() + (view == 0 ? 0 : other * (1 - titleShare()));
    }

    /** How much of {@link #all} is the title's, 0 to 1. */
    public double titleShare() {
        return view == 0 ? 1 : TITLE / (TITLE + 1);
    }
}
