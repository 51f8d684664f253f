package cn.techbridge.matching;

import cn.techbridge.achievement.AchievementFacts;
import cn.techbridge.demand.DemandFacts;
import cn.techbridge.search.QueryTerms;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Both texts as sets of terms, titles and whole texts apart. */
record PairTexts(Terms demand, Terms achievement) {

    /** One listing's terms; cutting a text is dear, so it is done once per listing and not once per pair. */
    record Terms(Set<String> title, Set<String> all) {}

    static Terms of(DemandFacts demand) {
        return new Terms(
                terms(demand.title()),
                terms(demand.title(), demand.problem(), demand.goal(), joined(demand.keywords())));
    }

    static Terms of(AchievementFacts achievement) {
        return new Terms(
                terms(achievement.title(), joined(achievement.keywords())),
                terms(
                        achievement.title(),
                        achievement.oneLine(),
                        achievement.problemSolved(),
                        achievement.summary(),
                        joined(achievement.advantages()),
                        joined(achievement.applications()),
                        joined(achievement.keywords())));
    }

    private static Set<String> terms(String... texts) {
        String whole = Arrays.stream(texts).filter(Objects::nonNull).collect(Collectors.joining("\n"));
        return QueryTerms.of(whole).counts().keySet();
    }

    private static String joined(Collection<String> texts) {
        return texts == null ? null : String.join("\n", texts);
    }

    /** The share of wanted terms that are there, 0–1; 0 when nothing is wanted. */
    static double coverage(Set<String> wanted, Set<String> there) {
        int found = 0;
        for (String term : wanted) {
            if (there.contains(term)) {
                found++;
            }
        }
        return wanted.isEmpty() ? 0 : (double) found / wanted.size();
    }

    static List<String> shared(Set<String> wanted, Set<String> there) {
        List<String> shared = new ArrayList<>(wanted);
        shared.retainAll(there);
        return shared;
    }
}
