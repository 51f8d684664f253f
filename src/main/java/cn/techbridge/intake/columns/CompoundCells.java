package cn.techbridge.intake.columns;

import cn.techbridge.platform.Faults;
import cn.techbridge.text.Quantities;
import cn.techbridge.text.Quantity;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Cells that hold several objects, one a line or parted by semicolons. */
final class CompoundCells {
    private static final Pattern MUST = Pattern.compile("[（(]\\s*(必须|必达|必备|must)\\s*[）)]|^\\*");
    private final CodeNames names;

    CompoundCells(CodeNames names) {
        this.names = names;
    }

    /** 抗拉强度 ≥ 600 MPa; what must be reached ends with （必须）. */
    JsonNode indicators(List<String> parts, String pointer, Faults faults) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        for (String part : parts) {
            boolean must = MUST.matcher(part).find();
            List<Quantity> found =
                    Quantities.in(MUST.matcher(part).replaceAll("").strip());
            if (found.isEmpty()) {
                faults.add(
                        pointer + "/" + list.size(),
                        "indicator",
                        "“%s”不是指标，请写成：抗拉强度 ≥ 600 MPa".formatted(shortened(part)),
                        "is no indicator, write: strength ≥ 600 MPa");
                return null;
            }
            found.forEach(quantity -> list.add(indicator(quantity, must)));
        }
        return list;
    }

    private static ObjectNode indicator(Quantity quantity, boolean must) {
        ObjectNode indicator = JsonNodeFactory.instance.objectNode();
        if (quantity.name() != null && !quantity.name().isBlank()) {
            indicator.put("name", quantity.name());
        }
        indicator.put("op", quantity.op().name());
        indicator.put("value", quantity.value());
        if (quantity.valueTo() != null) {
            indicator.put("valueTo", quantity.valueTo());
        }
        if (quantity.unit() != null && !quantity.unit().isBlank()) {
            indicator.put("unit", quantity.unit());
        }
        if (must) {
            indicator.put("must", true);
        }
        return indicator;
    }

    /** 发明专利 CN200310102344.5 已授权, in any order. */
    JsonNode ipRights(List<String> parts) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        for (String part : parts) {
            ObjectNode right = list.addObject();
            List<String> rest = new ArrayList<>();
            for (String word : part.split("[\\s,，:：]+")) {
                String type = only("ip-right-types", word);
                String state = only("ip-states", word);
                if (type != null && !right.has("type")) {
                    right.put("type", type);
                } else if (state != null && !right.has("status")) {
                    right.put("status", state);
                } else {
                    rest.add(word);
                }
            }
            if (!rest.isEmpty()) {
                boolean number = right.has("type") || rest.size() > 1;
                right.put(number ? "number" : "type", String.join(" ", rest));
            }
        }
        return list;
    }

    JsonNode advantages(List<String> parts) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        parts.forEach(part -> list.addObject().put("text", part));
        return list;
    }

    private String only(String list, String word) {
        var meant = names.meant(list, word);
        return meant.size() == 1 ? meant.iterator().next() : null;
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
