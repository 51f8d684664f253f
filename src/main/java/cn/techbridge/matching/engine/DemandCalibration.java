package cn.techbridge.matching.engine;

import cn.techbridge.matching.vectors.Dense;
import java.util.List;

/**
 * How strict this demand's people are, learned from what they said of other achievements: one shift of the fit for all,
 * and a local one for near kin of what was judged. With no judgement it changes nothing.
 */
public final class DemandCalibration {

    /** Standard deviation of the demands' shifts. */
    private static final double SPREAD = 0.8;
    /** So much kinship with judged achievements does a local residual need to count half. */
    private static final double CAUTION = 0.3;
    /** Fit for one level of residual. */
    private static final double LOCAL = 5;

    private static final double KINSHIP = 2;

    /** @param level 1 to 4, as a person said; {@code fit} what the model had said */
    public record Judged(AchievementSide achievement, double fit, int level) {}

    private final TextModel model;
    private final List<Judged> judged;
    private final double shift;

    public DemandCalibration(TextModel model, List<Judged> judged) {
        this.model = model;
        this.judged = judged;
        this.shift = mostLikelyShift();
    }

    /** The fit as this demand's people would have it. */
    public double corrected(AchievementSide achievement, double fit) {
        double residuals = 0;
        double weights = CAUTION;
        for (Judged one : judged) {
            double weight = Math.pow(kinship(one.achievement, achievement), KINSHIP);
            double expected = 1 + model.score(one.fit + shift) * 3 / 100;
            residuals += weight * (one.level - expected);
            weights += weight;
        }
        return fit + shift + LOCAL * residuals / weights;
    }

    /** Half by what both are about, half by the characters of their titles; 0 to 1. */
    private static double kinship(AchievementSide a, AchievementSide b) {
        double topic = Math.max(0, Dense.dot(a.vector, b.vector));
        return (topic + a.characters.likeness(b.characters)) / 2;
    }

    private double mostLikelyShift() {
        double best = 0;
        double bestLikelihood = Double.NEGATIVE_INFINITY;
        for (double candidate = -3; candidate <= 3; candidate += 0.05) {
            double likelihood = -candidate * candidate / (2 * SPREAD * SPREAD);
            for (Judged one : judged) {
                double from = one.level == 1 ? 1 : model.atLeast(one.level, one.fit + candidate);
                double to = one.level == 4 ? 0 : model.atLeast(one.level + 1, one.fit + candidate);
                likelihood += Math.log(Math.max(1e-4, from - to));
            }
            if (likelihood > bestLikelihood) {
                bestLikelihood = likelihood;
                best = candidate;
            }
        }
        return judged.isEmpty() ? 0 : best;
    }
}
