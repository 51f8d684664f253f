package cn.techbridge.matching;

import java.util.List;

/**
 * Why a pair is, or is not, among the matches of its demand.
 *
 * @param match the pair as it is listed, else as it would be now
 */
record WhyView(boolean listed, List<Reason> reasons, MatchView match) {

    /** A reason with its words in the reader's language. */
    record Reason(String code, String text) {}
}
