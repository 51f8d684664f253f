package cn.techbridge.matching;

import cn.techbridge.matching.criteria.Evidence;
import cn.techbridge.matching.engine.SharedTerm;
import java.util.Comparator;
import java.util.List;

/** Evidence from texts: the longest stretches that both have, each with its surroundings on both sides, in 【】. */
final class SharedWords {
    private static final int SHOWN = 5;
    private static final int AROUND = 10;
    private static final int SEARCHED = 400;

    private SharedWords() {}

    static List<Evidence> of(String demand, String achievement) {
        String wanted = demand.length() > SEARCHED ? demand.substring(0, SEARCHED) : demand;
        return SharedTerm.of(wanted, achievement).stream()
                .filter(term -> term.text().length() > 1)
                .sorted(Comparator.comparingInt(term -> -term.text().length()))
                .limit(SHOWN)
                .map(term -> new Evidence(
                        "terms",
                        snippet(wanted, term.demandStart(), term.demandEnd()),
                        snippet(achievement, term.achievementStart(), term.achievementEnd())))
                .toList();
    }

    private static String snippet(String text, int start, int end) {
        int from = Math.max(0, start - AROUND);
        int to = Math.min(text.length(), end + AROUND);
        String marked = text.substring(from, start) + '【' + text.substring(start, end) + '】' + text.substring(end, to);
        return (from > 0 ? "…" : "") + marked.replace('\n', ' ') + (to < text.length() ? "…" : "");
    }
}
