package cn.techbridge.search;

import static cn.techbridge.search.SearchBody.wrap;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/**
 * Words to clauses. The terms of {@link QueryTerms}, required to a share on the whole text, decide what is found and counted; title and
 * keywords only help the order.
 */
final class TextQuery {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    static final int MAX_TERMS = 80;
    private static final float TITLE_BOOST = 2f;
    private static final float KEYWORD_BOOST = 1.5f;

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
        /** One term in eight: what is tried when nothing was found. */
        RELAXED {
            @Override
            int required(int terms) {
                return Math.max(1, terms / 8);
            }
        };

        abstract int required(int terms);
    }

    static ObjectNode of(String text, Coverage coverage) {
        QueryTerms terms = QueryTerms.of(text).first(MAX_TERMS);
        if (terms.isEmpty()) {
            return wrap("match_none", JSON.objectNode());
        }
        ObjectNode found = clauses("all", terms, 1f)
                .put("minimum_should_match", coverage.required(terms.counts().size()));
        ObjectNode bool = JSON.objectNode();
        bool.set("must", wrap("bool", found));
        ArrayNode order = bool.putArray("should");
        order.add(wrap("bool", clauses("title", terms, TITLE_BOOST)));
        order.add(wrap("bool", clauses("keywords", terms, KEYWORD_BOOST)));
        return wrap("bool", bool);
    }

    /** One term clause a term; a repeated term weighs as much as Lucene's query term frequency would make it. */
    static ObjectNode clauses(String field, QueryTerms terms, float boost) {
        ObjectNode bool = JSON.objectNode();
        ArrayNode should = bool.putArray("should");
        for (Map.Entry<String, Integer> term : terms.counts().entrySet()) {
            ObjectNode value = JSON.objectNode().put("value", term.getKey());
            float weight = boost * term.getValue();
            if (weight != 1f) {
                value.put("boost", weight);
            }
            should.add(wrap("term", wrap(field, value)));
        }
        return bool;
    }
}
