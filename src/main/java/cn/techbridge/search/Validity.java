package cn.techbridge.search;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;

/** Whether a record holds today, by China's calendar; asked for at the moment of searching, so that nothing has to be indexed again at midnight. */
final class Validity {
    static final String FROM = "holdsFrom";
    static final String TO = "holdsTo";
    private static final List<String> CODES = List.of("IN_FORCE", "UPCOMING", "EXPIRED");
    /** Days are stored as midnight UTC; China is eight hours ahead. */
    private static final String TODAY = "now+8h/d";

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private Validity() {}

    static ObjectNode filter(Collection<String> codes) {
        ArrayNode any = JSON.arrayNode();
        codes.forEach(code -> any.add(filter(code)));
        ObjectNode bool = JSON.objectNode();
        bool.set("should", any);
        return SearchBody.wrap("bool", bool.put("minimum_should_match", 1));
    }

    static ObjectNode count() {
        ObjectNode filters = JSON.objectNode().put("keyed", false);
        ObjectNode each = filters.putObject("filters");
        CODES.forEach(code -> each.set(code, filter(code)));
        return SearchBody.wrap("filters", filters);
    }

    private static ObjectNode filter(String code) {
        return switch (code) {
            case "UPCOMING" -> day(FROM, "gt");
            case "EXPIRED" -> day(TO, "lt");
            default -> {
                ArrayNode not = JSON.arrayNode().add(day(FROM, "gt")).add(day(TO, "lt"));
                yield SearchBody.wrap("bool", JSON.objectNode().set("must_not", not));
            }
        };
    }

    private static ObjectNode day(String field, String bound) {
        return SearchBody.wrap("range", SearchBody.wrap(field, JSON.objectNode().put(bound, TODAY)));
    }
}
