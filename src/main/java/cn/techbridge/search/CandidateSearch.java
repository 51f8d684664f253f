package cn.techbridge.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A few hundred records that share most with a text, for matching to order; by bigrams, title and whole text apart. */
@ApplicationScoped
public class CandidateSearch {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    /** Terms beyond it add cost, not candidates; titles come first and are never cut. */
    private static final int MAX_TERMS = 160;

    private static final float TITLE_WEIGHT = 3f;

    private final EngineCalls engine;
    private final IndexCatalogue catalogue;

    CandidateSearch(EngineCalls engine, IndexCatalogue catalogue) {
        this.engine = engine;
        this.catalogue = catalogue;
    }

    /** Changes when documents are indexed in another way; eight hexadecimal digits. */
    public static String indexVersion() {
        return IndexCatalogue.VERSION;
    }

    /** One candidate with the engine's score and what its document says for matching. */
    public record Candidate(UUID id, double score, JsonNode facts) {}

    /** The best records of a kind for a title and its text, best first. */
    public List<Candidate> find(SearchKind kind, String title, String text, int size) {
        return query(title, text).map(query -> run(kind, query, size)).orElse(List.of());
    }

    /** The same for these records only, however little they share with the texts. */
    public List<Candidate> among(SearchKind kind, String title, String text, Collection<UUID> pool) {
        ObjectNode bool = JSON.objectNode();
        bool.putArray("filter")
                .add(SearchBody.terms("id", pool.stream().map(UUID::toString).toList()));
        query(title, text).ifPresent(query -> bool.putArray("should").add(query));
        bool.put("minimum_should_match", 0);
        return run(kind, SearchBody.wrap("bool", bool), pool.size());
    }

    private static Optional<ObjectNode> query(String title, String text) {
        QueryTerms titleTerms = QueryTerms.of(title);
        QueryTerms all = titleTerms.plus(QueryTerms.of(text)).first(MAX_TERMS);
        if (all.isEmpty()) {
            return Optional.empty();
        }
        ObjectNode bool = JSON.objectNode();
        ArrayNode should = bool.putArray("should");
        should.add(SearchBody.wrap(
                "bool", TextQuery.clauses("title", titleTerms.isEmpty() ? all : titleTerms, TITLE_WEIGHT)));
        should.add(SearchBody.wrap("bool", TextQuery.clauses("all", all, 1f)));
        bool.put("minimum_should_match", 1);
        return Optional.of(SearchBody.wrap("bool", bool));
    }

    /** These records as the index holds them; those it does not hold are left out. */
    public List<Candidate> byIds(SearchKind kind, Collection<UUID> ids) {
        List<String> values = ids.stream().map(UUID::toString).toList();
        return values.isEmpty() ? List.of() : run(kind, SearchBody.terms("id", values), values.size());
    }

    /** Makes everything written so far searchable. */
    public void refresh(SearchKind... kinds) {
        catalogue.refresh(kinds);
    }

    /** The request as the engine gets it, for measurements that compare matching with the bare engine. */
    public static byte[] request(String title, String text, int size) {
        return query(title, text)
                .map(query -> body(query, size).toString().getBytes(StandardCharsets.UTF_8))
                .orElseThrow();
    }

    private static ObjectNode body(ObjectNode query, int size) {
        ObjectNode body = JSON.objectNode().put("size", size).put("track_total_hits", false);
        body.set("_source", JSON.arrayNode().add("facts"));
        body.set("query", query);
        return body;
    }

    private List<Candidate> run(SearchKind kind, ObjectNode query, int size) {
        ObjectNode body = body(query, size);
        List<Candidate> candidates = new ArrayList<>();
        engine.search(kind, body)
                .at("/hits/hits")
                .forEach(hit -> candidates.add(new Candidate(
                        UUID.fromString(hit.path("_id").asText()),
                        hit.path("_score").asDouble(),
                        hit.path("_source").path("facts"))));
        return candidates;
    }
}
