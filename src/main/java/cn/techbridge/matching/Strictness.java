package cn.techbridge.matching;

import cn.techbridge.matching.engine.AchievementSide;
import cn.techbridge.matching.engine.DemandCalibration;
import cn.techbridge.matching.engine.TextModel;
import java.util.List;

/** How much stricter or milder one demand's people are than the model, from their verdicts. */
@FunctionalInterface
interface Strictness {
    /** Nobody has judged. */
    Strictness NONE = (achievement, fit) -> 0;

    /** What is to be added to a fit. */
    double shift(AchievementSide achievement, double fit);

    static Strictness learned(TextModel model, List<DemandCalibration.Judged> judged) {
        DemandCalibration calibration = new DemandCalibration(model, judged);
        return (achievement, fit) -> calibration.corrected(achievement, fit) - fit;
    }

    static DemandCalibration.Judged judged(AchievementSide achievement, double fit, int level) {
        return new DemandCalibration.Judged(achievement, fit, level);
    }
}
