package cn.techbridge.matching.criteria;

import cn.techbridge.platform.Bilingual;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Years since the work was finished: recent work has its people at hand, old work may have been overtaken. */
final class FreshnessCriterion implements Criterion {
    private static final double NEW_UNTIL = 3;
    private static final double OLD_FROM = 10;

    private final Clock clock;

    FreshnessCriterion(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String name() {
        return "freshness";
    }

    @Override
    public Bilingual label() {
        return Bilingual.of("完成时间", "date of completion");
    }

    @Override
    public Signal assess(Pair pair) {
        LocalDate completed = pair.achievement().completedOn();
        if (completed == null) {
            return Signal.neutral();
        }
        double years = ChronoUnit.DAYS.between(completed, LocalDate.now(clock)) / 365.25;
        double aged = (Math.max(NEW_UNTIL, Math.min(OLD_FROM, years)) - NEW_UNTIL) / (OLD_FROM - NEW_UNTIL);
        return Signal.of(0.5 - aged, new Evidence("date", null, completed.toString()));
    }
}
