package cn.techbridge.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ContainerNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/** Spoils bodies: wrong types, bounds, odd characters, missing, doubled and unknown fields, broken and overlong texts. */
final class Spoiler {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** Texts that have broken something somewhere. */
    static final List<String> TEXTS = List.of(
            "",
            " ",
            "\u0000",
            "a\u0000b",
            "\u0001\u001f\u007f",
            "\ud83d\udd27刀具\u200f\u202e",
            "\ud800",
            "\udfff\ud800",
            "\ufeff",
            "ﷺ\u0301\u0301\u0301",
            "𠮷野家",
            "'; drop table achievement; --",
            "\" or 1=1 --",
            "{\"script\":{\"source\":\"1\"}}",
            "*:* OR title:a~2^9",
            "[* TO *] /.*/ ?",
            "${jndi:ldap://x}",
            "#{7*7}{{7*7}}",
            "<script>alert(1)</script>",
            "=1+1",
            "../../../../etc/passwd",
            "%00%0a%0d",
            "\r\nSet-Cookie: a=b",
            "-1",
            "0",
            "1e309",
            "NaN",
            "99999999999999999999",
            "9223372036854775808",
            "0001-01-01",
            "9999-12-31",
            "+999999999-12-31T23:59:59Z",
            "2026-02-30",
            "2026-13-01T25:61:61Z",
            "-999999999-01-01T00:00:00Z",
            "294277-01-01T00:00:00Z",
            "true",
            "null",
            "undefined",
            "00000000-0000-0000-0000-000000000000",
            "ffffffff-ffff-ffff-ffff-ffffffffffff",
            "1-1-1-1-1",
            "UNKNOWN_CODE",
            "ß".repeat(300),
            "长".repeat(2001),
            "x".repeat(5001),
            "y".repeat(70_000));

    private final RandomGenerator random;

    Spoiler(RandomGenerator random) {
        this.random = random;
    }

    String text() {
        return TEXTS.get(random.nextInt(TEXTS.size()));
    }

    /** The text of a body in which one to three things are wrong. */
    byte[] spoilt(JsonNode body, boolean lines) {
        JsonNode tree = body.deepCopy();
        int times = 1 + random.nextInt(3);
        for (int i = 0; i < times; i++) {
            tree = spoil(tree);
        }
        String text = lines && tree.isArray() ? lines(tree) : written(tree);
        return broken(text);
    }

    private static String lines(JsonNode rows) {
        StringBuilder lines = new StringBuilder();
        rows.forEach(row -> lines.append(written(row)).append('\n'));
        return lines.toString();
    }

    /** Half surrogates cannot be encoded, so they go as escapes. */
    private static String written(JsonNode tree) {
        StringBuilder safe = new StringBuilder();
        for (char c : tree.toString().toCharArray()) {
            if (Character.isSurrogate(c)) {
                safe.append("\\u%04x".formatted((int) c));
            } else {
                safe.append(c);
            }
        }
        return safe.toString();
    }

    private JsonNode spoil(JsonNode tree) {
        List<ContainerNode<?>> places = new ArrayList<>();
        collect(tree, places);
        if (places.isEmpty() || random.nextInt(30) == 0) {
            return value(0);
        }
        ContainerNode<?> place = places.get(random.nextInt(places.size()));
        if (place instanceof ObjectNode object) {
            spoil(object);
        } else if (place instanceof ArrayNode array) {
            spoil(array);
        }
        return tree;
    }

    private static void collect(JsonNode node, List<ContainerNode<?>> into) {
        if (node instanceof ContainerNode<?> container) {
            into.add(container);
            container.forEach(child -> collect(child, into));
        }
    }

    private void spoil(ObjectNode object) {
        List<String> fields = new ArrayList<>();
        object.fieldNames().forEachRemaining(fields::add);
        if (fields.isEmpty() || random.nextInt(8) == 0) {
            object.set(random.nextBoolean() ? "id" : "unknown" + random.nextInt(3), value(0));
            return;
        }
        String field = fields.get(random.nextInt(fields.size()));
        switch (random.nextInt(6)) {
            case 0 -> object.remove(field);
            case 1 -> object.set(field, JSON.nullNode());
            case 2 -> object.set(field.toUpperCase(java.util.Locale.ROOT), object.remove(field));
            default -> object.set(field, value(0));
        }
    }

    private void spoil(ArrayNode array) {
        switch (random.nextInt(4)) {
            case 0 -> array.removeAll();
            case 1 -> {
                JsonNode item = array.isEmpty() ? value(0) : array.get(0);
                int times = random.nextInt(20) == 0 ? 1001 : 40;
                for (int i = 0; i < times && array.size() < 1100; i++) {
                    array.add(item);
                }
            }
            case 2 -> array.insert(0, value(0));
            default -> {
                if (!array.isEmpty()) {
                    array.set(random.nextInt(array.size()), value(0));
                }
            }
        }
    }

    private JsonNode value(int depth) {
        return switch (random.nextInt(12)) {
            case 0 -> JSON.nullNode();
            case 1 -> JSON.booleanNode(random.nextBoolean());
            case 2 -> JSON.numberNode(random.nextInt());
            case 3 -> JSON.numberNode(new long[] {0, -1, 1, Long.MAX_VALUE, Long.MIN_VALUE}[random.nextInt(5)]);
            case 4 -> JSON.numberNode(new double[] {0.5, -0.0, 1e308, 5e-324}[random.nextInt(4)]);
            case 5 -> depth > 2 ? JSON.arrayNode() : JSON.arrayNode().add(value(depth + 1));
            case 6 -> depth > 2 ? JSON.objectNode() : JSON.objectNode().set("x", value(depth + 1));
            default -> JSON.textNode(text());
        };
    }

    /** Now and then the text itself is broken. */
    private byte[] broken(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return switch (random.nextInt(24)) {
            case 0 -> Arrays.copyOf(bytes, bytes.length / 2);
            case 1 -> (text + text).getBytes(StandardCharsets.UTF_8);
            case 2 ->
                text.replaceFirst("\\{", "{\"title\":\"一\",\"title\":\"二\",").getBytes(StandardCharsets.UTF_8);
            case 3 -> ("[".repeat(1000) + text).getBytes(StandardCharsets.UTF_8);
            case 4 -> text.replace("\"", "'").getBytes(StandardCharsets.UTF_8);
            case 5 -> text.getBytes(StandardCharsets.UTF_16);
            case 6 -> new byte[] {(byte) 0xc3, (byte) 0x28, (byte) 0xff, '{', '}'};
            case 7 -> new byte[0];
            case 8 -> ("\ufeff" + text).getBytes(StandardCharsets.UTF_8);
            case 9 -> text.replaceFirst(":\\s*\"?[^\",}\\]]*\"?", ":1e400").getBytes(StandardCharsets.UTF_8);
            case 10 -> text.replaceFirst(":", ":" + "9".repeat(2000)).getBytes(StandardCharsets.UTF_8);
            default -> bytes;
        };
    }
}
