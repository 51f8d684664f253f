package cn.techbridge.matching.criteria;

import cn.techbridge.achievement.AchievementFacts;
import cn.techbridge.listing.Indicator;
import cn.techbridge.text.Quantities;
import cn.techbridge.text.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an achievement promises: the indicators it states as data, then the quantities that its text names. */
final class OfferedIndicators {
    /** A name this long is half a sentence, and one of a single character names nothing. */
    private static final int LONGEST_NAME = 20;

    private static final int SHORTEST_NAME = 2;
    private static final int READ = 2_000;

    private OfferedIndicators() {}

    static List<Indicator> of(AchievementFacts achievement) {
        List<Indicator> all = new ArrayList<>(achievement.indicators() == null ? List.of() : achievement.indicators());
        String text = Stream.of(achievement.oneLine(), achievement.problemSolved(), achievement.summary())
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"));
        Quantities.in(text.length() > READ ? text.substring(0, READ) : text).stream()
                .filter(quantity -> quantity.name().length() >= SHORTEST_NAME
                        && quantity.name().length() <= LONGEST_NAME
                        && quantity.op() != null)
                .map(OfferedIndicators::stated)
                .forEach(all::add);
        return all;
    }

    private static Indicator stated(Quantity quantity) {
        return new Indicator(
                quantity.name(),
                quantity.valueTo() == null ? quantity.op().name() : "RANGE",
                quantity.value(),
                quantity.valueTo(),
                quantity.unit().isEmpty() ? null : quantity.unit(),
                null);
    }
}
