package cn.techbridge.tools.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The measuring client against a server that answers in every way there is. */
class LineTest {
    private static final Vertx VERTX = Vertx.vertx();
    private static URI server;

    @BeforeAll
    static void serve() throws Exception {
        int port = VERTX.createHttpServer()
                .requestHandler(LineTest::answer)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get()
                .actualPort();
        server = URI.create("http://127.0.0.1:" + port);
    }

    private static void answer(HttpServerRequest request) {
        HttpServerResponse response = request.response();
        switch (request.path()) {
            case "/chunks" -> {
                response.setChunked(true);
                response.write("科技");
                response.end("桥");
            }
            case "/echo" -> request.body().onSuccess(body -> response.end(body));
            case "/header" -> response.end(request.getHeader("X-Given"));
            case "/empty" -> response.setStatusCode(204).end();
            default -> response.setStatusCode(404).end("nothing");
        }
    }

    @AfterAll
    static void close() {
        VERTX.close();
    }

    @Test
    void oneConnectionServesEveryKindOfAnswerInTurn() throws IOException {
        try (Line line = new Line(server)) {
            assertEquals("科技桥", line.ask(Line.get("/chunks")).text());
            byte[] body = "锂电池".getBytes(StandardCharsets.UTF_8);
            assertEquals("锂电池", line.ask(Line.post("/echo", "text/plain", body)).text());
            assertEquals("1", line.ask(Line.get("/header", "X-Given: 1")).text());
            assertEquals(204, line.ask(Line.get("/empty")).status());
            assertEquals(404, line.ask(Line.get("/unknown")).status());
            assertEquals("科技桥", line.ask(Line.get("/chunks")).text());
        }
    }

    @Test
    void anAnswerThatIsNotGoodEndsTheMeasuring() {
        Target target = Target.http("unknown", server, turn -> Line.get("/unknown"));
        assertThrows(Exception.class, () -> new Load(target, 2).run(5));
    }

    @Test
    void everyAnswerIsCounted() throws Exception {
        Sample sample = new Load(Target.http("chunks", server, turn -> Line.get("/chunks")), 2).run(0.2);
        assertEquals(sample.nanos().length, Math.round(sample.perSecond() * sample.seconds()));
    }
}
