package cn.techbridge.matching.engine;

import cn.techbridge.matching.vectors.Dense;
import java.util.List;

/**
 * How strict this demand's people are, learned from what they said of other achievements: what their levels say of the fit is shared by
 * all achievements in part and by kin in full (a Gaussian process whose likelihood is the model's own probabilities of levels, at its
 * mode, after Rasmussen and Williams, 2006, algorithm 3.1). With no judgement it changes nothing.
 */
public final class DemandCalibration {

    /** Standard deviation of what all achievements of a demand share, as a fit. */
    private static final double SHARED = 1.2;
    /** Standard deviation of what is an achievement's own and its kin's. */
    private static final double OWN = 7;

    private static final int STEPS = 50;
    private static final double STILL = 1e-6;
    /** Longer steps leave the region in which probabilities can be told from 0. */
    private static final double LONGEST = 2;
    /** From this step on only half of each is taken, so that it cannot go to and fro. */
    private static final int CAREFUL = 6;

    /** @param level 1 to 4, as a person said; {@code fit} what the model had said */
    public record Judged(AchievementSide achievement, double fit, int level) {}

    private final TextModel model;
    private final List<Judged> judged;
    /** How much each judgement pulls at the fit of its kin. */
    private final double[] pull;

    public DemandCalibration(TextModel model, List<Judged> judged) {
        this.model = model;
        this.judged = judged;
        this.pull = pulls();
    }

    /** The fit as this demand's people would have it. */
    public double corrected(AchievementSide achievement, double fit) {
        double sum = fit;
        for (int i = 0; i < pull.length; i++) {
            sum += pull[i] * common(judged.get(i).achievement, achievement);
        }
        return sum;
    }

    /** What two achievements have in common, as a covariance of fits. */
    private static double common(AchievementSide a, AchievementSide b) {
        double topic = Math.max(0, Dense.dot(a.vector, b.vector));
        return SHARED * SHARED + OWN * OWN * (topic + a.characters.likeness(b.characters)) / 2;
    }

    private double[] pulls() {
        int size = judged.size();
        double[][] common = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                common[i][j] = common(judged.get(i).achievement, judged.get(j).achievement);
            }
        }
        double[] shift = new double[size];
        double[] pulls = new double[size];
        double moved = 1;
        for (int step = 0; step < STEPS && moved > STILL && size > 0; step++) {
            double[][] system = new double[size][size + 1];
            for (int i = 0; i < size; i++) {
                double[] slope = slope(judged.get(i).level, judged.get(i).fit + shift[i]);
                for (int j = 0; j < size; j++) {
                    system[i][j] = slope[1] * common[i][j] + (i == j ? 1 : 0);
                }
                system[i][size] = slope[1] * shift[i] + slope[0];
            }
            pulls = solved(system);
            moved = 0;
            for (int i = 0; i < size; i++) {
                double next = 0;
                for (int j = 0; j < size; j++) {
                    next += common[i][j] * pulls[j];
                }
                double wanted = (next - shift[i]) * (step < CAREFUL ? 1 : 0.5);
                double taken = Math.max(-LONGEST, Math.min(LONGEST, wanted));
                shift[i] += taken;
                moved = Math.max(moved, Math.abs(taken));
            }
        }
        return pulls;
    }

    /** First derivative and negative second derivative, at least a little, of the logarithm of a level's probability over the fit. */
    private double[] slope(int level, double fit) {
        double from = level == 1 ? 1 : model.atLeast(level, fit);
        double to = level == 4 ? 0 : model.atLeast(level + 1, fit);
        double fromSteepness = level == 1 ? 0 : model.curves()[level - 2][1];
        double toSteepness = level == 4 ? 0 : model.curves()[level - 1][1];
        double fromSlope = fromSteepness * from * (1 - from);
        double toSlope = toSteepness * to * (1 - to);
        double probability = Math.max(1e-6, from - to);
        double first = (fromSlope - toSlope) / probability;
        double second =
                (fromSteepness * fromSlope * (1 - 2 * from) - toSteepness * toSlope * (1 - 2 * to)) / probability;
        return new double[] {first, Math.max(1e-3, first * first - second)};
    }

    /** Solves linear equations, each a row with its right side at the end, by elimination; uses the rows up. */
    private static double[] solved(double[][] rows) {
        int size = rows.length;
        for (int column = 0; column < size; column++) {
            int pivot = column;
            for (int row = column + 1; row < size; row++) {
                pivot = Math.abs(rows[row][column]) > Math.abs(rows[pivot][column]) ? row : pivot;
            }
            double[] best = rows[pivot];
            rows[pivot] = rows[column];
            rows[column] = best;
            for (int row = column + 1; row < size; row++) {
                double factor = rows[row][column] / best[column];
                for (int k = column; k <= size && factor != 0; k++) {
                    rows[row][k] -= factor * best[k];
                }
            }
        }
        double[] result = new double[size];
        for (int row = size - 1; row >= 0; row--) {
            double rest = rows[row][size];
            for (int k = row + 1; k < size; k++) {
                rest -= rows[row][k] * result[k];
            }
            result[row] = rest / rows[row][row];
        }
        return result;
    }
}
