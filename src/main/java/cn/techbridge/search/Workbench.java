package cn.techbridge.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.json.jackson.JacksonJsonpMapper;
import co.elastic.clients.transport.rest_client.RestClientTransport;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.apache.http.HttpHost;
import org.elasticsearch.client.RestClient;

/**
 * The application's index and candidate search on an Elasticsearch of one's choice, without the application; for measurements. Its
 * indices have names of their own and are dropped at the end.
 */
public final class Workbench implements AutoCloseable {
    private static final int BATCH = 500;
    private static final int PATIENCE_MILLIS = 180_000;

    private final RestClient rest;
    private final IndexCatalogue catalogue;
    private final IndexWriter writer;
    private final CandidateSearch candidates;

    /** @param elasticsearch such as http://127.0.0.1:9200 */
    public Workbench(URI elasticsearch, String prefix) {
        rest = connected(elasticsearch);
        ObjectMapper json = new ObjectMapper()
                .registerModule(new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
        ElasticsearchClient client =
                new ElasticsearchClient(new RestClientTransport(rest, new JacksonJsonpMapper(json)));
        SearchSettings settings = new Settings(prefix);
        catalogue = new IndexCatalogue(client, settings);
        writer = new IndexWriter(client);
        candidates = new CandidateSearch(new EngineCalls(rest, catalogue, new EngineBreaker(), settings), catalogue);
    }

    /** A client that is patient enough for a busy machine. */
    public static RestClient connected(URI elasticsearch) {
        return RestClient.builder(HttpHost.create(elasticsearch.toString()))
                .setRequestConfigCallback(request -> request.setSocketTimeout(PATIENCE_MILLIS))
                .build();
    }

    public CandidateSearch candidates() {
        return candidates;
    }

    /** A new index that holds these, searchable on return. */
    public void index(SearchKind kind, List<IndexEntry> entries) {
        String built = catalogue.create(kind, "workbench");
        for (int from = 0; from < entries.size(); from += BATCH) {
            writer.write(Set.of(built), entries.subList(from, Math.min(entries.size(), from + BATCH)));
        }
        catalogue.swap(kind, built);
        catalogue.refresh(kind);
    }

    @Override
    public void close() {
        for (SearchKind kind : SearchKind.values()) {
            catalogue.behind(catalogue.alias(kind)).forEach(catalogue::drop);
            catalogue.behind(catalogue.buildingAlias(kind)).forEach(catalogue::drop);
        }
        try {
            rest.close();
        } catch (IOException unclosable) {
            throw new UncheckedIOException(unclosable);
        }
    }

    /** The defaults, under another prefix, with time for a busy machine. */
    private record Settings(String prefix) implements SearchSettings {
        @Override
        public Relay relay() {
            throw new UnsupportedOperationException("a workbench has no relay");
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
            return Duration.ofSeconds(60);
        }
    }
}
