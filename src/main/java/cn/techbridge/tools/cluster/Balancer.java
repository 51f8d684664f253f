package cn.techbridge.tools.cluster;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A balancer on loopback that does what the ingress of a real site does: asks each replica's readiness every half second, sends requests
 * in turn to those that are ready, and repeats one elsewhere when that is safe: nothing was sent yet, or it is a GET, or it carries an
 * Idempotency-Key.
 */
public final class Balancer {
    private static final Set<String> OF_THE_CONNECTION = Set.of(
            "connection",
            "content-length",
            "expect",
            "host",
            "http2-settings",
            "keep-alive",
            "te",
            "transfer-encoding",
            "upgrade");
    private static final long CHECK_MILLIS = 500;
    /** Checks in a row without an answer after which a replica is taken for gone; one that says it is not ready is believed at once. */
    private static final int SILENT_CHECKS = 3;

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final List<Replica> replicas;
    private final AtomicInteger next = new AtomicInteger();

    private Balancer(List<Replica> replicas) {
        this.replicas = replicas;
    }

    /** {@code PORT HOST:PORT...}: listens until the process is ended. */
    public static void main(String[] args) throws IOException {
        Balancer balancer =
                new Balancer(Arrays.stream(args).skip(1).map(Replica::new).toList());
        // the server writes head and body one after the other; without this each answer waits for the client's
        // acknowledgement
        System.setProperty("sun.net.httpserver.nodelay", "true");
        var executor = Executors.newVirtualThreadPerTaskExecutor();
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", Integer.parseInt(args[0])), 256);
        server.setExecutor(executor);
        server.createContext("/", balancer::carry);
        balancer.replicas.forEach(replica -> executor.submit(replica::watch));
        server.start();
    }

    private void carry(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            List<Replica> tried = new ArrayList<>();
            for (Replica replica = pick(tried); replica != null; replica = pick(tried)) {
                tried.add(replica);
                try {
                    answer(exchange, replica.send(exchange, body));
                    return;
                } catch (ConnectException | HttpConnectTimeoutException nothingSent) {
                    replica.ready = false;
                } catch (IOException broken) {
                    if (!repeatable(exchange)) {
                        break;
                    }
                } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                    return;
                }
            }
            exchange.sendResponseHeaders(tried.isEmpty() ? 503 : 502, -1);
        }
    }

    private static boolean repeatable(HttpExchange exchange) {
        return exchange.getRequestMethod().matches("GET|HEAD")
                || exchange.getRequestHeaders().containsKey("Idempotency-Key");
    }

    /** The next ready one that has not been tried; null when there is none. */
    private Replica pick(List<Replica> tried) {
        int first = next.getAndIncrement();
        for (int i = 0; i < replicas.size(); i++) {
            Replica replica = replicas.get(Math.floorMod(first + i, replicas.size()));
            if (replica.ready && !tried.contains(replica)) {
                return replica;
            }
        }
        return null;
    }

    private static void answer(HttpExchange exchange, HttpResponse<byte[]> from) throws IOException {
        from.headers().map().forEach((name, values) -> {
            if (!OF_THE_CONNECTION.contains(name.toLowerCase(java.util.Locale.ROOT))) {
                values.forEach(value -> exchange.getResponseHeaders().add(name, value));
            }
        });
        byte[] body = from.body();
        exchange.sendResponseHeaders(from.statusCode(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    /** One instance of the application. */
    private static final class Replica {
        private final HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(2))
                .build();
        private final URI address;
        private volatile boolean ready;

        private Replica(String hostAndPort) {
            this.address = URI.create("http://" + hostAndPort);
        }

        private HttpResponse<byte[]> send(HttpExchange exchange, byte[] body) throws IOException, InterruptedException {
            HttpRequest.Builder request = HttpRequest.newBuilder(
                            address.resolve(exchange.getRequestURI().toString()))
                    .timeout(PATIENCE)
                    .method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(body));
            exchange.getRequestHeaders().forEach((name, values) -> {
                if (!OF_THE_CONNECTION.contains(name.toLowerCase(java.util.Locale.ROOT))) {
                    values.forEach(value -> request.header(name, value));
                }
            });
            return http.send(request.build(), BodyHandlers.ofByteArray());
        }

        private void watch() {
            HttpRequest check = HttpRequest.newBuilder(address.resolve("/q/health/ready"))
                    .timeout(Duration.ofSeconds(2))
                    .build();
            int silent = 0;
            try {
                while (true) {
                    try {
                        ready = http.send(check, BodyHandlers.discarding()).statusCode() == 200;
                        silent = 0;
                    } catch (ConnectException nobody) {
                        ready = false;
                    } catch (IOException noAnswer) {
                        silent++;
                        ready &= silent < SILENT_CHECKS;
                    }
                    TimeUnit.MILLISECONDS.sleep(CHECK_MILLIS);
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
