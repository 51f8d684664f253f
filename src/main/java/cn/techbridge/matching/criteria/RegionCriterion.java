package cn.techbridge.matching.criteria;

import cn.techbridge.platform.Bilingual;
import cn.techbridge.taxonomy.CodeList;
import cn.techbridge.taxonomy.RegionRelation;

/** How near both sides are: district, city, 京津冀; distance is no reason against a pair. */
final class RegionCriterion implements Criterion {
    private final CodeList regions;

    RegionCriterion(CodeList regions) {
        this.regions = regions;
    }

    @Override
    public String name() {
        return "region";
    }

    @Override
    public Bilingual label() {
        return Bilingual.of("地域", "region");
    }

    @Override
    public Signal assess(Pair pair) {
        String wanted = pair.demand().regionCode();
        String have = pair.achievement().regionCode();
        if (wanted == null || have == null) {
            return Signal.neutral();
        }
        double value = switch (RegionRelation.of(regions, wanted, have)) {
            case SAME_DISTRICT -> 1;
            case SAME_CITY -> 0.8;
            case JING_JIN_JI -> 0.4;
            case OTHER -> 0;
        };
        return Signal.of(value, new Evidence("region", wanted, have));
    }
}
