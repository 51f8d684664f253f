package cn.techbridge.matching.criteria;

import cn.techbridge.platform.Bilingual;
import cn.techbridge.text.Fold;

/** The demand names approaches that it does not want; an achievement that names one has little to hope for. */
final class NotWantedCriterion implements Criterion {
    @Override
    public String name() {
        return "notWanted";
    }

    @Override
    public Bilingual label() {
        return Bilingual.of("不采用的路线", "approach not wanted");
    }

    @Override
    public Signal assess(Pair pair) {
        if (pair.demand().notWanted() == null || pair.demand().notWanted().isEmpty()) {
            return Signal.neutral();
        }
        String text = Fold.search(
                pair.achievement().title() + '\n' + pair.achievement().summary());
        return pair.demand().notWanted().stream()
                .filter(unwanted -> text.contains(Fold.search(unwanted)))
                .findFirst()
                .map(unwanted -> Signal.of(-1, new Evidence("notWanted", unwanted, unwanted))
                        .withRiskIf(true, Risk.NOT_WANTED))
                .orElse(Signal.neutral());
    }
}
