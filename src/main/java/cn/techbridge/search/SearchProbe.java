package cn.techbridge.search;

import cn.techbridge.platform.Cursors;
import cn.techbridge.taxonomy.CodeLists;
import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.json.jackson.JacksonJsonpMapper;
import co.elastic.clients.transport.instrumentation.NoopInstrumentation;
import co.elastic.clients.transport.rest_client.RestClientTransport;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Vertx;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.context.spi.ContextManagerProvider;
import org.elasticsearch.client.RestClient;

/** The product's search over an achievement index of its own, for measurements: what the application does, without its server. */
public final class SearchProbe implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private final IndexCatalogue catalogue;
    private final IndexWriter writer;
    private final SearchParameters parameters;
    private final SearchService service;
    private final String index;
    private final Vertx vertx = Vertx.vertx();

    /** @param prefix of the index and its aliases; both are removed in the end */
    public SearchProbe(RestClient client, String prefix) {
        // outside of the application nobody else does it, and two threads that do it at the same time fail
        ContextManagerProvider.instance();
        ElasticsearchClient typed = new ElasticsearchClient(
                new RestClientTransport(client, new JacksonJsonpMapper(), null, NoopInstrumentation.INSTANCE));
        SearchSettings settings = new Settings(prefix);
        CodeLists lists = new CodeLists();
        Cursors cursors = new Cursors("cursors of a measurement");
        catalogue = new IndexCatalogue(typed, settings);
        writer = new IndexWriter(typed);
        parameters = new SearchParameters(lists, cursors);
        EngineBreaker breaker = new EngineBreaker();
        EngineCalls engine = new EngineCalls(client, catalogue, breaker, settings);
        ListCalls cards = new ListCalls(
                vertx, client, catalogue, breaker, settings, Optional.empty(), Optional.empty(), Optional.empty());
        service = new SearchService(cards, new FacetCodes(lists), cursors, new Spelling(engine));
        index = catalogue.create(SearchKind.ACHIEVEMENT, "measured");
        catalogue.swap(SearchKind.ACHIEVEMENT, index);
    }

    /** Writes these records and makes them searchable; a record's card must hold its id as text. */
    public void add(Collection<IndexEntry> entries) {
        Map<UUID, String> refused = writer.write(List.of(index), entries);
        if (!refused.isEmpty()) {
            throw new IllegalArgumentException("the engine refuses " + refused);
        }
        catalogue.refresh(SearchKind.ACHIEVEMENT);
    }

    /** What a search finds, best first. */
    public record Found(List<String> ids, long total, boolean relaxed, String didYouMean) {}

    /** @param given as in the query string of {@code GET /search/achievements} */
    public Found search(Map<String, String> given) {
        SearchQuery query = parameters.read(SearchKind.ACHIEVEMENT, new MultivaluedHashMap<>(given));
        SearchAnswer answer = service.search(query, Locale.CHINESE).await().indefinitely();
        return new Found(
                answer.items().stream().map(SearchProbe::id).toList(),
                answer.total().value(),
                answer.relaxed(),
                answer.didYouMean());
    }

    private static String id(RawJson card) {
        try {
            return JSON.readTree(card.asUnquotedUTF8()).path("id").asText();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @Override
    public void close() {
        catalogue.drop(index);
        vertx.close();
    }

    private record Settings(String prefix) implements SearchSettings {
        @Override
        public Relay relay() {
            throw new UnsupportedOperationException("a measurement writes by itself");
        }

        @Override
        public int shards() {
            return 1;
        }

        @Override
        public String replicas() {
            return "0-1";
        }

        @Override
        public Duration timeout() {
            return Duration.ofSeconds(30);
        }
    }
}
