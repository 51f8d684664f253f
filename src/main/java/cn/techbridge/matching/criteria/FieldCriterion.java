package cn.techbridge.matching.criteria;

import cn.techbridge.platform.Bilingual;
import cn.techbridge.taxonomy.CodeList;

/** Technology fields along their hierarchy; another field altogether speaks against a pair. */
final class FieldCriterion implements Criterion {
    /** The same top-level field only. */
    private static final double RELATED = 0.4;

    private final CodeAgreement fields;

    FieldCriterion(CodeList fields) {
        this.fields = new CodeAgreement(fields);
    }

    @Override
    public String name() {
        return "field";
    }

    @Override
    public Bilingual label() {
        return Bilingual.of("技术领域", "technology field");
    }

    @Override
    public Signal assess(Pair pair) {
        return fields.of(pair.demand().fieldCodes(), pair.achievement().fieldCodes())
                .map(share -> Signal.of(
                        share == 1 ? 1 : share > 0 ? RELATED : -1,
                        new Evidence(
                                "code",
                                String.join(",", pair.demand().fieldCodes()),
                                String.join(",", pair.achievement().fieldCodes()))))
                .orElse(Signal.neutral());
    }
}
