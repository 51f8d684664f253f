package cn.techbridge.fuzz;

import cn.techbridge.fuzz.Contract.Operation;
import cn.techbridge.fuzz.Wire.Shot;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.ValueNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A request again with one value changed, still of its type: what nobody may send under a key that is used. */
final class Retelling {
    private Retelling() {}

    /** Empty when it has no content: the same address then always means the same request. */
    static Optional<Shot> of(Operation operation, Shot shot) {
        if (shot.body() == null) {
            return operation.takes("If-Match") ? Optional.of(shot.with("If-Match", "\"77\"")) : Optional.empty();
        }
        String text = new String(shot.body(), StandardCharsets.UTF_8);
        if (shot.headers().get("Content-Type").startsWith("multipart")) {
            return Optional.of(
                    shot.bytes(text.replace("filename=\"", "filename=\"b").getBytes(StandardCharsets.UTF_8)));
        }
        String[] lines = text.split("\n", 2);
        lines[0] = altered(lines[0]);
        return Optional.of(shot.bytes(String.join("\n", lines).getBytes(StandardCharsets.UTF_8)));
    }

    private static String altered(String json) {
        try {
            JsonNode tree = Wire.JSON.readTree(json);
            if (!alter(tree)) {
                throw new IllegalArgumentException("nothing in it can be changed: " + json);
            }
            return tree.toString();
        } catch (IOException malformed) {
            throw new UncheckedIOException(malformed);
        }
    }

    /** Changes the first value that can be another one. */
    private static boolean alter(JsonNode node) {
        if (node instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> field : object.properties()) {
                Optional<JsonNode> other = other(field.getValue());
                if (other.isPresent()) {
                    object.set(field.getKey(), other.get());
                    return true;
                }
            }
        }
        if (node instanceof ArrayNode array && !array.isEmpty()) {
            Optional<JsonNode> other = other(array.get(0));
            other.ifPresent(value -> array.set(0, value));
            if (other.isPresent()) {
                return true;
            }
        }
        for (JsonNode part : node) {
            if (alter(part)) {
                return true;
            }
        }
        return false;
    }

    private static Optional<JsonNode> other(JsonNode value) {
        if (value.isIntegralNumber()) {
            return Optional.of(Wire.JSON.getNodeFactory().numberNode(value.asLong() + 1));
        }
        if (value.isBoolean()) {
            return Optional.of(Wire.JSON.getNodeFactory().booleanNode(!value.asBoolean()));
        }
        return value.isTextual() ? text(value.asText()).map(Retelling::node) : Optional.empty();
    }

    private static ValueNode node(String text) {
        return Wire.JSON.getNodeFactory().textNode(text);
    }

    /** Words of a closed list stay as they are. */
    private static Optional<String> text(String text) {
        if (text.matches("\\d{4}-\\d{2}-\\d{2}")) {
            return Optional.of(LocalDate.parse(text).minusDays(1).toString());
        }
        if (text.matches("[0-9a-f]{8}-[0-9a-f-]{27}")) {
            return Optional.of(UUID.randomUUID().toString());
        }
        if (text.codePoints().anyMatch(Character::isIdeographic)) {
            return Optional.of(text + "改");
        }
        return text.matches(".*\\d")
                ? Optional.of(text.substring(0, text.length() - 1) + (text.endsWith("1") ? '2' : '1'))
                : Optional.empty();
    }
}
