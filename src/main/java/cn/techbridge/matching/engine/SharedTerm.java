package cn.techbridge.matching.engine;

import cn.techbridge.matching.vectors.TermTokens;
import cn.techbridge.matching.vectors.TermTokens.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A stretch that both texts have, with its places: the evidence behind the text criteria. Offsets are of the texts as
 * given, for folding keeps them.
 */
public record SharedTerm(String text, int demandStart, int demandEnd, int achievementStart, int achievementEnd) {

    /** The longest shared stretches of the achievement's text, in its order; each with its first place in the demand. */
    public static List<SharedTerm> of(String demand, String achievement) {
        Map<String, List<Token>> wanted = new HashMap<>();
        for (Token token : TermTokens.of(demand)) {
            wanted.computeIfAbsent(token.text(), text -> new ArrayList<>()).add(token);
        }
        List<SharedTerm> shared = new ArrayList<>();
        for (Token token : TermTokens.of(achievement)) {
            SharedTerm last = shared.isEmpty() ? null : shared.getLast();
            SharedTerm next = place(token, wanted.getOrDefault(token.text(), List.of()), last, achievement);
            if (next != null && last != null && next.achievementStart == last.achievementStart) {
                shared.removeLast();
            }
            if (next != null) {
                shared.add(next);
            }
        }
        return shared;
    }

    /** Goes on with the last stretch where both texts do. */
    private static SharedTerm place(Token token, List<Token> places, SharedTerm last, String achievement) {
        for (Token place : places) {
            if (last != null && token.start() + 1 == last.achievementEnd && place.start() + 1 == last.demandEnd) {
                String text = achievement.substring(last.achievementStart, token.end());
                return new SharedTerm(text, last.demandStart, place.end(), last.achievementStart, token.end());
            }
        }
        if (places.isEmpty()) {
            return null;
        }
        Token first = places.getFirst();
        return new SharedTerm(
                achievement.substring(token.start(), token.end()),
                first.start(),
                first.end(),
                token.start(),
                token.end());
    }
}
