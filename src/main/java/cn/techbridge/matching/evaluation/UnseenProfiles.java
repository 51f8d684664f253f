package cn.techbridge.matching.evaluation;

import cn.techbridge.matching.engine.Knowledge;
import cn.techbridge.matching.engine.ProfileFile;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * For each judged demand a profile that was not trained on it: the one to be measured where it has not seen a demand of that title,
 * else one of its kind, trained on the file's demands of other titles.
 *
 * @param trained by the demand's title
 * @param leftOut titles of demands that nothing can be said of, because the file has too few others to train on
 */
record UnseenProfiles(ProfileFile measured, Map<String, ProfileFile> trained, Set<String> leftOut) {
    /** Models of fewer titles would tell of the few, not of the kind. */
    private static final int ENOUGH_TITLES = 20;

    /** @throws IllegalArgumentException if nothing would be left to measure */
    static UnseenProfiles of(ProfileFile profile, JudgedFiles files, Knowledge knowledge) {
        Set<String> seen = files.seenBy(profile);
        if (seen.isEmpty()) {
            return new UnseenProfiles(profile, Map.of(), Set.of());
        }
        Set<String> titles = files.pairs().stream().map(JudgedPair::group).collect(Collectors.toSet());
        if (titles.size() >= ENOUGH_TITLES) {
            return new UnseenProfiles(profile, trained(profile, files, knowledge, seen), Set.of());
        }
        if (seen.containsAll(titles)) {
            throw new IllegalArgumentException(
                    "profile %s was trained on all of these demands, and %d titles are too few"
                                    .formatted(profile.id(), titles.size())
                            + " to train others (%d are needed)".formatted(ENOUGH_TITLES));
        }
        return new UnseenProfiles(profile, Map.of(), seen);
    }

    private static Map<String, ProfileFile> trained(
            ProfileFile profile, JudgedFiles files, Knowledge knowledge, Set<String> seen) {
        Ladder ladder = Ladder.of(files, knowledge);
        Map<String, ProfileFile> byGroup = new HashMap<>();
        (knowledge.hasVectors() ? ladder : ladder.withoutVectors())
                .modelsByGroup()
                .forEach((group, model) -> {
                    if (seen.contains(group)) {
                        byGroup.put(group, profile.with(model));
                    }
                });
        return byGroup;
    }

    ProfileFile of(String group) {
        return trained.getOrDefault(group, measured);
    }

    /** Whether figures come from the profile itself. */
    boolean isMeasuredOn(String group) {
        return !trained.containsKey(group) && !leftOut.contains(group);
    }

    /** What the figures are of, for people. */
    String explained(JudgedFiles files) {
        Set<String> titles = new HashSet<>();
        files.pairs().forEach(pair -> titles.add(pair.group()));
        if (trained.isEmpty() && leftOut.isEmpty()) {
            return "The profile has not seen any of these demands.";
        }
        if (!leftOut.isEmpty()) {
            return "Left out, because the profile was trained on demands of that title: " + String.join(", ", leftOut);
        }
        String kind = "models of its kind, each trained without the demands it judges (5 folds by title)";
        return trained.keySet().containsAll(titles)
                ? "The profile was trained on these demands, so these are the figures of " + kind + '.'
                : "The profile was trained on demands of %d of these %d titles; those are judged by %s."
                        .formatted(trained.size(), titles.size(), kind);
    }
}
