package cn.techbridge.tools.load;

import cn.techbridge.tools.Login;
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

/** One account's requests. Nothing is thrown: what fails is an answer too, because it is what drills count. */
public final class Caller {
    public static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final int UNAUTHORISED = 401;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(3))
            .build();
    private final String base;
    /** Null for somebody without one. */
    private final Login login;

    private Caller(String app, Login login) {
        this.base = app + "/api/v1";
        this.login = login;
    }

    /** Somebody without a login. */
    public static Caller anybody(String app) {
        return new Caller(app, null);
    }

    /** A machine whose secret is its name, as in the development realm. */
    public static Caller machine(String app, String identity, String name) {
        return new Caller(app, Login.machine(identity, name, name));
    }

    /** A person of the development realm, whose password is the name. */
    public static Caller person(String app, String identity, String name) {
        return new Caller(app, Login.person(identity, name, name));
    }

    /**
     * What came of a request.
     *
     * @param status 0 when there was no answer at all
     * @param sent when it was sent, in nanoseconds of {@link System#nanoTime}
     * @param nanos how long it took
     */
    public record Reply(int status, JsonNode body, long sent, long nanos) {
        public boolean ok() {
            return status >= 200 && status < 300;
        }
    }

    public Reply get(String path) {
        return send(HttpRequest.newBuilder(URI.create(base + path)).GET());
    }

    public Reply put(String path, String body) {
        return send(HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(body)));
    }

    public Reply post(String path, String body) {
        return post(path, "application/json", body, null);
    }

    /** @param key of idempotency, which lets a balancer repeat the request; null for none */
    public Reply post(String path, String type, String body, String key) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + path)).header("Content-Type", type);
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        return send(request.POST(BodyPublishers.ofString(body)));
    }

    /** A form with one file in it. */
    public Reply upload(String path, String fileName, byte[] content) {
        String boundary = "techbridge-" + Long.toHexString(System.nanoTime());
        String head =
                "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\nContent-Type: application/octet-stream\r\n\r\n"
                        .formatted(boundary, fileName);
        return send(HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.concat(
                        BodyPublishers.ofString(head),
                        BodyPublishers.ofByteArray(content),
                        BodyPublishers.ofString("\r\n--" + boundary + "--\r\n"))));
    }

    /** A file as it is; null unless it is answered with 200. */
    public byte[] download(String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = http.send(
                HttpRequest.newBuilder(URI.create(base + path))
                        .header("Authorization", "Bearer " + login.token())
                        .timeout(PATIENCE)
                        .build(),
                BodyHandlers.ofByteArray());
        return answer.statusCode() == 200 ? answer.body() : null;
    }

    /** The account's stable id. */
    public String subject() throws IOException, InterruptedException {
        return login.subject();
    }

    private Reply send(HttpRequest.Builder request) {
        long sent = System.nanoTime();
        try {
            if (login != null) {
                request.setHeader("Authorization", "Bearer " + login.token());
            }
            sent = System.nanoTime();
            HttpResponse<byte[]> answer = http.send(request.timeout(PATIENCE).build(), BodyHandlers.ofByteArray());
            if (answer.statusCode() == UNAUTHORISED && login != null) {
                login.forget();
            }
            return new Reply(answer.statusCode(), read(answer.body()), sent, System.nanoTime() - sent);
        } catch (IOException unreachable) {
            return new Reply(0, JSON.nullNode(), sent, System.nanoTime() - sent);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Reply(0, JSON.nullNode(), sent, System.nanoTime() - sent);
        }
    }

    private static JsonNode read(byte[] body) {
        try {
            return body.length == 0 ? JSON.nullNode() : JSON.readTree(body);
        } catch (IOException text) {
            return JSON.nullNode();
        }
    }
}
