package cn.techbridge.matching.criteria;

import cn.techbridge.listing.Indicator;
import cn.techbridge.text.Units;
import java.math.BigDecimal;
import java.util.Optional;

/** Whether an offered indicator satisfies a wanted one, in a common unit. */
enum IndicatorCheck {
    MET(1),
    UNMET(-1),
    UNKNOWN(0);

    private static final BigDecimal ABOUT = new BigDecimal("0.1");

    private final int worth;

    IndicatorCheck(int worth) {
        this.worth = worth;
    }

    /** What it adds to a sum of checks. */
    int worth() {
        return worth;
    }

    static IndicatorCheck of(Indicator wanted, Indicator have) {
        Optional<BigDecimal> want = Units.toBase(wanted.value(), IndicatorsCriterion.unit(wanted));
        Optional<BigDecimal> offered = Units.toBase(have.value(), IndicatorsCriterion.unit(have));
        if (want.isEmpty() || offered.isEmpty()) {
            return UNKNOWN;
        }
        BigDecimal bound = want.get();
        BigDecimal value = offered.get();
        boolean atLeast = value.compareTo(bound) >= 0;
        boolean atMost = value.compareTo(bound) <= 0;
        return met(
                switch (wanted.op()) {
                    case "GE", "GT" -> atLeast && !have.op().startsWith("L");
                    case "LE", "LT" -> atMost && !have.op().startsWith("G");
                    case "RANGE" -> atLeast && withinUpper(wanted, value);
                    default -> value.subtract(bound).abs().compareTo(bound.abs().multiply(ABOUT)) <= 0;
                });
    }

    private static boolean withinUpper(Indicator range, BigDecimal value) {
        return Units.toBase(range.valueTo(), IndicatorsCriterion.unit(range))
                .filter(upper -> value.compareTo(upper) <= 0)
                .isPresent();
    }

    private static IndicatorCheck met(boolean yes) {
        return yes ? MET : UNMET;
    }
}
