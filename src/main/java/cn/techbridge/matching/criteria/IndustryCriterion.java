package cn.techbridge.matching.criteria;

import cn.techbridge.platform.Bilingual;
import cn.techbridge.taxonomy.CodeList;

/** Industries (GB/T 4754) along their hierarchy. Techniques travel between industries, so another one says little. */
final class IndustryCriterion implements Criterion {
    private static final double ANOTHER = -0.2;

    private final CodeAgreement industries;

    IndustryCriterion(CodeList industries) {
        this.industries = new CodeAgreement(industries);
    }

    @Override
    public String name() {
        return "industry";
    }

    @Override
    public Bilingual label() {
        return Bilingual.of("行业", "industry");
    }

    @Override
    public Signal assess(Pair pair) {
        return industries
                .of(pair.demand().industryCodes(), pair.achievement().industryCodes())
                .map(share -> Signal.of(
                        share > 0 ? share : ANOTHER,
                        new Evidence(
                                "code",
                                String.join(",", pair.demand().industryCodes()),
                                String.join(",", pair.achievement().industryCodes()))))
                .orElse(Signal.neutral());
    }
}
