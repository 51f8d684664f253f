package cn.techbridge.matching;

import cn.techbridge.achievement.AchievementFacts;
import cn.techbridge.demand.DemandFacts;
import cn.techbridge.taxonomy.CodeLists;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Scores a pair by the list of criteria and says why. */
@ApplicationScoped
class MatchEngine {
    private static final Set<String> RISKY = Set.of("trl", "price", "notWanted");
    private final List<Criterion> criteria;
    private final Profile profile = Profile.FIRST;
    private final TermCache terms;

    MatchEngine(CodeLists lists, TermCache terms) {
        this.criteria = Criteria.all(lists);
        this.terms = terms;
    }

    Explanation explain(DemandFacts demand, AchievementFacts achievement) {
        Pair pair = new Pair(demand, achievement, new PairTexts(terms.of(demand), terms.of(achievement)));
        List<Explanation.Reason> reasons = new ArrayList<>();
        List<String> risks = new ArrayList<>();
        double sum = 0;
        Explanation.Checks checks = new Explanation.Checks(List.of(), List.of(), List.of());
        for (Criterion criterion : criteria) {
            Signal signal = criterion.assess(pair);
            double weight = profile.weight(criterion.name());
            double contribution = weight * signal.value();
            sum += contribution;
            if (!signal.evidence().isEmpty()) {
                reasons.add(new Explanation.Reason(
                        criterion.name(), weight, rounded(signal.value()), rounded(contribution), signal.evidence()));
            }
            if (criterion.name().equals("indicators")) {
                checks = checks(signal.evidence());
            }
            if (signal.value() < 0 && RISKY.contains(criterion.name())) {
                risks.add(criterion.name());
            }
        }
        int score = (int) Math.round(Math.max(0, Math.min(100, sum)));
        return new Explanation(profile.id(), score, profile.level(score), reasons, checks, risks);
    }

    private static Explanation.Checks checks(List<Evidence> evidence) {
        return new Explanation.Checks(of(evidence, "MET"), of(evidence, "UNMET"), of(evidence, "UNKNOWN"));
    }

    private static List<Evidence> of(List<Evidence> evidence, String outcome) {
        return evidence.stream()
                .filter(e -> e.kind().equals("indicator." + outcome))
                .toList();
    }

    private static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
