package cn.techbridge.tools;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;

/** One caller's connection to a running Techbridge; fetches and renews its token by itself. */
public final class Api {
    public static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private static final int RENEW_SECONDS = 30;

    private final String base;
    private final String tokenUrl;
    private final Map<String, String> grant;
    private String token;
    private long renewAt;

    private Api(String base, String identity, Map<String, String> grant) {
        this.base = base + "/api/v1";
        this.tokenUrl = identity + "/realms/techbridge/protocol/openid-connect/token";
        this.grant = grant;
    }

    /** A machine with its client id and secret. */
    public static Api client(Where where, String id, String secret) {
        return new Api(
                where.app(),
                where.identity(),
                Map.of("grant_type", "client_credentials", "client_id", id, "client_secret", secret));
    }

    /** A person of the development realm. */
    public static Api user(Where where, String name, String password) {
        return new Api(
                where.app(),
                where.identity(),
                Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        "techbridge-cli",
                        "username",
                        name,
                        "password",
                        password));
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
        String payload = token().split("\\.")[1];
        return read(Base64.getUrlDecoder().decode(payload)).path("sub").asText();
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
    public synchronized String token() {
        if (System.nanoTime() >= renewAt || token == null) {
            String form = grant.entrySet().stream()
                    .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                    .collect(Collectors.joining("&"));
            JsonNode answer = expect(send(HttpRequest.newBuilder(URI.create(tokenUrl))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(form))));
            token = answer.path("access_token").asText();
            long seconds = Math.max(5, answer.path("expires_in").asLong() - RENEW_SECONDS);
            renewAt = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
        }
        return token;
    }

    private static HttpResponse<byte[]> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), BodyHandlers.ofByteArray());
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
