package cn.techbridge.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.http.client.config.RequestConfig;
import org.apache.http.entity.ByteArrayEntity;
import org.apache.http.entity.ContentType;
import org.apache.http.util.EntityUtils;
import org.elasticsearch.client.Request;
import org.elasticsearch.client.RequestOptions;
import org.elasticsearch.client.Response;
import org.elasticsearch.client.ResponseException;
import org.elasticsearch.client.RestClient;
import org.jboss.logging.Logger;

/**
 * Searches through the low-level client: bodies and answers stay JSON trees, so that nothing is mapped to objects and back on the way
 * through.
 */
@ApplicationScoped
class EngineCalls {
    private static final Logger LOG = Logger.getLogger(EngineCalls.class);
    private static final Logger BODIES = Logger.getLogger("cn.techbridge.search.bodies");

    private final RestClient client;
    private final IndexCatalogue catalogue;
    private final EngineBreaker breaker;
    private final ObjectMapper json = new ObjectMapper();
    private final RequestOptions options;

    EngineCalls(RestClient client, IndexCatalogue catalogue, EngineBreaker breaker, SearchSettings settings) {
        this.client = client;
        this.breaker = breaker;
        this.catalogue = catalogue;
        int millis = (int) settings.timeout().toMillis();
        this.options = RequestOptions.DEFAULT.toBuilder()
                .setRequestConfig(RequestConfig.custom()
                        .setConnectTimeout(1000)
                        .setConnectionRequestTimeout(millis)
                        .setSocketTimeout(millis)
                        .build())
                .build();
    }

    /** @throws cn.techbridge.platform.Problem 503 when the engine does not answer in time */
    JsonNode search(SearchKind kind, ObjectNode body) {
        return post(catalogue.alias(kind) + "/_search", body);
    }

    /** The same in an index that is no kind's. */
    JsonNode searchIn(String index, ObjectNode body) {
        return post(index + "/_search", body);
    }

    /** In how many documents each of these terms of {@code all} occurs; a lookup in the dictionary, whatever the size of the index. */
    Map<String, Long> frequencies(SearchKind kind, Collection<String> terms) {
        ObjectNode body = json.createObjectNode().put("term_statistics", true).put("field_statistics", false);
        body.put("positions", false).put("offsets", false);
        body.putObject("doc").put("all", String.join(" ", terms));
        body.putObject("per_field_analyzer").put("all", "whitespace");
        Map<String, Long> frequencies = new HashMap<>();
        post(catalogue.alias(kind) + "/_termvectors", body)
                .at("/term_vectors/all/terms")
                .properties()
                .forEach(term -> frequencies.put(
                        term.getKey(), term.getValue().path("doc_freq").asLong()));
        return frequencies;
    }

    private JsonNode post(String path, ObjectNode body) {
        return post(path, body, json::readTree);
    }

    private <T> T post(String path, ObjectNode body, Reader<T> reader) {
        if (!breaker.admits()) {
            throw IndexCatalogue.unavailable();
        }
        Request request = new Request("POST", "/" + path);
        request.setOptions(options);
        if (path.endsWith("_search")) {
            // a cluster that has lost a part must say so instead of counting the rest
            request.addParameter("allow_partial_search_results", "false");
        }
        try {
            byte[] bytes = json.writeValueAsBytes(body);
            if (BODIES.isTraceEnabled()) {
                BODIES.trace(path + " " + json.writeValueAsString(body));
            }
            request.setEntity(new ByteArrayEntity(bytes, ContentType.APPLICATION_JSON));
            byte[] answer = EntityUtils.toByteArray(perform(request).getEntity());
            breaker.answered();
            return reader.read(answer);
        } catch (ResponseException refused) {
            breaker.answered();
            int status = refused.getResponse().getStatusLine().getStatusCode();
            if (status == 400) {
                throw new IllegalStateException("the engine refuses a query of ours", refused);
            }
            LOG.warnf("Search engine answered %d", status);
            throw IndexCatalogue.unavailable();
        } catch (IOException unreachable) {
            breaker.silent();
            LOG.warnf("Search engine does not answer: %s", unreachable.getMessage());
            throw IndexCatalogue.unavailable();
        }
    }

    /** What is made of an answer. */
    private interface Reader<T> {
        T read(byte[] answer) throws IOException;
    }

    /** Once more when the index that was asked has just been swapped out, or its node has just gone. */
    private Response perform(Request request) throws IOException {
        try {
            return client.performRequest(request);
        } catch (ResponseException refused) {
            int status = refused.getResponse().getStatusLine().getStatusCode();
            if (status != 404 && status != 503) {
                throw refused;
            }
            return client.performRequest(request);
        }
    }
}
