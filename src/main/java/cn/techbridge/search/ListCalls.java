package cn.techbridge.search;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.http.HttpHost;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.elasticsearch.client.RestClient;
import org.jboss.logging.Logger;

/**
 * Lists of cards, the calls that visitors cause most: asked and answered on the event loop that took the visitor's request. The engine's
 * own client would hand each from thread to thread four times, which costs about as much as all the rest that the application does.
 */
@ApplicationScoped
class ListCalls {
    private static final Logger LOG = Logger.getLogger(ListCalls.class);
    private static final Logger BODIES = Logger.getLogger("cn.techbridge.search.bodies");
    /** A list with a shard missing would be a wrong answer, not a short one. */
    private static final String LIST = "/_search?allow_partial_search_results=false";

    private static final int CONNECTIONS = 64;
    private static final int CONNECT_MILLIS = 1000;

    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient http;
    private final EngineNodes nodes;
    private final IndexCatalogue catalogue;
    private final EngineBreaker breaker;
    private final String authorization;
    private final long millis;

    ListCalls(
            Vertx vertx,
            RestClient client,
            IndexCatalogue catalogue,
            EngineBreaker breaker,
            SearchSettings settings,
            @ConfigProperty(name = "quarkus.elasticsearch.username") Optional<String> username,
            @ConfigProperty(name = "quarkus.elasticsearch.password") Optional<String> password,
            @ConfigProperty(name = "quarkus.elasticsearch.api-key") Optional<String> apiKey) {
        this.http = vertx.createHttpClient(
                new HttpClientOptions().setMaxPoolSize(CONNECTIONS).setConnectTimeout(CONNECT_MILLIS));
        this.nodes = new EngineNodes(client.getNodes());
        this.catalogue = catalogue;
        this.breaker = breaker;
        this.millis = settings.timeout().toMillis();
        this.authorization = EngineNodes.authorization(username, password, apiKey);
    }

    /** Fails with {@link cn.techbridge.platform.Problem} 503 when the engine does not answer in time. */
    Uni<EngineAnswer> list(SearchKind kind, ObjectNode body) {
        String path = "/" + catalogue.alias(kind) + LIST;
        if (BODIES.isTraceEnabled()) {
            BODIES.trace(path + " " + body);
        }
        if (!breaker.admits()) {
            return Uni.createFrom().failure(IndexCatalogue.unavailable());
        }
        Buffer bytes = written(body);
        return Uni.createFrom()
                .emitter(emitter -> ask(path, bytes, nodes.tries())
                        .onComplete(this::noted)
                        .map(ListCalls::read)
                        .onSuccess(emitter::complete)
                        .onFailure(failure -> emitter.fail(told(failure))));
    }

    /** Another node when one is gone, once more when the index that was asked has just been swapped out. */
    private Future<Buffer> ask(String path, Buffer body, int tries) {
        HttpHost node = nodes.next();
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setHost(node.getHostName())
                .setPort(node.getPort())
                .setSsl("https".equals(node.getSchemeName()))
                .setURI(path)
                .setTimeout(millis)
                .putHeader("Content-Type", "application/json");
        if (authorization != null) {
            options.putHeader("Authorization", authorization);
        }
        return http.request(options).compose(request -> answer(request, body)).recover(failure -> {
            boolean gone = failure instanceof IOException || failure instanceof HttpClosedException;
            if (gone) {
                nodes.rest(node);
            }
            return tries > 1 && (gone || failure instanceof Refused refused && refused.mayPass())
                    ? ask(path, body, tries - 1)
                    : Future.failedFuture(failure);
        });
    }

    /**
     * The body is listened for before the event loop can read the answer's head: a caller on another thread that came to it later would
     * wait for what has long gone by. The request's own time ends with the head, so the whole answer has one as well.
     */
    private Future<Buffer> answer(HttpClientRequest request, Buffer body) {
        return request.send(body)
                .compose(ListCalls::body)
                .timeout(millis, TimeUnit.MILLISECONDS)
                .onFailure(failure -> {
                    if (failure instanceof TimeoutException) {
                        request.reset();
                    }
                });
    }

    private static Future<Buffer> body(HttpClientResponse response) {
        return response.statusCode() == 200 ? response.body() : Future.failedFuture(new Refused(response.statusCode()));
    }

    private void noted(AsyncResult<Buffer> answer) {
        if (answer.succeeded() || answer.cause() instanceof Refused) {
            breaker.answered();
        } else {
            breaker.silent();
        }
    }

    private static RuntimeException told(Throwable failure) {
        if (failure instanceof Refused refused && refused.status == 400) {
            return new IllegalStateException("the engine refuses a query of ours", refused);
        }
        LOG.warnf("Search engine does not answer: %s", failure.getMessage());
        return IndexCatalogue.unavailable();
    }

    private static EngineAnswer read(Buffer answer) {
        try {
            return EngineAnswer.read(answer.getBytes());
        } catch (IOException notJson) {
            throw new IllegalStateException("the engine's answer cannot be read", notJson);
        }
    }

    private Buffer written(ObjectNode body) {
        try {
            return Buffer.buffer(json.writeValueAsBytes(body));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The engine answered, but not with a list. */
    private static final class Refused extends RuntimeException {
        private final int status;

        Refused(int status) {
            super("answered " + status, null, false, false);
            this.status = status;
        }

        boolean mayPass() {
            return status == 404 || status == 503;
        }
    }
}
