package cn.techbridge.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Sends requests as they are, also broken ones. */
public final class Wire implements Teller {
    static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int RETRIES = 3;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final URI app;
    private final Accounts accounts;

    /** @param app address of the application without a path */
    public Wire(URI app, Accounts accounts) {
        this.app = app;
        this.accounts = accounts;
    }

    /**
     * One request.
     *
     * @param account whose token it carries; null for none
     * @param target path below the base with its query, encoded
     * @param body null for none
     */
    public record Shot(String method, String target, String account, Map<String, String> headers, byte[] body) {
        static Shot of(String account, String method, String target) {
            return new Shot(method, target, account, Map.of(), null);
        }

        Shot with(String header, String value) {
            Map<String, String> more = new LinkedHashMap<>(headers);
            more.put(header, value);
            return new Shot(method, target, account, more, body);
        }

        Shot json(String text) {
            return with("Content-Type", "application/json").bytes(text.getBytes(StandardCharsets.UTF_8));
        }

        Shot bytes(byte[] content) {
            return new Shot(method, target, account, headers, content);
        }
    }

    /** An answer; header names in lower case. */
    public record Reply(int status, Map<String, String> headers, byte[] body) {
        /** What the answer says when it is a success, as it must be. */
        JsonNode succeeded(Shot shot) {
            if (status >= 300) {
                throw new AssertionError(
                        "%s %s by %s: %d %s".formatted(shot.method, shot.target, shot.account, status, text()));
            }
            return body.length == 0 ? JSON.nullNode() : json();
        }

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (IOException malformed) {
                throw new UncheckedIOException(malformed);
            }
        }
    }

    public Reply send(Shot shot) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(app + "/api/v1" + shot.target()))
                .timeout(PATIENCE)
                .method(
                        shot.method(),
                        shot.body() == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(shot.body()));
        shot.headers().forEach(request::header);
        if (shot.account() != null) {
            request.header("Authorization", "Bearer " + accounts.token(shot.account()));
        }
        try {
            HttpResponse<byte[]> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            Map<String, String> headers = new LinkedHashMap<>();
            answer.headers()
                    .map()
                    .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
            return new Reply(answer.statusCode(), headers, answer.body());
        } catch (IOException broken) {
            throw new UncheckedIOException(shot.method() + " " + shot.target(), broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    @Override
    public JsonNode tell(Shot shot) {
        return patiently(shot).succeeded(shot);
    }

    /** As the contract asks of clients: what was in the way of a concurrent change is sent again after the time that the answer names. */
    Reply patiently(Shot shot) {
        Reply reply = send(shot);
        for (int more = RETRIES; more > 0 && reply.status() == 503; more--) {
            pause(Duration.ofSeconds(Long.parseLong(reply.headers().get("retry-after"))));
            reply = send(shot);
        }
        return reply;
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    JsonNode read(String account, String path) {
        return tell(account, "GET", path, null);
    }

    /** Declares a body of so many bytes and sends none of it; the answer must come all the same. */
    Reply announce(Shot shot, long bytes) {
        StringBuilder head = new StringBuilder("%s /api/v1%s HTTP/1.1\r\nHost: %s:%d\r\nConnection: close\r\n"
                .formatted(shot.method(), shot.target(), app.getHost(), app.getPort()));
        shot.headers()
                .forEach((name, value) ->
                        head.append(name).append(": ").append(value).append("\r\n"));
        if (shot.account() != null) {
            head.append("Authorization: Bearer ")
                    .append(accounts.token(shot.account()))
                    .append("\r\n");
        }
        head.append("Content-Length: ").append(bytes).append("\r\n\r\n");
        try (Socket socket = new Socket(app.getHost(), app.getPort())) {
            socket.setSoTimeout((int) PATIENCE.toMillis());
            socket.getOutputStream().write(head.toString().getBytes(StandardCharsets.ISO_8859_1));
            return parsed(socket.getInputStream());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Reply parsed(InputStream in) throws IOException {
        byte[] all = in.readAllBytes();
        String text = new String(all, StandardCharsets.ISO_8859_1);
        int end = text.indexOf("\r\n\r\n");
        String[] lines = text.substring(0, end).split("\r\n");
        Map<String, String> headers = new LinkedHashMap<>();
        for (int i = 1; i < lines.length; i++) {
            String[] parts = lines[i].split(": *", 2);
            headers.put(parts[0].toLowerCase(Locale.ROOT), parts[1]);
        }
        byte[] body = java.util.Arrays.copyOfRange(all, end + 4, all.length);
        return new Reply(Integer.parseInt(lines[0].split(" ")[1]), headers, body);
    }
}
