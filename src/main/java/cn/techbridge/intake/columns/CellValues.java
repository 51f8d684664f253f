package cn.techbridge.intake.columns;

import cn.techbridge.platform.Fault;
import cn.techbridge.platform.Faults;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A cell's text as the JSON of its field. What cannot be read as such goes on as it is, so that the row's own rules refuse it. */
final class CellValues {
    private static final Pattern TRL = Pattern.compile("(?:TRL)?\\s*(\\d{1,2})\\s*级?", Pattern.CASE_INSENSITIVE);
    private static final Set<String> YES = Set.of("是", "true", "yes", "y", "1", "√", "对");
    private static final Set<String> NO = Set.of("否", "false", "no", "n", "0", "×", "x");
    private static final String ITEMS = "[；;、|\\n]";
    private static final String WORDS = "[；;、|，,\\n]";
    private final CodeNames names;
    private final CompoundCells compounds;

    CellValues(CodeNames names) {
        this.names = names;
        this.compounds = new CompoundCells(names);
    }

    /** The value, or null when a fault says why there is none. */
    JsonNode read(ColumnSpec spec, String text, Faults faults) {
        String pointer = spec.pointer();
        return switch (spec.kind()) {
            case "words" -> texts(parts(text, WORDS));
            case "items" -> texts(parts(text, ITEMS));
            case "code" -> code(spec, text, pointer, faults);
            case "codes" -> codes(spec, text, faults);
            case "trl" -> trl(text, pointer, faults);
            case "integer" -> integer(text, pointer, faults);
            case "flag" -> flag(text, pointer, faults);
            case "yuan" -> TextNode.valueOf(Figures.yuan(text, 1));
            case "wan-yuan" -> TextNode.valueOf(Figures.yuan(text, 10_000));
            case "date" -> date(text, pointer, faults);
            case "indicators" -> compounds.indicators(parts(text, "[；;|\\n]"), pointer, faults);
            case "ip-rights" -> compounds.ipRights(parts(text, "[；;|\\n]"));
            case "advantages" -> compounds.advantages(parts(text, "[；;\\n]"));
            default -> TextNode.valueOf(text);
        };
    }

    static List<String> parts(String text, String delimiters) {
        return Arrays.stream(text.split(delimiters))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private static ArrayNode texts(List<String> parts) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode(parts.size());
        parts.forEach(list::add);
        return list;
    }

    private JsonNode code(ColumnSpec spec, String text, String pointer, Faults faults) {
        Set<String> meant = names.meant(spec.list(), text);
        if (meant.size() > 1) {
            faults.add(ambiguous(pointer, text, meant));
            return null;
        }
        return TextNode.valueOf(meant.isEmpty() ? text : meant.iterator().next());
    }

    /** Names may hold the very marks that part them (农、林、牧、渔业), so the longest reading that is known wins. */
    private JsonNode codes(ColumnSpec spec, String text, Faults faults) {
        List<String> parts = new ArrayList<>();
        for (String part : parts(text, "[；;|\\n]")) {
            if (names.meant(spec.list(), part).isEmpty()) {
                parts.addAll(parts(part, WORDS));
            } else {
                parts.add(part);
            }
        }
        ArrayNode codes = JsonNodeFactory.instance.arrayNode(parts.size());
        for (String part : parts) {
            JsonNode code = code(spec, part, spec.pointer() + "/" + codes.size(), faults);
            if (code == null) {
                return null;
            }
            codes.add(code);
        }
        return codes;
    }

    private static Fault ambiguous(String pointer, String text, Set<String> meant) {
        String some = String.join(", ", meant.stream().limit(5).toList());
        return Fault.of(
                pointer,
                "ambiguous-code",
                "“%s”对应多个代码（%s…），请填代码或全称".formatted(text, some),
                "several codes have this name (%s …), give the code".formatted(some));
    }

    private JsonNode trl(String text, String pointer, Faults faults) {
        Set<String> meant = names.meant("trl", text);
        Matcher matcher = TRL.matcher(text.strip());
        return meant.size() == 1
                ? integer(meant.iterator().next(), pointer, faults)
                : integer(matcher.matches() ? matcher.group(1) : text, pointer, faults);
    }

    private static JsonNode integer(String text, String pointer, Faults faults) {
        String digits = text.strip();
        if (digits.matches("[+-]?\\d{1,9}")) {
            return IntNode.valueOf(Integer.parseInt(digits));
        }
        faults.add(pointer, "type", "须为整数", "must be a whole number");
        return null;
    }

    private static JsonNode flag(String text, String pointer, Faults faults) {
        String word = CodeNames.plain(text);
        if (YES.contains(word) || NO.contains(word)) {
            return BooleanNode.valueOf(YES.contains(word));
        }
        faults.add(pointer, "type", "须填是或否", "must be yes or no");
        return null;
    }

    private static JsonNode date(String text, String pointer, Faults faults) {
        String date = Figures.date(text);
        if (date == null) {
            faults.add(pointer, "type", "不是有效日期，请按 2026-06-30 填写", "is no date, write it as 2026-06-30");
            return null;
        }
        return TextNode.valueOf(date);
    }
}
