package cn.techbridge.tools.chaos;

import cn.techbridge.tools.Login;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** A caller of the API with an account of the development realm; patient where an answer does not come, as a client should be. */
final class Account {
    private static final int PATIENCE_SECONDS = 400;
    private static final Duration TIMEOUT = Duration.ofSeconds(15);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private final Site site;
    private final String name;
    private final Tally tally;
    private final Login login;

    Account(Site site, String name, Tally tally) {
        this.site = site;
        this.name = name;
        this.tally = tally;
        this.login = name.contains("-demo")
                ? Login.machine(site.identity(), name, name)
                : Login.person(site.identity(), name, name);
    }

    String name() {
        return name;
    }

    /** The account's stable id. */
    String subject() throws IOException, InterruptedException {
        return login.subject();
    }

    /** One attempt. */
    Reply once(Call call) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(site.app() + "/api/v1" + call.path()))
                .timeout(TIMEOUT)
                .header("Authorization", "Bearer " + login.token())
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
}
