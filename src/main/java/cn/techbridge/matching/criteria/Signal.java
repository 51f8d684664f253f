package cn.techbridge.matching.criteria;

import java.util.List;

/**
 * What one criterion says of a pair.
 *
 * @param value from -1 (speaks against) over 0 (neutral) to 1 (speaks for)
 * @param evidence what it was seen in; empty when there was nothing to see
 * @param risks codes of what a reader must be warned of
 * @param blocks whether an explicit must of the demand is broken, so that the pair is no match at all
 */
public record Signal(double value, List<Evidence> evidence, List<Risk> risks, boolean blocks) {
    private static final Signal NEUTRAL = new Signal(0, List.of(), List.of(), false);

    /** Missing data says nothing, for or against. */
    static Signal neutral() {
        return NEUTRAL;
    }

    static Signal of(double value, Evidence... evidence) {
        return of(value, List.of(evidence));
    }

    static Signal of(double value, List<Evidence> evidence) {
        return new Signal(Math.max(-1, Math.min(1, value)), List.copyOf(evidence), List.of(), false);
    }

    Signal withRiskIf(boolean risky, Risk risk) {
        return risky ? new Signal(value, evidence, List.of(risk), blocks) : this;
    }

    Signal blockingIf(boolean broken) {
        return broken ? new Signal(value, evidence, risks, true) : this;
    }
}
