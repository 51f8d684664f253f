package cn.techbridge.tools.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.TimeUnit;

/** A caller of the API with an account of the development realm; patient where an answer does not come, as a client should be. */
final class Account {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PATIENCE_SECONDS = 400;
    private static final Duration TIMEOUT = Duration.ofSeconds(15);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private final Site site;
    private final String name;
    private final Tally tally;
    private String token;
    private long renewAt;

    Account(Site site, String name, Tally tally) {
        this.site = site;
        this.name = name;
        this.tally = tally;
    }

    String name() {
        return name;
    }

    /** The account's stable id. */
    String subject() throws IOException, InterruptedException {
        return JSON.readTree(Base64.getUrlDecoder().decode(token().split("\\.")[1]))
                .path("sub")
                .asText();
    }

    /** One attempt. */
    Reply once(Call call) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(site.app() + "/api/v1" + call.path()))
                .timeout(TIMEOUT)
                .header("Authorization", "Bearer " + token())
                .method(call.method(), BodyPublishers.ofByteArray(call.body()));
        if (call.contentType() != null) {
            request.header("Content-Type", call.contentType());
        }
        if (call.key() != null) {
            request.header("Idempotency-Key", call.key());
        }
        if (call.ifMatch() != null) {
            request.header("If-Match", call.ifMatch());
        }
        HttpResponse<byte[]> response = http.send(request.build(), BodyHandlers.ofByteArray());
        return new Reply(
                response.statusCode(),
                response.headers().firstValue("ETag").orElse(null),
                response.headers().firstValue("Retry-After").orElse(null),
                response.headers().firstValue("Idempotent-Replayed").isPresent(),
                response.body(),
                0);
    }

    /** The same call again and again until an answer says what became of it; only for calls that may be repeated. */
    Reply untilAnswered(Call call) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        String last = "";
        for (int uncertain = 0; System.nanoTime() < end; uncertain++) {
            try {
                Reply reply = once(call);
                if (isFinal(call, reply)) {
                    return reply.after(uncertain);
                }
                last = reply.toString();
            } catch (IOException unanswered) {
                tally.count("calls without an answer");
                last = unanswered.toString();
            }
            TimeUnit.MILLISECONDS.sleep(Math.min(1000, 50L << Math.min(uncertain, 5)));
        }
        tally.breach(
                "answer",
                name + " " + call.method() + " " + call.path() + " got none in " + PATIENCE_SECONDS + " s: " + last);
        throw new IllegalStateException(name + " was given up");
    }

    private boolean isFinal(Call call, Reply reply) {
        if (reply.status() < 500 && reply.status() != 429) {
            return true;
        }
        tally.count("answers " + reply.status());
        boolean says = reply.status() == 503 && reply.retryAfter() != null || reply.status() == 429;
        if (!says) {
            tally.breach("answer", name + " " + call.method() + " " + call.path() + " was answered " + reply);
        }
        return false;
    }

    private synchronized String token() throws IOException, InterruptedException {
        if (token == null || System.nanoTime() > renewAt) {
            boolean machine = name.contains("-demo");
            String form = machine
                    ? "grant_type=client_credentials&client_id=%1$s&client_secret=%1$s"
                    : "grant_type=password&client_id=techbridge-cli&username=%1$s&password=%1$s";
            HttpResponse<byte[]> response = http.send(
                    HttpRequest.newBuilder(
                                    URI.create(site.identity() + "/realms/techbridge/protocol/openid-connect/token"))
                            .timeout(TIMEOUT)
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString(form.formatted(name)))
                            .build(),
                    BodyHandlers.ofByteArray());
            JsonNode answer = JSON.readTree(response.body());
            if (response.statusCode() != 200) {
                throw new IOException("no token for " + name + ": " + response.statusCode());
            }
            token = answer.path("access_token").asText();
            renewAt = System.nanoTime()
                    + TimeUnit.SECONDS.toNanos(
                            Math.max(5, answer.path("expires_in").asLong() - 30));
        }
        return token;
    }
}
