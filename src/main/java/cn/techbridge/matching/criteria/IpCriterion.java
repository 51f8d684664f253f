package cn.techbridge.matching.criteria;

import cn.techbridge.achievement.IpRight;
import cn.techbridge.kernel.Checked;
import cn.techbridge.kernel.PatentNumber;
import cn.techbridge.platform.Bilingual;
import java.time.Clock;
import java.time.Year;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** What protects the achievement: a right in force speaks for it, nothing but lapsed rights against. */
final class IpCriterion implements Criterion {
    /** Years from filing: inventions 20, utility models 10, designs 15 (Patent Law, article 42). */
    private static final int INVENTION = 20;

    private static final int UTILITY_MODEL = 10;
    private static final int DESIGN = 15;
    private static final int SOON = 2;

    private final Clock clock;

    IpCriterion(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String name() {
        return "ip";
    }

    @Override
    public Bilingual label() {
        return Bilingual.of("知识产权", "intellectual property");
    }

    @Override
    public Signal assess(Pair pair) {
        List<IpRight> rights = pair.achievement().ipRights();
        if (rights == null || rights.stream().allMatch(right -> right.status() == null)) {
            return Signal.neutral();
        }
        boolean granted = rights.stream().anyMatch(right -> "GRANTED".equals(right.status()));
        boolean lapsed = rights.stream().allMatch(right -> "EXPIRED".equals(right.status()));
        boolean expiring = granted && rights.stream().allMatch(this::endsSoon);
        String shown = rights.stream()
                .map(right -> right.type() + (right.status() == null ? "" : " " + right.status()))
                .distinct()
                .collect(Collectors.joining(","));
        Signal signal = Signal.of(lapsed ? -1 : granted && !expiring ? 1 : 0.3, new Evidence("ip", null, shown));
        return lapsed
                ? signal.withRiskIf(true, Risk.IP_NOT_IN_FORCE)
                : signal.withRiskIf(expiring, Risk.PATENT_EXPIRING);
    }

    private boolean endsSoon(IpRight right) {
        OptionalInt end = endOf(right);
        return "EXPIRED".equals(right.status())
                || end.isPresent() && end.getAsInt() - Year.now(clock).getValue() <= SOON;
    }

    /** The year in which a patent's protection ends; empty for what is no patent with a readable number. */
    static OptionalInt endOf(IpRight right) {
        int years = switch (right.type()) {
            case "INVENTION" -> INVENTION;
            case "UTILITY_MODEL" -> UTILITY_MODEL;
            case "DESIGN" -> DESIGN;
            default -> 0;
        };
        return years > 0
                        && right.number() != null
                        && PatentNumber.parse(right.number()) instanceof Checked.Valid<PatentNumber> number
                ? OptionalInt.of(number.value().year() + years)
                : OptionalInt.empty();
    }
}
