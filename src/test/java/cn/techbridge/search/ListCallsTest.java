package cn.techbridge.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.techbridge.platform.Problem;
import cn.techbridge.platform.ProblemType;
import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.json.jackson.JacksonJsonpMapper;
import co.elastic.clients.transport.rest_client.RestClientTransport;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.stream.IntStream;
import org.apache.http.HttpHost;
import org.elasticsearch.client.RestClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What becomes of a visitor's list when nodes of the engine are gone, silent, or in the middle of a swap. */
class ListCallsTest {
    private static final int SILENCE = 0;
    private static final int HALF_AN_ANSWER = 206;
    private static final String FOUND = """
            {"took":7,"hits":{"total":{"value":0,"relation":"eq"},"hits":[]}}""";

    private final Vertx vertx = Vertx.vertx();
    private final Queue<Integer> script = new ArrayDeque<>();
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());

    /** A node that answers with these statuses, one after the other; at the end with what it found. */
    private int node(Integer... statuses) throws Exception {
        script.addAll(List.of(statuses));
        return vertx.createHttpServer()
                .requestHandler(this::answer)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get()
                .actualPort();
    }

    private void answer(HttpServerRequest request) {
        asked.add(request.method() + " " + request.path());
        Integer status = script.isEmpty() ? Integer.valueOf(200) : script.remove();
        if (status == HALF_AN_ANSWER) {
            request.response().setChunked(true).write(FOUND.substring(0, 20));
        } else if (status != SILENCE) {
            request.response().setStatusCode(status).end(status == 200 ? FOUND : "{}");
        }
    }

    private static int portOfNobody() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private EngineAnswer ask(int... ports) throws IOException {
        HttpHost[] hosts = IntStream.of(ports)
                .mapToObj(port -> new HttpHost("127.0.0.1", port))
                .toArray(HttpHost[]::new);
        try (RestClient client = RestClient.builder(hosts).build()) {
            IndexCatalogue catalogue = new IndexCatalogue(
                    new ElasticsearchClient(new RestClientTransport(client, new JacksonJsonpMapper())),
                    ScriptedSettings.patientFor(300));
            ListCalls engine = new ListCalls(
                    vertx,
                    client,
                    catalogue,
                    new EngineBreaker(),
                    ScriptedSettings.patientFor(300),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
            return engine.list(SearchKind.ACHIEVEMENT, JsonNodeFactory.instance.objectNode())
                    .await()
                    .indefinitely();
        }
    }

    @AfterEach
    void close() {
        vertx.close();
    }

    @Test
    void theAliasIsAskedOnce() throws Exception {
        assertEquals(7, ask(node()).took());
        assertEquals(List.of("POST /scripted-achievement/_search"), asked);
    }

    @Test
    void anIndexThatHasJustBeenSwappedOutIsAskedForOnceMore() throws Exception {
        assertEquals(7, ask(node(404)).took());
        assertEquals(2, asked.size());
    }

    @Test
    void aNodeThatIsGoneIsNoFailure() throws Exception {
        assertEquals(7, ask(portOfNobody(), node()).took());
    }

    @Test
    void whereNoNodeIsLeftTheVisitorIsToldWhenToComeBack() throws Exception {
        int nobody = portOfNobody();
        Problem refused = assertThrows(Problem.class, () -> ask(nobody));
        assertEquals(ProblemType.UNAVAILABLE, refused.type());
    }

    @Test
    void anOverloadedEngineIsUnavailable() throws Exception {
        int port = node(503, 503);
        assertEquals(
                ProblemType.UNAVAILABLE,
                assertThrows(Problem.class, () -> ask(port)).type());
        assertEquals(2, asked.size());
    }

    @Test
    void aSilentEngineIsNotAskedTwice() throws Exception {
        int port = node(SILENCE);
        assertEquals(
                ProblemType.UNAVAILABLE,
                assertThrows(Problem.class, () -> ask(port)).type());
        assertEquals(1, asked.size());
    }

    @Test
    void anEngineThatFallsSilentInTheMiddleOfItsAnswerIsNotWaitedFor() throws Exception {
        int port = node(HALF_AN_ANSWER);
        assertEquals(
                ProblemType.UNAVAILABLE,
                assertThrows(Problem.class, () -> ask(port)).type());
        assertEquals(1, asked.size());
    }

    @Test
    void aQueryThatTheEngineRefusesIsOurMistake() throws Exception {
        int port = node(400);
        assertThrows(IllegalStateException.class, () -> ask(port));
        assertEquals(1, asked.size());
    }
}
