package cn.techbridge.listing;

import cn.techbridge.platform.Fault;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What is a state secret, or may not be released, is not taken in (科学技术保密规定): a stated 密级 other than the two public ones,
 * whatever it says, or a classification mark anywhere in the text. Trade secrets (商业秘密, 技术秘密) are not meant.
 */
public final class Secrecy {
    /** Code of the fault; whoever keeps refused rows must not keep the content of one with this code. */
    public static final String CODE = "secret";

    private static final Set<String> RELEASABLE = Set.of("PUBLIC", "INTERNAL_RELEASABLE", "公开", "内部（可公开）", "内部-可公开");
    private static final Pattern MARK = Pattern.compile(
            "(?:秘密|机密|绝密)\\s*[★☆*＊]|密\\s*级\\s*[:：]?\\s*(?:秘密|机密|绝密|内部)(?!\\s*[（(-]?可公开)|(?:内部资料|内部文件)[，,。 ]{0,2}(?:注意保密|不得外传|严禁外传)");

    private static final JsonMapper READER =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    private Secrecy() {}

    /** Why the sheet must be refused; names the field, never its content. */
    static Optional<Fault> refusal(String stated, Object sheet) {
        if (stated != null && !RELEASABLE.contains(stated.strip())) {
            return Optional.of(Fault.of(
                    "/secrecy",
                    CODE,
                    "密级不是公开的记录不予受理，平台未留存任何内容；请按保密规定处理",
                    "a record that is not public is not taken in, and nothing of it was kept"));
        }
        return marked(READER.valueToTree(sheet), "")
                .map(pointer -> Fault.of(
                        pointer,
                        CODE,
                        "文本带有密级标志，不予受理，平台未留存任何内容；请按保密规定处理",
                        "the text carries a classification mark: it is not taken in, and nothing of it was kept"));
    }

    /** The one spelling under which a releasable 密级 is kept; null stays null. */
    public static String normal(String stated) {
        return stated == null ? null : stated.strip().matches("PUBLIC|公开") ? "PUBLIC" : "INTERNAL_RELEASABLE";
    }

    /** Hardly a text has one of the words without which there is no mark. */
    private static boolean isMarked(String text) {
        return (text.indexOf('密') >= 0 || text.contains("内部"))
                && MARK.matcher(text).find();
    }

    private static Optional<String> marked(JsonNode node, String pointer) {
        if (node.isTextual()) {
            return isMarked(node.asText()) ? Optional.of(pointer) : Optional.empty();
        }
        Optional<String> found = Optional.empty();
        if (node.isArray()) {
            for (int i = 0; i < node.size() && found.isEmpty(); i++) {
                found = marked(node.get(i), pointer + '/' + i);
            }
        } else {
            for (var property : node.properties()) {
                if (found.isEmpty()) {
                    found = marked(property.getValue(), pointer + '/' + property.getKey());
                }
            }
        }
        return found;
    }
}
