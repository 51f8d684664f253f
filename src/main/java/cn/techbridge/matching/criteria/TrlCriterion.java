package cn.techbridge.matching.criteria;

import cn.techbridge.platform.Bilingual;

/** Technology readiness against the window that the demand wants; more mature than wanted does no harm. */
final class TrlCriterion implements Criterion {
    private static final double PER_LEVEL_BELOW = 0.7;

    @Override
    public String name() {
        return "trl";
    }

    @Override
    public Bilingual label() {
        return Bilingual.of("技术就绪度", "technology readiness");
    }

    @Override
    public Signal assess(Pair pair) {
        Integer have = pair.achievement().trl();
        Integer low = pair.demand().trlMin();
        Integer high = pair.demand().trlMax();
        if (have == null || low == null && high == null) {
            return Signal.neutral();
        }
        int below = low == null ? 0 : Math.max(0, low - have);
        String window = (low == null ? 1 : low) + "–" + (high == null ? 9 : high);
        return Signal.of(1 - below * PER_LEVEL_BELOW, new Evidence("trl", window, have.toString()))
                .withRiskIf(below > 0, Risk.TOO_EARLY);
    }
}
