package cn.techbridge.matching;

import cn.techbridge.achievement.AchievementFacts;
import cn.techbridge.demand.DemandFacts;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;

/** Makes views of stored matches and of pairs that were only looked at. */
@ApplicationScoped
class MatchViews {
    private final MatchEngine engine;
    private final Wording wording;
    private final ObjectMapper json;

    MatchViews(MatchEngine engine, Wording wording, ObjectMapper json) {
        this.engine = engine;
        this.wording = wording;
        this.json = json;
    }

    MatchView of(Match match, DemandFacts demand, AchievementFacts achievement, Locale locale) {
        return MatchView.of(
                match.id(),
                MatchView.Side.of(demand),
                MatchView.Side.of(achievement),
                read(match.explanation()),
                match.createdAt(),
                match.updatedAt(),
                wording,
                locale);
    }

    /** Of a demand that is not stored. */
    MatchView of(Assessment assessment, Locale locale) {
        return MatchView.of(
                null,
                null,
                MatchView.Side.of(assessment.achievement()),
                engine.explain(assessment),
                null,
                null,
                wording,
                locale);
    }

    WhyView why(WhyNot.Answer answer, Locale locale) {
        Assessment now = answer.assessment();
        Explanation explanation =
                answer.match().map(match -> read(match.explanation())).orElseGet(() -> engine.explain(now));
        return new WhyView(
                answer.isListed(),
                answer.because().stream()
                        .map(because -> new WhyView.Reason(
                                because.reason().name(),
                                because.reason().words(because.number()).in(locale)))
                        .toList(),
                MatchView.of(
                        answer.match().map(Match::id).orElse(null),
                        MatchView.Side.of(now.demand()),
                        MatchView.Side.of(now.achievement()),
                        explanation,
                        answer.match().map(Match::createdAt).orElse(null),
                        answer.match().map(Match::updatedAt).orElse(null),
                        wording,
                        locale));
    }

    private Explanation read(String explanation) {
        try {
            return json.readValue(explanation, Explanation.class);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("a stored explanation cannot be read", damaged);
        }
    }
}
