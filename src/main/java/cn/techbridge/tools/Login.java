package cn.techbridge.tools;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** One account of the realm: gets its token, and another before that runs out. */
public final class Login {
    private static final Duration TIMEOUT = Duration.ofSeconds(15);
    /** So long before its end a token is no longer used, and it is kept for so long at least. */
    private static final int RENEW_SECONDS = 30;

    private static final int SHORTEST_SECONDS = 5;
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(3))
            .build();

    private final String name;
    private final HttpRequest request;
    private String token;
    private long renewAt;

    private Login(String identity, String name, Map<String, String> grant) {
        this.name = name;
        String form = grant.entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        this.request = HttpRequest.newBuilder(URI.create(identity + "/realms/techbridge/protocol/openid-connect/token"))
                .timeout(TIMEOUT)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
    }

    /**
     * A machine with its client id and secret.
     *
     * @param identity address of the identity provider, without a path
     */
    public static Login machine(String identity, String id, String secret) {
        return new Login(
                identity, id, Map.of("grant_type", "client_credentials", "client_id", id, "client_secret", secret));
    }

    /**
     * A person of the development realm.
     *
     * @param identity address of the identity provider, without a path
     */
    public static Login person(String identity, String name, String password) {
        return new Login(
                identity,
                name,
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

    /**
     * The access token at present.
     *
     * @throws IOException when the provider cannot be reached, or gives none
     */
    public synchronized String token() throws IOException, InterruptedException {
        if (token == null || System.nanoTime() >= renewAt) {
            HttpResponse<byte[]> answer = HTTP.send(request, BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new IOException("no token for %s: %d %s"
                        .formatted(name, answer.statusCode(), new String(answer.body(), StandardCharsets.UTF_8)));
            }
            JsonNode given = Api.JSON.readTree(answer.body());
            token = given.path("access_token").asText();
            long seconds = Math.max(SHORTEST_SECONDS, given.path("expires_in").asLong() - RENEW_SECONDS);
            renewAt = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        }
        return token;
    }

    /** The token was refused: the next call gets another. */
    public synchronized void forget() {
        token = null;
    }

    /** The account's stable id. */
    public String subject() throws IOException, InterruptedException {
        return Api.JSON
                .readTree(Base64.getUrlDecoder().decode(token().split("\\.")[1]))
                .path("sub")
                .asText();
    }
}
