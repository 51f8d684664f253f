package cn.techbridge.matching;

import java.util.List;

/**
 * What one criterion says of a pair.
 *
 * @param value from -1 (speaks against) over 0 (neutral) to 1 (speaks for)
 * @param evidence what it was seen in; empty when there was nothing to see
 */
record Signal(double value, List<Evidence> evidence) {
    private static final Signal NEUTRAL = new Signal(0, List.of());

    /** Missing data says nothing, for or against. */
    static Signal neutral() {
        return NEUTRAL;
    }

    static Signal of(double value, Evidence... evidence) {
        return new Signal(Math.max(-1, Math.min(1, value)), List.of(evidence));
    }

    static Signal of(double value, List<Evidence> evidence) {
        return new Signal(Math.max(-1, Math.min(1, value)), List.copyOf(evidence));
    }
}
