package cn.techbridge.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.techbridge.fuzz.Contract.Operation;
import cn.techbridge.fuzz.Wire.Shot;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The platform fetches nothing that a request names (OWASP API7:2023): the encoder, the file store and the identity provider are settings of
 * the operator. An address of a server that listens is written into every text of every request, and nobody calls there.
 */
@QuarkusTest
class OutboundTest extends InTown {
    private final AtomicInteger calls = new AtomicInteger();
    private HttpServer server;
    private int sent;

    @BeforeEach
    void somebodyListens() throws IOException {
        server = HttpServer.create(new InetSocketAddress(0), 0);
        server.createContext("/", exchange -> {
            calls.incrementAndGet();
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void nobodyListens() {
        server.stop(0);
    }

    @Test
    void noAddressInARequestIsEverCalled() throws IOException {
        int port = server.getAddress().getPort();
        URI.create("http://127.0.0.1:" + port + "/self-check")
                .toURL()
                .openStream()
                .close();
        assertEquals(1, calls.getAndSet(0), "the server would notice");
        List<String> addresses = List.of(
                "http://127.0.0.1:%d/a",
                "http://[::1]:%d/b",
                "//localhost:%d/c",
                "http://0x7f000001:%d/d",
                "ldap://127.0.0.1:%d/e",
                "${jndi:ldap://127.0.0.1:%d/f}",
                "jar:http://127.0.0.1:%d/g!/",
                "http://user@127.0.0.1:%d#@example.org/h");
        for (Operation operation : Contract.operations()) {
            for (int i = 0; i < addresses.size(); i++) {
                send(operation, addresses.get(i).formatted(port), i);
            }
        }
        catchUp();
        assertEquals(0, calls.get(), "calls after " + sent + " requests");
        assertTrue(sent > 1000, sent + " requests");
    }

    private void send(Operation operation, String address, int seed) {
        Requests requests = new Requests(pool, new SplittableRandom(seed));
        Map<String, String> query = requests.query(operation);
        operation.parameters("query").forEach(parameter -> query.put(parameter.getName(), address));
        Shot shot = Shot.of(
                        admitted(operation),
                        operation.method(),
                        Requests.target(operation, requests.names(operation, false), query))
                .with("Referer", address)
                .with("Origin", address)
                .with("X-Forwarded-Host", address)
                .with("Forwarded", "host=\"" + address + "\"");
        Optional<JsonNode> example = requests.example(operation, shot.target());
        if (example.isEmpty()) {
            wire.send(
                    operation.bodies().isEmpty()
                            ? shot
                            : Town.form(
                                    shot,
                                    Map.of("type", "achievement", "mapping", address),
                                    address,
                                    address.getBytes(StandardCharsets.UTF_8)));
            sent++;
            return;
        }
        String type = example.get().isArray() ? "application/x-ndjson" : "application/json";
        for (JsonNode body : List.of(
                every(example.get().deepCopy(), address), one(example.get().deepCopy(), address, seed))) {
            StringBuilder text = new StringBuilder();
            if (body.isArray()) {
                body.forEach(row -> text.append(row).append('\n'));
            } else {
                text.append(body);
            }
            wire.send(shot.with("Content-Type", type).bytes(text.toString().getBytes(StandardCharsets.UTF_8)));
            sent++;
        }
    }

    private static String admitted(Operation operation) {
        return new TreeSet<>(Accounts.BY_ROLE.keySet())
                .stream().filter(operation::admits).findFirst().orElseThrow();
    }

    private static JsonNode every(JsonNode node, String address) {
        places(node).forEach(place -> place.run(address));
        return node;
    }

    /** One text only, so that the rest stays good and the request is taken. */
    private static JsonNode one(JsonNode node, String address, int which) {
        List<Place> places = places(node);
        if (!places.isEmpty()) {
            places.get(which % places.size()).run(address);
        }
        return node;
    }

    /** Where a text stands. */
    private interface Place {
        void run(String text);
    }

    private static List<Place> places(JsonNode node) {
        List<Place> places = new ArrayList<>();
        if (node instanceof ObjectNode object) {
            object.properties().forEach(field -> {
                if (field.getValue() instanceof TextNode) {
                    places.add(text -> object.put(field.getKey(), text));
                }
                places.addAll(places(field.getValue()));
            });
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                int at = i;
                if (array.get(i) instanceof TextNode) {
                    places.add(text -> array.set(at, TextNode.valueOf(text)));
                }
                places.addAll(places(array.get(i)));
            }
        }
        return places;
    }
}
