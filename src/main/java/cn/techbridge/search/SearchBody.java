package cn.techbridge.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.Set;

/**
 * The request body of one search: a pure function of the query. Visitors' words appear only as values of term clauses, so they cannot
 * change its structure.
 */
final class SearchBody {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    /** Beyond it a total is "at least". */
    private static final int COUNTED_HITS = 10_000;

    private static final int FACET_VALUES = 400;
    private static final int FRAGMENT = 120;

    private SearchBody() {}

    /** @param reading which text is looked for, and how much of it a document must contain */
    static ObjectNode of(SearchQuery query, FacetCodes codes, Reading reading) {
        ObjectNode body = JSON.objectNode();
        body.put("size", query.limit());
        body.put("track_total_hits", COUNTED_HITS);
        body.set("_source", JSON.arrayNode().add("card"));
        String words = reading.corrected() == null ? query.text() : reading.corrected();
        ObjectNode text =
                words == null ? null : TextQuery.of(QueryWords.of(words, TextQuery.MAX_TERMS), reading.coverage());
        body.set("query", query(query, text));
        sort(body, query, reading.after());
        if (!query.chosen().isEmpty()) {
            body.set("post_filter", all(query, null));
        }
        if (text != null) {
            body.set("highlight", highlight());
        }
        if (!query.counted().isEmpty()) {
            ObjectNode aggregations = body.putObject("aggs");
            query.counted().forEach(facet -> aggregations.set(facet.parameter(), count(query, facet, codes)));
        }
        return body;
    }

    private static ObjectNode query(SearchQuery query, ObjectNode text) {
        ObjectNode bool = JSON.objectNode();
        if (text != null) {
            bool.set("must", text);
        }
        ArrayNode filters = JSON.arrayNode();
        if (query.showcase() != null) {
            filters.add(term("showcase", JSON.booleanNode(query.showcase())));
        }
        if (query.agency() != null) {
            filters.add(term("agency", JSON.textNode(query.agency().toString())));
        }
        if (query.priceFrom() != null) {
            filters.add(range("priceMax", "gte", query.priceFrom()));
        }
        if (query.priceTo() != null) {
            filters.add(range("priceMin", "lte", query.priceTo()));
        }
        if (!filters.isEmpty()) {
            bool.set("filter", filters);
        }
        return bool.isEmpty() ? wrap("match_all", JSON.objectNode()) : wrap("bool", bool);
    }

    private static void sort(ObjectNode body, SearchQuery query, JsonNode after) {
        ArrayNode sort = body.putArray("sort");
        ObjectNode order = JSON.objectNode().put("order", query.sort().direction);
        if (query.sort() != SearchQuery.Sort.RELEVANCE) {
            order.put("missing", "_last");
        }
        sort.add(wrap(query.sort().indexField, order));
        sort.add(wrap("id", JSON.objectNode().put("order", "asc")));
        if (after != null) {
            body.set("search_after", after);
        }
    }

    /** Every chosen facet but one: a facet's own choice must not shrink its own counts. */
    private static ObjectNode all(SearchQuery query, Facet except) {
        ArrayNode filters = JSON.arrayNode();
        query.chosen().forEach((facet, codes) -> {
            if (facet != except) {
                filters.add(facet == Facet.VALIDITY ? Validity.filter(codes) : terms(facet.parameter(), codes));
            }
        });
        return wrap("bool", JSON.objectNode().set("filter", filters));
    }

    private static ObjectNode count(SearchQuery query, Facet facet, FacetCodes codes) {
        ObjectNode terms = JSON.objectNode()
                .put("field", facet.parameter())
                .put("size", FACET_VALUES)
                // only when no code can be missing from a part does the engine count the parts on several threads
                .put("shard_size", codes.number(facet) + 1);
        ArrayNode include = terms.putArray("include");
        codes.shown(facet, query.chosen().getOrDefault(facet, Set.of())).forEach(include::add);
        ObjectNode counting = facet == Facet.VALIDITY ? Validity.count() : wrap("terms", terms);
        boolean othersChosen = query.chosen().keySet().stream().anyMatch(other -> other != facet);
        if (!othersChosen) {
            return counting;
        }
        ObjectNode filtered = wrap("filter", all(query, facet));
        filtered.putObject("aggs").set("codes", counting);
        return filtered;
    }

    private static ObjectNode highlight() {
        ObjectNode highlight = JSON.objectNode()
                .put("type", "unified")
                .put("encoder", "html")
                .put("require_field_match", false)
                .put("fragment_size", FRAGMENT);
        ArrayNode fields = highlight.putArray("fields");
        fields.add(wrap("title", JSON.objectNode().put("number_of_fragments", 0)));
        fields.add(wrap("oneLine", JSON.objectNode().put("number_of_fragments", 0)));
        fields.add(wrap("problem", JSON.objectNode().put("number_of_fragments", 1)));
        fields.add(wrap("summary", JSON.objectNode().put("number_of_fragments", 2)));
        return highlight;
    }

    static ObjectNode terms(String field, Collection<String> values) {
        ArrayNode array = JSON.arrayNode();
        values.forEach(array::add);
        return wrap("terms", JSON.objectNode().set(field, array));
    }

    private static ObjectNode term(String field, JsonNode value) {
        return wrap("term", JSON.objectNode().set(field, value));
    }

    private static ObjectNode range(String field, String bound, long value) {
        return wrap("range", wrap(field, JSON.objectNode().put(bound, value)));
    }

    static ObjectNode wrap(String name, JsonNode content) {
        return JSON.objectNode().set(name, content);
    }
}
