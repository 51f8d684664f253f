package cn.techbridge.matching;

import cn.techbridge.matching.criteria.Evidence;
import cn.techbridge.matching.criteria.Risk;
import java.util.List;

/**
 * Why a pair matches: what each criterion saw and gave; kept with the match, so that it can be given again as it was. It bears no
 * words of a language; {@link MatchView} adds them.
 *
 * @param engine versions of the profile, of what the site has learned and of the index, joined by plus signs
 * @param blocked whether an explicit must of the demand is broken, so that the pair is no match
 */
record Explanation(
        String engine,
        int score,
        int level,
        boolean blocked,
        List<Reason> signals,
        Checks indicators,
        List<Risk> risks) {

    /** A criterion's part: value -1…1 times weight is its contribution in points; the contributions add up to the score. */
    record Reason(String name, double weight, double value, double contribution, List<Evidence> evidence) {}

    /** The demand's indicators by what is known of them. */
    record Checks(List<Evidence> met, List<Evidence> unmet, List<Evidence> unknown) {
        static Checks of(List<Evidence> evidence) {
            return new Checks(only(evidence, "MET"), only(evidence, "UNMET"), only(evidence, "UNKNOWN"));
        }

        private static List<Evidence> only(List<Evidence> evidence, String outcome) {
            return evidence.stream()
                    .filter(e -> e.kind().equals("indicator." + outcome))
                    .toList();
        }
    }
}
