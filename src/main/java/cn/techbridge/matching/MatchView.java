package cn.techbridge.matching;

import cn.techbridge.achievement.AchievementFacts;
import cn.techbridge.demand.DemandFacts;
import cn.techbridge.matching.criteria.Evidence;
import cn.techbridge.matching.criteria.Risk;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * A match as its readers see it: the two sides in brief, and the reasons as they were given, with words in the reader's language.
 *
 * @param summary the explanation in a few sentences
 */
record MatchView(
        UUID id,
        Side demand,
        Side achievement,
        String engine,
        int score,
        int level,
        String summary,
        List<SignalView> signals,
        Explanation.Checks indicators,
        List<Risk> risks,
        Instant createdAt,
        Instant updatedAt) {

    /** One criterion's part under the name that people know. */
    record SignalView(
            String name, String label, double weight, double value, double contribution, List<Evidence> evidence) {}

    static MatchView of(
            UUID id,
            Side demand,
            Side achievement,
            Explanation why,
            Instant created,
            Instant updated,
            Wording wording,
            Locale locale) {
        return new MatchView(
                id,
                demand,
                achievement,
                why.engine(),
                why.score(),
                why.level(),
                wording.summary(why, locale),
                why.signals().stream()
                        .map(reason -> new SignalView(
                                reason.name(),
                                wording.label(reason.name()).in(locale),
                                reason.weight(),
                                reason.value(),
                                reason.contribution(),
                                reason.evidence()))
                        .toList(),
                why.indicators(),
                why.risks(),
                created,
                updated);
    }

    /** One side in brief. */
    record Side(UUID id, String title, String oneLine, String regionCode) {
        static Side of(DemandFacts demand) {
            return new Side(demand.id(), demand.title(), null, demand.regionCode());
        }

        static Side of(AchievementFacts achievement) {
            return new Side(achievement.id(), achievement.title(), achievement.oneLine(), achievement.regionCode());
        }
    }
}
