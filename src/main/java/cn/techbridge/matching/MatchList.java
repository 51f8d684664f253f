package cn.techbridge.matching;

import java.util.List;
import java.util.function.UnaryOperator;

/** A page of matches, best first. */
record MatchList(List<MatchView> items, String nextCursor) {
    static MatchList of(MatchService.MatchPage page, UnaryOperator<String> seal) {
        return new MatchList(page.items(), page.position() == null ? null : seal.apply(page.position()));
    }
}
