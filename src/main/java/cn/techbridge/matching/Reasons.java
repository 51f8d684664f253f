package cn.techbridge.matching;

import cn.techbridge.matching.Explanation.Checks;
import cn.techbridge.matching.Explanation.Reason;
import cn.techbridge.matching.criteria.Criterion;
import cn.techbridge.matching.criteria.Evidence;
import cn.techbridge.matching.criteria.Signal;
import cn.techbridge.matching.engine.TextFit;
import cn.techbridge.matching.engine.TextModel;
import java.util.ArrayList;
import java.util.List;

/** Parts a score into what each criterion gave, with what it was seen in; the parts add up. */
final class Reasons {
    /** Shift of the fit by which the worth of structure is told where its parts cancel out. */
    private static final double STEP = 0.01;

    private final List<Criterion> criteria;

    Reasons(List<Criterion> criteria) {
        this.criteria = criteria;
    }

    Explanation of(Assessment a) {
        TextModel model = a.profile().model();
        double shift = a.judged();
        for (int i = 0; i < criteria.size(); i++) {
            shift += weight(a, i) * a.signals().get(i).value();
        }
        double points = pointsPerFit(model, a.text().all(), shift);
        List<Reason> reasons = ofTexts(model, a);
        if (a.judged() != 0) {
            reasons.add(reason(
                    "judged",
                    Math.abs(a.judged()) * points,
                    Math.signum(a.judged()),
                    List.of(new Evidence("judged", null, null))));
        }
        for (int i = 0; i < criteria.size(); i++) {
            Signal signal = a.signals().get(i);
            if (!signal.evidence().isEmpty()) {
                reasons.add(reason(criteria.get(i).name(), weight(a, i) * points, signal.value(), signal.evidence()));
            }
        }
        return new Explanation(
                a.engine(),
                a.score(),
                a.level(),
                a.isBlocked(),
                reasons,
                Checks.of(a.signals().stream()
                        .flatMap(signal -> signal.evidence().stream())
                        .toList()),
                a.signals().stream().flatMap(signal -> signal.risks().stream()).toList());
    }

    private double weight(Assessment a, int criterion) {
        return a.profile().weight(criteria.get(criterion).name());
    }

    private static double pointsPerFit(TextModel model, double fit, double shift) {
        double step = Math.abs(shift) < STEP ? STEP : shift;
        return (model.score(fit + step) - model.score(fit)) / step;
    }

    /** The score that the texts alone would have, parted by what title and other text say. */
    private static List<Reason> ofTexts(TextModel model, Assessment a) {
        TextFit text = a.text();
        String wanted = a.demand().title() + '\n' + ListingTexts.of(a.demand());
        List<String> views = ListingTexts.views(a.achievement());
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

    private static Reason reason(String name, double weight, double value, List<Evidence> evidence) {
        return new Reason(name, rounded(weight), rounded(value), rounded(weight * value), evidence);
    }

    private static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
