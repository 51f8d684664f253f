package cn.techbridge.matching.vectors;

import cn.techbridge.text.Fold;
import cn.techbridge.text.Term;
import cn.techbridge.text.Terms;
import java.util.ArrayList;
import java.util.List;

/** Cuts a text into the units that are counted and compared: bigrams of Han runs, lone Han characters, whole Latin words. */
public final class TermTokens {

    /** A unit with its place in the text. */
    public record Token(String text, int start, int end) {}

    private TermTokens() {}

    /** Units in the order of the text; blanks and punctuation part them. */
    public static List<Token> of(String text) {
        List<Token> tokens = new ArrayList<>();
        for (Term term : Terms.of(Fold.search(text))) {
            if (term.kind() == Term.Kind.LATIN || term.text().length() == 1) {
                tokens.add(new Token(term.text(), term.start(), term.end()));
                continue;
            }
            for (int i = 0; i + 2 <= term.text().length(); i++) {
                tokens.add(new Token(term.text().substring(i, i + 2), term.start() + i, term.start() + i + 2));
            }
        }
        return tokens;
    }

    /** Single Han characters and whole Latin words in the order of the text. */
    public static List<Token> characters(String text) {
        List<Token> tokens = new ArrayList<>();
        for (Term term : Terms.of(Fold.search(text))) {
            if (term.kind() == Term.Kind.LATIN) {
                tokens.add(new Token(term.text(), term.start(), term.end()));
                continue;
            }
            for (int i = 0; i < term.text().length(); i++) {
                tokens.add(new Token(term.text().substring(i, i + 1), term.start() + i, term.start() + i + 1));
            }
        }
        return tokens;
    }
}
