package cn.techbridge.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** The people and machines of the development realm with their tokens, which are renewed in time. */
public final class Accounts {
    /** By role; machines come last. */
    static final Map<String, List<String>> BY_ROLE = Map.of(
            "publisher", List.of("publisher", "publisher2", "university-demo", "university-demo-2"),
            "enterprise", List.of("enterprise", "enterprise2", "enterprise-demo"),
            "broker", List.of("broker", "broker2"),
            "agency-admin", List.of("agency-admin", "agency-admin2"),
            "moderator", List.of("moderator", "moderator2"),
            "operator", List.of("operator"),
            "auditor", List.of("auditor"));

    /** Whoever an operation admits, by role. */
    static List<String> admitted(Contract.Operation operation) {
        return new TreeSet<>(BY_ROLE.keySet())
                .stream()
                        .filter(operation::admits)
                        .flatMap(role -> BY_ROLE.get(role).stream())
                        .toList();
    }

    private static final long RENEW_BEFORE_NANOS = 120_000_000_000L;
    private final URI tokens;
    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, Token> held = new ConcurrentHashMap<>();

    private record Token(String text, long renewAt) {}

    /** @param realm address of the realm, as {@code http://…/realms/techbridge} */
    public Accounts(String realm) {
        this.tokens = URI.create(realm + "/protocol/openid-connect/token");
    }

    public String token(String account) {
        return held.compute(account, (name, old) -> old != null && System.nanoTime() < old.renewAt ? old : fetch(name))
                .text();
    }

    public String subject(String account) {
        try {
            return json.readTree(Base64.getUrlDecoder().decode(token(account).split("\\.")[1]))
                    .path("sub")
                    .asText();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Token fetch(String account) {
        String form = account.contains("-demo")
                ? "grant_type=client_credentials&client_id=%1$s&client_secret=%1$s"
                : "grant_type=password&client_id=techbridge-cli&username=%1$s&password=%1$s";
        try {
            HttpResponse<byte[]> answer = http.send(
                    HttpRequest.newBuilder(tokens)
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString(form.formatted(account)))
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
            JsonNode body = json.readTree(answer.body());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("no token for " + account + ": " + body);
            }
            long lives = body.path("expires_in").asLong() * 1_000_000_000L;
            return new Token(
                    body.path("access_token").asText(),
                    System.nanoTime() + Math.max(lives / 2, lives - RENEW_BEFORE_NANOS));
        } catch (IOException unreachable) {
            throw new IllegalStateException("the identity provider does not answer at " + tokens, unreachable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
