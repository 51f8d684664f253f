package cn.techbridge.matching;

import cn.techbridge.achievement.AchievementFacts;
import cn.techbridge.demand.DemandFacts;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which of a listing's texts are compared. */
final class ListingTexts {
    /** More of a summary says less and less of what it is about. */
    private static final int OPENING = 120;

    private ListingTexts() {}

    /** What is wanted, beyond the title. */
    static String of(DemandFacts demand) {
        return joined(demand.problem(), demand.goal(), joined(demand.keywords()));
    }

    /** The achievement as a visitor of a fair would meet it: title, one line, problem solved, how its summary begins. */
    static List<String> views(AchievementFacts achievement) {
        return Stream.of(
                        achievement.title(),
                        achievement.oneLine(),
                        opening(achievement.problemSolved()),
                        opening(achievement.summary()))
                .map(text -> text == null ? "" : text)
                .toList();
    }

    /** All that is worth reading by an encoder. */
    static String whole(DemandFacts demand) {
        return joined(demand.title(), of(demand));
    }

    static String whole(AchievementFacts achievement) {
        return joined(achievement.title(), achievement.problemSolved(), achievement.summary());
    }

    private static String opening(String text) {
        return text == null || text.length() <= OPENING ? text : text.substring(0, OPENING);
    }

    private static String joined(Collection<String> texts) {
        return texts == null ? null : String.join("\n", texts);
    }

    private static String joined(String... texts) {
        return Stream.of(texts).filter(Objects::nonNull).collect(Collectors.joining("\n"));
    }
}
