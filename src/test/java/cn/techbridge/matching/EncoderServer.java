package cn.techbridge.matching;

import cn.techbridge.text.Fold;
import cn.techbridge.text.Terms;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A small but real embeddings endpoint: texts that speak of the same thing in other words get near vectors. It answers in reversed
 * order, so that only a client that reads the places is right.
 */
public class EncoderServer implements QuarkusTestResourceLifecycleManager {
    static final int DIMENSIONS = 64;
    /** A request with this word in it is refused as a whole. */
    static final String UNSPEAKABLE = "不可名状";
    /** A request with this word in it is answered as by a server that is down. */
    static final String TIRING = "恕不作答";

    private static final ObjectMapper JSON = new ObjectMapper();
    /** Different words, one thing. */
    private static final List<List<String>> SAME =
            List.of(List.of("剥离", "脱附"), List.of("污泥", "淤积物"), List.of("减量", "瘦身"));

    private HttpServer server;
    final AtomicInteger asked = new AtomicInteger();
    /** Answered with this status as long as it is positive. */
    final AtomicInteger failing = new AtomicInteger();

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        server.createContext("/v1/embeddings", this::answer);
        server.start();
        return Map.of(
                "techbridge.matching.encoder.url", url(),
                "techbridge.matching.encoder.dimensions", Integer.toString(DIMENSIONS),
                "techbridge.matching.encoder.key", "a-key");
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked.incrementAndGet();
        JsonNode request = JSON.readTree(exchange.getRequestBody());
        if (!"Bearer a-key".equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            respond(exchange, 401, "{}");
            return;
        }
        if (failing.get() > 0) {
            respond(exchange, failing.get(), "{}");
            return;
        }
        if (request.path("input").toString().contains(UNSPEAKABLE)) {
            respond(exchange, 400, "{}");
            return;
        }
        if (request.path("input").toString().contains(TIRING)) {
            respond(exchange, 503, "{}");
            return;
        }
        ObjectNode body = JSON.createObjectNode();
        ArrayNode data = body.putArray("data");
        JsonNode input = request.path("input");
        for (int i = input.size() - 1; i >= 0; i--) {
            ObjectNode entry = data.addObject().put("index", i);
            ArrayNode embedding = entry.putArray("embedding");
            for (double value : vector(input.get(i).asText())) {
                embedding.add(value);
            }
        }
        respond(exchange, 200, body.toString());
    }

    private static double[] vector(String text) {
        double[] sum = new double[DIMENSIONS];
        for (String bigram : Terms.bigrams(Fold.search(text))) {
            String meaning = SAME.stream()
                    .filter(words -> words.contains(bigram))
                    .map(List::getFirst)
                    .findFirst()
                    .orElse(bigram);
            double weight = meaning.equals(bigram) && SAME.stream().noneMatch(w -> w.contains(bigram)) ? 0.2 : 5;
            Random random = new Random(meaning.hashCode());
            for (int i = 0; i < DIMENSIONS; i++) {
                sum[i] += weight * random.nextGaussian();
            }
        }
        sum[0] += 1e-6;
        return sum;
    }

    private static void respond(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
