package cn.techbridge.matching;

import cn.techbridge.achievement.AchievementFacts;
import cn.techbridge.demand.DemandFacts;
import cn.techbridge.matching.criteria.Criteria;
import cn.techbridge.matching.criteria.Criterion;
import cn.techbridge.matching.criteria.OwnerRecords;
import cn.techbridge.matching.criteria.Pair;
import cn.techbridge.matching.criteria.Signal;
import cn.techbridge.matching.engine.AchievementSide;
import cn.techbridge.matching.engine.DemandSide;
import cn.techbridge.matching.engine.Knowledge;
import cn.techbridge.matching.engine.TextFit;
import cn.techbridge.taxonomy.CodeLists;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;

/** Scores a pair: the trained model says how its texts fit, people's verdicts and structure shift that. */
@ApplicationScoped
class MatchEngine {
    private final List<Criterion> criteria;
    private final SiteKnowledge site;
    private final Profiles profiles;
    private final PreparedSides sides;
    private final Reasons reasons;

    MatchEngine(
            CodeLists lists,
            OwnerRecords owners,
            Clock clock,
            SiteKnowledge site,
            Profiles profiles,
            PreparedSides sides) {
        this.criteria = Criteria.all(lists, owners, clock);
        this.reasons = new Reasons(criteria);
        this.site = site;
        this.profiles = profiles;
        this.sides = sides;
    }

    Assessment assess(DemandFacts demand, AchievementFacts achievement, Strictness strictness) {
        return assess(profiles.current(), demand, achievement, strictness);
    }

    /** As another profile would have it. */
    Assessment assess(Profile profile, DemandFacts demand, AchievementFacts achievement, Strictness strictness) {
        Knowledge knowledge = site.current();
        Profile suited = profile.with(knowledge);
        Pair pair = new Pair(demand, achievement);
        TextFit text = fit(suited, pair, knowledge);
        double judged = strictness.shift(views(pair.achievement(), knowledge).getFirst(), text.all());
        List<Signal> signals =
                criteria.stream().map(criterion -> criterion.assess(pair)).toList();
        double fit = text.all() + judged + structure(suited, signals);
        return new Assessment(
                pair,
                suited,
                suited.id() + '+' + site.version(),
                text,
                judged,
                signals,
                suited.model().score(fit));
    }

    Explanation explain(Assessment assessment) {
        return reasons.of(assessment);
    }

    /** What people said of a demand's achievements, as this engine reads it. */
    Strictness strictness(DemandFacts demand, List<Verdicts.Judged> verdicts) {
        return strictness(profiles.current(), demand, verdicts);
    }

    Strictness strictness(Profile inUse, DemandFacts demand, List<Verdicts.Judged> verdicts) {
        if (verdicts.isEmpty()) {
            return Strictness.NONE;
        }
        Knowledge knowledge = site.current();
        Profile profile = inUse.with(knowledge);
        return Strictness.learned(
                profile.model(),
                verdicts.stream()
                        .map(one -> Strictness.judged(
                                views(one.achievement(), knowledge).getFirst(),
                                fit(profile, new Pair(demand, one.achievement()), knowledge)
                                        .all(),
                                one.level()))
                        .toList());
    }

    private double structure(Profile profile, List<Signal> signals) {
        double shift = 0;
        for (int i = 0; i < signals.size(); i++) {
            shift += profile.weight(criteria.get(i).name()) * signals.get(i).value();
        }
        return shift;
    }

    private List<AchievementSide> views(AchievementFacts achievement, Knowledge knowledge) {
        return sides.of(achievement, knowledge);
    }

    /** A prepared demand is for one thread at a time. */
    private TextFit fit(Profile profile, Pair pair, Knowledge knowledge) {
        DemandSide demand = sides.of(pair.demand(), knowledge);
        synchronized (demand) {
            return TextFit.of(profile.model(), demand, views(pair.achievement(), knowledge), knowledge);
        }
    }
}
