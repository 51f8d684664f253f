package cn.techbridge.matching;

import cn.techbridge.achievement.AchievementFacts;
import cn.techbridge.demand.DemandFacts;
import cn.techbridge.matching.criteria.Pair;
import cn.techbridge.matching.criteria.Signal;
import cn.techbridge.matching.engine.TextFit;
import java.util.List;

/**
 * What the engine finds of a pair, before anyone asks why.
 *
 * @param engine versions that it was made with
 * @param text fit of the texts
 * @param judged what people's verdicts on other achievements of the demand add to the fit
 * @param signals one for each structured criterion
 * @param exact the score before rounding, 0–100
 */
record Assessment(
        Pair pair, Profile profile, String engine, TextFit text, double judged, List<Signal> signals, double exact) {

    DemandFacts demand() {
        return pair.demand();
    }

    AchievementFacts achievement() {
        return pair.achievement();
    }

    int score() {
        return (int) Math.round(exact);
    }

    /** 1 when an explicit must is broken, whatever the score. */
    int level() {
        return isBlocked() ? 1 : profile.level(exact);
    }

    boolean isBlocked() {
        return signals.stream().anyMatch(Signal::blocks);
    }
}
