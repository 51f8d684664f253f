package cn.techbridge.tools;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** One caller's connection to a running Techbridge; fetches and renews its token by itself. */
public final class Api {
    public static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final String base;
    private final Login login;

    private Api(Where where, Login login) {
        this.base = where.app() + "/api/v1";
        this.login = login;
    }

    /** A machine with its client id and secret. */
    public static Api client(Where where, String id, String secret) {
        return new Api(where, Login.machine(where.identity(), id, secret));
    }

    /** A person of the development realm. */
    public static Api user(Where where, String name, String password) {
        return new Api(where, Login.person(where.identity(), name, password));
    }

    /** Addresses of the application and of the identity provider, without a path. */
    public record Where(String app, String identity) {
        public static Where fromEnvironment() {
            return new Where(
                    System.getenv().getOrDefault("TECHBRIDGE_URL", "http://127.0.0.1:8080"),
                    System.getenv().getOrDefault("TECHBRIDGE_KC_URL", "http://127.0.0.1:8180"));
        }
    }

    /** The account's stable id. */
    public String subject() {
        return answered(login::subject);
    }

    /** Whether the account belongs to an organisation. */
    public boolean isMember() {
        return send(request("/organisations/mine").GET()).statusCode() == 200;
    }

    public JsonNode get(String path) {
        return expect(send(request(path).GET()));
    }

    public JsonNode post(String path, String body) {
        return expect(
                send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body))));
    }

    public JsonNode put(String path, String body) {
        return expect(
                send(request(path).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(body))));
    }

    /** JSON with further headers: name, value, name, value. */
    JsonNode post(String path, String body, String... headers) {
        return expect(send(request(path)
                .header("Content-Type", "application/json")
                .headers(headers)
                .POST(BodyPublishers.ofString(body))));
    }

    /** Rows as NDJSON. */
    public JsonNode bulk(String path, String rows) {
        return expect(send(request(path + "/bulk")
                .header("Content-Type", "application/x-ndjson")
                .POST(BodyPublishers.ofString(rows))));
    }

    /** What came of a call that may be refused. */
    record Answer(int status, JsonNode body) {}

    /** A form with one file in it; refusals are answers here. */
    Answer upload(String path, Map<String, String> fields, String fileName, Path file) {
        String boundary = "techbridge-" + Long.toHexString(System.nanoTime());
        StringBuilder head = new StringBuilder();
        fields.forEach((name, value) -> head.append(
                "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(boundary, name, value)));
        head.append("--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n"
                        .formatted(boundary, fileName))
                .append("Content-Type: application/octet-stream\r\n\r\n");
        try {
            HttpResponse<byte[]> response = send(request(path)
                    .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                    .POST(BodyPublishers.concat(
                            BodyPublishers.ofString(head.toString()),
                            BodyPublishers.ofFile(file),
                            BodyPublishers.ofString("\r\n--" + boundary + "--\r\n"))));
            return new Answer(
                    response.statusCode(), response.body().length == 0 ? JSON.nullNode() : read(response.body()));
        } catch (FileNotFoundException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofSeconds(120))
                .header("Authorization", "Bearer " + token());
    }

    /** The access token at present. */
    public String token() {
        return answered(login::token);
    }

    private static HttpResponse<byte[]> send(HttpRequest.Builder request) {
        return answered(() -> HTTP.send(request.build(), BodyHandlers.ofByteArray()));
    }

    @FunctionalInterface
    private interface Exchange<T> {
        T run() throws IOException, InterruptedException;
    }

    private static <T> T answered(Exchange<T> exchange) {
        try {
            return exchange.run();
        } catch (IOException unreachable) {
            throw new UncheckedIOException(unreachable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static JsonNode expect(HttpResponse<byte[]> response) {
        if (response.statusCode() >= 300) {
            throw new IllegalStateException("%s %s answered %d: %s"
                    .formatted(
                            response.request().method(),
                            response.uri(),
                            response.statusCode(),
                            new String(response.body(), StandardCharsets.UTF_8)));
        }
        return response.body().length == 0 ? JSON.nullNode() : read(response.body());
    }

    private static JsonNode read(byte[] json) {
        try {
            return JSON.readTree(json);
        } catch (IOException malformed) {
            throw new UncheckedIOException(malformed);
        }
    }
}
