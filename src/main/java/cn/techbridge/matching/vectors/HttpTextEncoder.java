package cn.techbridge.matching.vectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An encoder behind an OpenAI-compatible endpoint ({@code POST <base>/embeddings}). Asks in batches, once more when the endpoint is busy,
 * and takes nothing but a whole and well-formed answer.
 */
public final class HttpTextEncoder implements TextEncoder {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int BUSY = 429;
    /** About what was sent, not about who sends or when. */
    private static final Set<Integer> REFUSALS = Set.of(400, 413, 422);

    private static final int LONGEST = 2_000;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(3))
            .build();
    private final Settings settings;

    /**
     * @param base such as https://models.example.org/v1
     * @param key sent as bearer token, where the endpoint wants one
     * @param dimensions of the model's vectors
     * @param batch texts a request
     */
    public record Settings(URI base, String model, Optional<String> key, int dimensions, int batch, Duration timeout) {}

    public HttpTextEncoder(Settings settings) {
        this.settings = settings;
    }

    @Override
    public String id() {
        return settings.model() + "@" + settings.dimensions();
    }

    @Override
    public int dimensions() {
        return settings.dimensions();
    }

    /**
     * @throws IllegalArgumentException when the endpoint refuses one of the texts (400, 413 or 422)
     * @throws UncheckedIOException when it does not answer as it should
     */
    @Override
    public float[][] encode(List<String> texts) {
        float[][] vectors = new float[texts.size()][];
        for (int from = 0; from < texts.size(); from += settings.batch()) {
            int to = Math.min(texts.size(), from + settings.batch());
            try {
                read(ask(texts.subList(from, to)), vectors, from, to);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
        return vectors;
    }

    private JsonNode ask(List<String> texts) throws IOException {
        ObjectNode body = JSON.createObjectNode().put("model", settings.model()).put("encoding_format", "float");
        ArrayNode input = body.putArray("input");
        texts.forEach(text -> input.add(text.length() > LONGEST ? text.substring(0, LONGEST) : text));
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(settings.base().toString().replaceAll("/+$", "") + "/embeddings"))
                .timeout(settings.timeout())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)));
        settings.key().ifPresent(key -> request.header("Authorization", "Bearer " + key));
        HttpResponse<byte[]> answer = send(request.build());
        if (answer.statusCode() == BUSY || answer.statusCode() >= 500) {
            answer = send(request.build());
        }
        if (REFUSALS.contains(answer.statusCode())) {
            throw new IllegalArgumentException("the encoder refuses with " + answer.statusCode());
        }
        if (answer.statusCode() != 200) {
            throw new IOException("the encoder answers " + answer.statusCode());
        }
        return JSON.readTree(answer.body());
    }

    private HttpResponse<byte[]> send(HttpRequest request) throws IOException {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", stopped);
        }
    }

    /** Entries may come in any order; each names its place. */
    private void read(JsonNode answer, float[][] vectors, int from, int to) throws IOException {
        for (JsonNode entry : answer.path("data")) {
            int place = from + entry.path("index").asInt(-1 - from);
            JsonNode values = entry.path("embedding");
            if (place < from || place >= to || values.size() != settings.dimensions()) {
                throw new IOException("the encoder's answer has a wrong place or " + values.size() + " dimensions");
            }
            float[] vector = new float[values.size()];
            for (int i = 0; i < vector.length; i++) {
                vector[i] = (float) values.get(i).asDouble();
            }
            vectors[place] = Dense.normalise(vector);
        }
        for (int place = from; place < to; place++) {
            if (vectors[place] == null) {
                throw new IOException("the encoder left a text out");
            }
        }
    }
}
