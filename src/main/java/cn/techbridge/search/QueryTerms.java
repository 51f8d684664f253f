package cn.techbridge.search;

import cn.techbridge.text.Fold;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/**
 * A text as the terms that decide what is found: character bigrams of its Han runs, whole Latin and number terms, a number joined with
 * the unit after it, a single Han character only where it stands alone. Cut by the index's own tokenizer.
 *
 * @param counts each term with how often it occurs, in order of first occurrence
 */
public record QueryTerms(Map<String, Integer> counts) {
    private static final String HAN = "<IDEOGRAPHIC>";
    private static final String NUMBER = "<NUM>";

    public static QueryTerms of(String text) {
        List<Token> tokens = tokens(Fold.search(text));
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            Token next = i + 1 < tokens.size() ? tokens.get(i + 1) : null;
            Token previous = i > 0 ? tokens.get(i - 1) : null;
            if (token.isHan()) {
                if (next != null && next.isHan() && token.touches(next)) {
                    counts.merge(token.text() + next.text(), 1, Integer::sum);
                } else if (previous == null || !previous.isHan() || !previous.touches(token)) {
                    counts.merge(token.text(), 1, Integer::sum);
                }
            } else if (token.isNumber() && next != null && next.isWord() && token.end() + 1 >= next.start()) {
                counts.merge(token.text() + next.text(), 1, Integer::sum);
                i++;
            } else {
                counts.merge(token.text(), 1, Integer::sum);
            }
        }
        return new QueryTerms(counts);
    }

    /** The terms of several texts together. */
    public QueryTerms plus(QueryTerms other) {
        Map<String, Integer> sum = new LinkedHashMap<>(counts);
        other.counts.forEach((term, count) -> sum.merge(term, count, Integer::sum));
        return new QueryTerms(sum);
    }

    public boolean isEmpty() {
        return counts.isEmpty();
    }

    public List<String> terms() {
        return List.copyOf(counts.keySet());
    }

    /** The first so many terms; bounds the work a pasted text can cause. */
    public QueryTerms first(int limit) {
        if (counts.size() <= limit) {
            return this;
        }
        Map<String, Integer> head = new LinkedHashMap<>();
        counts.entrySet().stream().limit(limit).forEach(entry -> head.put(entry.getKey(), entry.getValue()));
        return new QueryTerms(head);
    }

    private static List<Token> tokens(String folded) {
        List<Token> tokens = new ArrayList<>();
        try (StandardTokenizer tokenizer = new StandardTokenizer()) {
            CharTermAttribute term = tokenizer.addAttribute(CharTermAttribute.class);
            OffsetAttribute offset = tokenizer.addAttribute(OffsetAttribute.class);
            TypeAttribute type = tokenizer.addAttribute(TypeAttribute.class);
            tokenizer.setReader(new StringReader(folded));
            tokenizer.reset();
            while (tokenizer.incrementToken()) {
                tokens.add(new Token(term.toString(), type.type(), offset.startOffset(), offset.endOffset()));
            }
            tokenizer.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return tokens;
    }

    private record Token(String text, String type, int start, int end) {
        boolean isHan() {
            return HAN.equals(type);
        }

        boolean isNumber() {
            return NUMBER.equals(type) && text.chars().allMatch(c -> Character.isDigit(c) || c == '.');
        }

        boolean isWord() {
            return !isHan() && Character.isLetter(text.charAt(0));
        }

        boolean touches(Token next) {
            return end == next.start;
        }
    }
}
