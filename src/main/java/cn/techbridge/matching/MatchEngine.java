package cn.techbridge.matching;

import cn.techbridge.achievement.AchievementFacts;
import cn.techbridge.demand.DemandFacts;
import cn.techbridge.matching.Explanation.Checks;
import cn.techbridge.matching.Explanation.Reason;
import cn.techbridge.matching.engine.DemandSide;
import cn.techbridge.matching.engine.Knowledge;
import cn.techbridge.matching.engine.TextFit;
import cn.techbridge.matching.engine.TextModel;
import cn.techbridge.taxonomy.CodeLists;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Scores a pair: the trained model says how its texts fit, structure shifts that, and each part gives its reason. */
@ApplicationScoped
class MatchEngine {
    private static final Set<String> RISKY = Set.of("trl", "price", "notWanted");
    /** Shift of the fit by which the worth of structure is told where its parts cancel out. */
    private static final double STEP = 0.01;

    private final List<Criterion> criteria;
    private final SiteKnowledge site;
    private final PreparedSides sides;

    MatchEngine(CodeLists lists, SiteKnowledge site, PreparedSides sides) {
        this.criteria = Criteria.all(lists);
        this.site = site;
        this.sides = sides;
    }

    Explanation explain(DemandFacts demand, AchievementFacts achievement) {
        Knowledge knowledge = site.current();
        Profile profile = Profile.with(knowledge);
        Pair pair = new Pair(demand, achievement);
        TextFit text = fit(profile, pair, knowledge);
        List<Signal> signals =
                criteria.stream().map(criterion -> criterion.assess(pair)).toList();
        double shift = 0;
        for (int i = 0; i < signals.size(); i++) {
            shift += weight(profile, i) * signals.get(i).value();
        }
        TextModel model = profile.model();
        int score = (int) Math.round(model.score(text.all() + shift));
        List<Reason> reasons = textReasons(model, pair, text);
        reasons.addAll(structureReasons(profile, signals, pointsPerFit(model, text.all(), shift)));
        return new Explanation(
                profile.id() + '+' + knowledge.version(),
                score,
                profile.level(score),
                reasons,
                checks(signals),
                risks(signals));
    }

    /** A prepared demand is for one thread at a time. */
    private TextFit fit(Profile profile, Pair pair, Knowledge knowledge) {
        DemandSide demand = sides.of(pair.demand(), knowledge);
        synchronized (demand) {
            return TextFit.of(profile.model(), demand, sides.of(pair.achievement(), knowledge), knowledge);
        }
    }

    private double weight(Profile profile, int criterion) {
        return profile.weight(criteria.get(criterion).name());
    }

    private static double pointsPerFit(TextModel model, double fit, double shift) {
        double step = Math.abs(shift) < STEP ? STEP : shift;
        return (model.score(fit + step) - model.score(fit)) / step;
    }

    /** The score that the texts alone would have, parted by what title and other text say. */
    private List<Reason> textReasons(TextModel model, Pair pair, TextFit text) {
        String wanted = pair.demand().title() + '\n' + ListingTexts.of(pair.demand());
        List<String> views = ListingTexts.views(pair.achievement());
        double title = model.score(text.title()) / 100;
        double other = text.view() == 0 ? 0 : model.score(text.other()) / 100;
        double share = text.titleShare();
        double points = model.score(text.all()) / (share * title + (1 - share) * other);
        List<Reason> reasons = new ArrayList<>();
        reasons.add(reason("title", points * share, title, SharedWords.of(wanted, views.getFirst())));
        if (text.view() > 0) {
            reasons.add(reason("text", points * (1 - share), other, SharedWords.of(wanted, views.get(text.view()))));
        }
        return reasons;
    }

    private List<Reason> structureReasons(Profile profile, List<Signal> signals, double points) {
        List<Reason> reasons = new ArrayList<>();
        for (int i = 0; i < signals.size(); i++) {
            Signal signal = signals.get(i);
            if (!signal.evidence().isEmpty()) {
                reasons.add(
                        reason(criteria.get(i).name(), weight(profile, i) * points, signal.value(), signal.evidence()));
            }
        }
        return reasons;
    }

    private static Reason reason(String name, double weight, double value, List<Evidence> evidence) {
        return new Reason(name, rounded(weight), rounded(value), rounded(weight * value), evidence);
    }

    private Checks checks(List<Signal> signals) {
        for (int i = 0; i < signals.size(); i++) {
            if (criteria.get(i).name().equals("indicators")) {
                List<Evidence> evidence = signals.get(i).evidence();
                return new Checks(of(evidence, "MET"), of(evidence, "UNMET"), of(evidence, "UNKNOWN"));
            }
        }
        throw new IllegalStateException("no criterion looks at indicators");
    }

    private List<String> risks(List<Signal> signals) {
        List<String> risks = new ArrayList<>();
        for (int i = 0; i < signals.size(); i++) {
            if (signals.get(i).value() < 0 && RISKY.contains(criteria.get(i).name())) {
                risks.add(criteria.get(i).name());
            }
        }
        return risks;
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
