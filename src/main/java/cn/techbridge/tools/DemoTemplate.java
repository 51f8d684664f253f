package cn.techbridge.tools;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A hand-written listing with slots ({{name}}) and figures ({{n:name}}): its first variant is the text as written, the others choose
 * other options and figures, the same everywhere in the text.
 */
final class DemoTemplate {
    private static final Pattern PLACE = Pattern.compile("\\{\\{(n:)?([^}]+)}}");
    private final JsonNode json;

    DemoTemplate(JsonNode json) {
        this.json = json;
    }

    String key() {
        return json.path("key").asText();
    }

    /** The first so many variants, in an order that the seed decides; never more than there are combinations of options. */
    List<ObjectNode> variants(int count, Random random) {
        List<Map<String, String>> combinations = combinations();
        Collections.shuffle(combinations.subList(1, combinations.size()), random);
        List<ObjectNode> variants = new ArrayList<>();
        for (int i = 0; i < Math.min(count, combinations.size()); i++) {
            Map<String, String> values = new LinkedHashMap<>(combinations.get(i));
            values.putAll(figures(i == 0 ? null : random));
            variants.add(filled(values).put("externalId", "demo-%s-%02d".formatted(key(), i)));
        }
        return variants;
    }

    private List<Map<String, String>> combinations() {
        List<Map<String, String>> all = new ArrayList<>(List.of(Map.of()));
        json.path("slots").properties().forEach(slot -> {
            List<Map<String, String>> longer = new ArrayList<>();
            for (Map<String, String> some : all) {
                slot.getValue().forEach(option -> {
                    Map<String, String> more = new LinkedHashMap<>(some);
                    more.put(slot.getKey(), option.asText());
                    longer.add(more);
                });
            }
            all.clear();
            all.addAll(longer);
        });
        return all;
    }

    private Map<String, String> figures(Random random) {
        Map<String, String> figures = new LinkedHashMap<>();
        json.path("numbers").properties().forEach(number -> {
            JsonNode range = number.getValue();
            BigDecimal step = range.path("step").decimalValue();
            BigDecimal value = range.path("base").decimalValue();
            if (random != null) {
                BigDecimal min = range.path("min").decimalValue();
                int steps = range.path("max")
                        .decimalValue()
                        .subtract(min)
                        .divide(step, 0, RoundingMode.DOWN)
                        .intValue();
                value = min.add(step.multiply(BigDecimal.valueOf(random.nextInt(steps + 1))));
            }
            figures.put("n:" + number.getKey(), value.stripTrailingZeros().toPlainString());
        });
        return figures;
    }

    private ObjectNode filled(Map<String, String> values) {
        ObjectNode filled = (ObjectNode) filled(json, values);
        filled.remove(List.of("key", "slots", "numbers"));
        for (String list : List.of("indicators", "advantages")) {
            filled.path(list)
                    .forEach(element ->
                            List.of("value", "valueTo").forEach(name -> asNumber((ObjectNode) element, name)));
        }
        return filled;
    }

    private static void asNumber(ObjectNode element, String name) {
        if (element.path(name).isTextual()) {
            element.put(name, new BigDecimal(element.path(name).asText()));
        }
    }

    private static JsonNode filled(JsonNode node, Map<String, String> values) {
        if (node.isTextual()) {
            return filled(node.asText(), values);
        }
        if (node.isArray()) {
            ArrayNode array = Api.JSON.createArrayNode();
            node.forEach(element -> array.add(filled(element, values)));
            return array;
        }
        if (node.isObject()) {
            ObjectNode object = Api.JSON.createObjectNode();
            node.properties().forEach(e -> object.set(e.getKey(), filled(e.getValue(), values)));
            return object;
        }
        return node;
    }

    private static JsonNode filled(String text, Map<String, String> values) {
        Matcher places = PLACE.matcher(text);
        String result = places.replaceAll(place -> Matcher.quoteReplacement(
                values.getOrDefault((place.group(1) == null ? "" : "n:") + place.group(2), "")));
        return Api.JSON.getNodeFactory().textNode(result);
    }
}
