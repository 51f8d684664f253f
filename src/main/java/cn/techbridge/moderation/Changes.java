package cn.techbridge.moderation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;

/** What differs between two contents, field by field. */
final class Changes {
    private static final int SHOWN = 200;
    private static final int LONGEST = 2000;

    private Changes() {}

    /** One field that differs; before or after is missing when it was added or removed. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Change(String pointer, String before, String after) {}

    static List<Change> between(JsonNode before, JsonNode after) {
        TreeMap<String, String> old = new TreeMap<>();
        TreeMap<String, String> now = new TreeMap<>();
        leaves("", before, old);
        leaves("", after, now);
        List<Change> changes = new ArrayList<>();
        now.forEach((pointer, value) -> {
            String was = old.remove(pointer);
            if (!Objects.equals(was, value)) {
                changes.add(new Change(pointer, was, value));
            }
        });
        old.forEach((pointer, value) -> changes.add(new Change(pointer, value, null)));
        changes.sort(Comparator.comparing(Change::pointer));
        return changes.subList(0, Math.min(SHOWN, changes.size()));
    }

    private static void leaves(String pointer, JsonNode node, TreeMap<String, String> into) {
        if (node == null) {
            return;
        }
        if (node.isObject()) {
            node.properties().forEach(p -> leaves(pointer + '/' + p.getKey(), p.getValue(), into));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                leaves(pointer + '/' + i, node.get(i), into);
            }
        } else if (!node.isNull()) {
            String text = node.asText();
            into.put(pointer, text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…");
        }
    }
}
