package cn.techbridge.search;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;

/**
 * How a search is read: literally, or with a correction and less required. The first page decides; cursors carry it, so that the pages
 * after it continue the same list.
 *
 * @param corrected the text with likely typing errors mended, null when it is taken as it was typed
 * @param after sort position of the last item seen, null for the first page
 */
record Reading(TextQuery.Coverage coverage, String corrected, JsonNode after) {
    private static final ObjectMapper JSON = new ObjectMapper();
    static final Reading LITERAL = new Reading(TextQuery.Coverage.STRICT, null, null);

    boolean isRelaxed() {
        return coverage == TextQuery.Coverage.RELAXED;
    }

    Reading relaxed() {
        return new Reading(TextQuery.Coverage.RELAXED, corrected, after);
    }

    Reading corrected(String text) {
        return new Reading(coverage, text, after);
    }

    /** The content of a cursor to the page after this position, which is JSON. */
    String after(String position) {
        ObjectNode node = JSON.createObjectNode();
        node.putRawValue("after", new RawValue(position));
        if (isRelaxed()) {
            node.put("relaxed", true);
        }
        if (corrected != null) {
            node.put("corrected", corrected);
        }
        return node.toString();
    }

    /** @param content as {@link #after} made it, null for the first page */
    static Reading of(String content) {
        if (content == null) {
            return LITERAL;
        }
        try {
            JsonNode node = JSON.readTree(content);
            return new Reading(
                    node.path("relaxed").asBoolean() ? TextQuery.Coverage.RELAXED : TextQuery.Coverage.STRICT,
                    node.path("corrected").asText(null),
                    node.path("after"));
        } catch (JsonProcessingException notOurs) {
            throw new IllegalStateException("a sealed cursor holds no JSON", notOurs);
        }
    }
}
