package cn.techbridge.matching.criteria;

import cn.techbridge.platform.Bilingual;

/** The owner's record of answering those who were interested. */
final class ResponseCriterion implements Criterion {
    private static final double SLOW = 0.3;

    private final OwnerRecords owners;

    ResponseCriterion(OwnerRecords owners) {
        this.owners = owners;
    }

    @Override
    public String name() {
        return "response";
    }

    @Override
    public Bilingual label() {
        return Bilingual.of("成果方响应", "owner's response");
    }

    @Override
    public Signal assess(Pair pair) {
        if (pair.achievement().organisationId() == null) {
            return Signal.neutral();
        }
        return owners.of(pair.achievement().organisationId())
                .map(answers -> {
                    double missed = (double) answers.unanswered() / answers.cases();
                    String shown = answers.cases() - answers.unanswered() + "/" + answers.cases();
                    return Signal.of(0.3 - 2 * missed, new Evidence("record", null, shown))
                            .withRiskIf(missed >= SLOW, Risk.OWNER_SLOW);
                })
                .orElse(Signal.neutral());
    }
}
