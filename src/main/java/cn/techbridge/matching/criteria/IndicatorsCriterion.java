package cn.techbridge.matching.criteria;

import cn.techbridge.listing.Indicator;
import cn.techbridge.platform.Bilingual;
import cn.techbridge.text.Fold;
import cn.techbridge.text.Units;
import java.util.ArrayList;
import java.util.List;

/** The demand's indicators against the achievement's, in a common unit; a hard one that is not met ends the match. */
final class IndicatorsCriterion implements Criterion {
    static final String NAME = "indicators";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Bilingual label() {
        return Bilingual.of("技术指标", "indicators");
    }

    @Override
    public Signal assess(Pair pair) {
        List<Indicator> wanted = pair.demand().indicators();
        if (wanted == null || wanted.isEmpty()) {
            return Signal.neutral();
        }
        List<Indicator> offered = OfferedIndicators.of(pair.achievement());
        List<Evidence> evidence = new ArrayList<>();
        double sum = 0;
        boolean unmet = false;
        boolean broken = false;
        for (Indicator want : wanted) {
            Indicator have = counterpart(want, offered);
            IndicatorCheck check = have == null ? IndicatorCheck.UNKNOWN : IndicatorCheck.of(want, have);
            sum += check.worth();
            unmet |= check == IndicatorCheck.UNMET;
            broken |= check == IndicatorCheck.UNMET && Boolean.TRUE.equals(want.must());
            evidence.add(new Evidence("indicator." + check, want.text(), have == null ? null : have.text()));
        }
        return Signal.of(sum / wanted.size(), evidence)
                .withRiskIf(unmet, Risk.INDICATOR_UNMET)
                .blockingIf(broken);
    }

    /** Of several of the name, the one stated as data comes first. */
    private static Indicator counterpart(Indicator wanted, List<Indicator> offered) {
        String name = Fold.search(wanted.name());
        return offered.stream()
                .filter(have -> Units.convertible(unit(wanted), unit(have)))
                .filter(have -> {
                    String other = Fold.search(have.name());
                    return other.contains(name) || name.contains(other);
                })
                .findFirst()
                .orElse(null);
    }

    static String unit(Indicator indicator) {
        return indicator.unit() == null ? "" : indicator.unit();
    }
}
