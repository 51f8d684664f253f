package cn.techbridge.privacy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What of a row is told to the person: of one that is the person everything, of one that only mentions the person what is the person's.
 * The rest of it, prices and details among it, is another's.
 */
final class PersonExcerpt {
    private static final List<String> CONTACT = List.of("contactName", "phone", "email");

    private PersonExcerpt() {}

    static PersonViews.Record of(PersonalTable table, PersonRows.Found found, PersonMarks marks) {
        ObjectNode row = ((ObjectNode) found.row()).deepCopy();
        ObjectNode fields = table.isPerson() ? row : mentions(table, row, marks.wanted(Set.of()));
        fields.remove("content_hash");
        return new PersonViews.Record(table.kind(), table.table(), found.id(), fields);
    }

    private static ObjectNode mentions(PersonalTable table, ObjectNode row, PersonalFiles.Wanted wanted) {
        ObjectNode fields = row.objectNode();
        for (String column : table.columns()) {
            JsonNode value = row.path(column);
            JsonNode kept = column.equals(table.contact()) ? contact(value, wanted) : pruned(value, wanted.withNames());
            if (!kept.isMissingNode()) {
                fields.set(column, kept);
            }
        }
        return fields;
    }

    /** As when it is erased: where telephone or address are the person's, the name is, too. */
    private static JsonNode contact(JsonNode contact, PersonalFiles.Wanted wanted) {
        if (!wanted.marks()
                .matcher(contact.path("phone").asText()
                        + ' '
                        + contact.path("email").asText())
                .find()) {
            return pruned(contact, wanted.withNames());
        }
        return ((ObjectNode) contact.deepCopy()).retain(CONTACT);
    }

    /** Without every text that does not name the person; missing when nothing is left. */
    private static JsonNode pruned(JsonNode node, Pattern marks) {
        if (node instanceof ObjectNode object) {
            ObjectNode kept = object.objectNode();
            object.properties().forEach(field -> {
                JsonNode value = pruned(field.getValue(), marks);
                if (!value.isMissingNode()) {
                    kept.set(field.getKey(), value);
                }
            });
            return kept.isEmpty() ? MissingNode.getInstance() : kept;
        }
        if (node instanceof ArrayNode array) {
            ArrayNode kept = array.arrayNode();
            array.forEach(element -> {
                JsonNode value = pruned(element, marks);
                if (!value.isMissingNode()) {
                    kept.add(value);
                }
            });
            return kept.isEmpty() ? MissingNode.getInstance() : kept;
        }
        return node.isTextual() && marks.matcher(node.asText()).find() ? node : MissingNode.getInstance();
    }
}
