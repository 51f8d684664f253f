package cn.techbridge.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What else the catalogue holds for a text with its codes: experts for a problem, policies for an achievement. */
@ApplicationScoped
public class RelatedSearch {
    static final String SCOPE = "scope";
    static final String EVERYWHERE = "CN";
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int MAX_TERMS = 60;
    /** One shared code weighs as much as a handful of shared words. */
    private static final float CODE_WEIGHT = 6f;

    private final EngineCalls engine;
    private final DocumentParts parts;

    RelatedSearch(EngineCalls engine, DocumentParts parts) {
        this.engine = engine;
        this.parts = parts;
    }

    /**
     * What is looked for.
     *
     * @param text title and description of the listing
     * @param nearby codes that help, each with all above it; nothing is left out for lacking them
     * @param wanted codes of which, in each facet, a record must have one
     * @param regionCode only records that apply there (or everywhere); null: no such condition
     */
    public record Wish(
            String text, Map<Facet, List<String>> nearby, Map<Facet, List<String>> wanted, String regionCode) {}

    /** A record as result lists show it, and by what it was found: text, or the names of facets. */
    public record Related(ObjectNode card, double score, List<String> because) {}

    /** The best records of a kind, best first; those that share neither words nor codes (a region alone does not count) are left out. */
    public List<Related> find(SearchKind kind, Wish wish, int size) {
        ObjectNode body = JSON.objectNode().put("size", size).put("track_total_hits", false);
        body.set("_source", JSON.arrayNode().add("card"));
        body.set("query", query(wish));
        List<Related> found = new ArrayList<>();
        engine.search(kind, body).at("/hits/hits").forEach(hit -> found.add(read(hit)));
        return found;
    }

    private ObjectNode query(Wish wish) {
        ObjectNode found = JSON.objectNode();
        ArrayNode should = found.putArray("should");
        QueryTerms terms = QueryTerms.of(wish.text()).first(MAX_TERMS);
        if (!terms.isEmpty()) {
            ObjectNode words = TextQuery.clauses("all", terms, 1f)
                    .put("minimum_should_match", Math.max(1, terms.terms().size() / 10))
                    .put("_name", "text");
            should.add(SearchBody.wrap("bool", words));
        }
        ObjectNode bool = JSON.objectNode();
        ArrayNode order = bool.putArray("should");
        wish.nearby()
                .forEach((facet, codes) ->
                        code(facet == Facet.REGION ? order : should, facet, parts.withAncestors(facet, codes)));
        bool.set("must", SearchBody.wrap("bool", found.put("minimum_should_match", 1)));
        ArrayNode filter = bool.putArray("filter");
        wish.wanted()
                .forEach((facet, codes) -> filter.add(
                        facet == Facet.VALIDITY ? Validity.filter(codes) : SearchBody.terms(facet.parameter(), codes)));
        if (wish.regionCode() != null) {
            List<String> places = new ArrayList<>(parts.withAncestors(Facet.REGION, List.of(wish.regionCode())));
            places.add(EVERYWHERE);
            filter.add(SearchBody.terms(SCOPE, places));
        }
        return SearchBody.wrap("bool", bool);
    }

    /** Deeper codes are rarer, so each shared step adds to the score; all of a facet count as one reason. */
    private static void code(ArrayNode should, Facet facet, Collection<String> codes) {
        if (codes.isEmpty()) {
            return;
        }
        ObjectNode any = JSON.objectNode().put("minimum_should_match", 1).put("_name", facet.parameter());
        ArrayNode each = any.putArray("should");
        codes.forEach(code -> {
            ObjectNode always = JSON.objectNode().put("boost", CODE_WEIGHT / codes.size());
            always.set("filter", SearchBody.terms(facet.parameter(), List.of(code)));
            each.add(SearchBody.wrap("constant_score", always));
        });
        should.add(SearchBody.wrap("bool", any));
    }

    private static Related read(JsonNode hit) {
        List<String> because = new ArrayList<>();
        hit.path("matched_queries").forEach(name -> because.add(name.asText()));
        return new Related(
                (ObjectNode) hit.path("_source").path("card"),
                Math.round(hit.path("_score").asDouble() * 1000) / 1000.0,
                List.copyOf(because));
    }
}
