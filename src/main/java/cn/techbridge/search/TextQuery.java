package cn.techbridge.search;

import static cn.techbridge.search.SearchBody.wrap;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Words to clauses. Bigrams and whole Latin terms, required to a share on the whole text, decide what is found and counted; title,
 * keywords and single characters only help the order of what was found, so that they cost little on a large catalogue.
 */
final class TextQuery {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    static final int MAX_TERMS = 80;
    private static final int MAX_CHARACTERS = 40;
    // measured by scripts/evaluate-search on the choosing half; flat between 0.3 and 0.5 (title), 0.2 and 0.4
    // (characters)
    private static final float TITLE_WEIGHT = 0.4f;
    private static final float KEYWORD_WEIGHT = 0.4f;
    private static final float CHARACTER_WEIGHT = 0.3f;

    private TextQuery() {}

    /** How much of the text a document must contain. */
    enum Coverage {
        /** One or two terms all, a phrase 60 %, a pasted text less. */
        STRICT {
            @Override
            int required(int terms) {
                return terms <= 2
                        ? terms
                        : Math.max(2, Math.round(terms * (terms <= 12 ? 0.6f : terms <= 40 ? 0.4f : 0.25f)));
            }
        },
        /** One term in eight: what is tried when too little was found. */
        RELAXED {
            @Override
            int required(int terms) {
                return Math.max(1, terms / 8);
            }
        };

        abstract int required(int terms);
    }

    static ObjectNode of(QueryWords words, Coverage coverage) {
        if (words.isEmpty()) {
            return wrap("match_none", JSON.objectNode());
        }
        Map<String, Float> decisive = new LinkedHashMap<>();
        words.decisive().forEach(term -> decisive.put(term, words.weights().get(term)));
        Map<String, Float> lonely = new LinkedHashMap<>(words.weights());
        lonely.keySet().removeAll(decisive.keySet());
        words.characters().stream().limit(MAX_CHARACTERS).forEach(c -> lonely.put(c, CHARACTER_WEIGHT));
        ObjectNode bool = JSON.objectNode();
        bool.set(
                "must",
                wrap("bool", any("all", decisive, 1f).put("minimum_should_match", coverage.required(decisive.size()))));
        ArrayNode order = bool.putArray("should");
        order.add(wrap("bool", any("title", words.weights(), TITLE_WEIGHT)));
        order.add(wrap("bool", any("keywords", words.weights(), KEYWORD_WEIGHT)));
        if (!lonely.isEmpty()) {
            order.add(wrap("bool", any("all", lonely, 1f)));
        }
        return wrap("bool", bool);
    }

    /** One term clause a term; a repeated term weighs as much as Lucene's query term frequency would make it. */
    static ObjectNode clauses(String field, QueryTerms terms, float boost) {
        return any(field, terms.counts(), boost);
    }

    private static ObjectNode any(String field, Map<String, ? extends Number> weights, float boost) {
        ObjectNode bool = JSON.objectNode();
        ArrayNode should = bool.putArray("should");
        weights.forEach((term, times) -> {
            ObjectNode value = JSON.objectNode().put("value", term);
            float weight = boost * times.floatValue();
            if (weight != 1f) {
                value.put("boost", weight);
            }
            should.add(wrap("term", wrap(field, value)));
        });
        return bool;
    }
}
