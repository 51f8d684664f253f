package cn.techbridge.search;

import cn.techbridge.kernel.Total;
import java.util.List;
import java.util.Map;

/**
 * One page of results.
 *
 * @param items the cards of the records found, each with its highlights and score
 * @param took milliseconds the engine needed
 * @param relaxed true when too little held enough of the words and less was asked for
 * @param didYouMean the text searched instead of what was typed, because words of it occur nowhere; null when it was taken as typed
 */
record SearchAnswer(
        List<RawJson> items,
        Map<String, List<FacetCount>> facets,
        Total total,
        String nextCursor,
        int took,
        boolean relaxed,
        String didYouMean) {

    /** How many results carry a code, whatever else is chosen in the same facet. */
    record FacetCount(String code, String label, long count, boolean selected) {}
}
