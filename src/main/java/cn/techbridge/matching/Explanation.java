package cn.techbridge.matching;

import java.util.List;

/**
 * Why a pair matches: what each criterion saw and gave; kept with the match, so that it can be given again as it was.
 *
 * @param engine version of the profile, and of the knowledge of the site, behind a plus sign
 */
record Explanation(String engine, int score, int level, List<Reason> signals, Checks indicators, List<String> risks) {

    /** A criterion's part: value -1…1 times weight is its contribution in points; the contributions add up to the score. */
    record Reason(String name, double weight, double value, double contribution, List<Evidence> evidence) {}

    /** The demand's indicators by what is known of them. */
    record Checks(List<Evidence> met, List<Evidence> unmet, List<Evidence> unknown) {}
}
