package cn.techbridge.matching.criteria;

import cn.techbridge.achievement.Evaluation;
import cn.techbridge.platform.Bilingual;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** Whether somebody else has evaluated the achievement, and still stands by it. None is no reason against it, but worth knowing. */
final class EvaluationCriterion implements Criterion {
    private static final double VALID = 1;
    private static final double LAPSED = 0.2;

    private final Clock clock;

    EvaluationCriterion(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String name() {
        return "evaluation";
    }

    @Override
    public Bilingual label() {
        return Bilingual.of("成果评价", "evaluation");
    }

    @Override
    public Signal assess(Pair pair) {
        List<Evaluation> evaluations = pair.achievement().evaluations();
        if (evaluations == null || evaluations.isEmpty()) {
            return Signal.neutral().withRiskIf(true, Risk.NO_EVALUATION);
        }
        LocalDate today = LocalDate.now(clock);
        boolean valid = evaluations.stream()
                .anyMatch(one -> one.validUntil() == null || !one.validUntil().isBefore(today));
        return Signal.of(
                valid ? VALID : LAPSED,
                new Evidence(
                        "evaluation",
                        null,
                        evaluations.stream().map(Evaluation::form).distinct().collect(Collectors.joining(","))));
    }
}
