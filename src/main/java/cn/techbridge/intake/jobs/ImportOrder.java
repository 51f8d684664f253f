package cn.techbridge.intake.jobs;

import cn.techbridge.platform.Fault;
import cn.techbridge.platform.JsonFaults;
import cn.techbridge.platform.Problem;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the caller wants done with a file.
 *
 * @param mapping column headings or letters to fields
 * @param fullSync whether records that the file does not name are to be withdrawn
 * @param confirm whether to do so even when they are many
 */
record ImportOrder(String fileName, Map<String, String> mapping, boolean dryRun, boolean fullSync, boolean confirm) {
    private static final int MOST_COLUMNS = 256;
    private static final int MOST_NAME = 200;

    /** Only the last part of the name, for showing; the file is never stored under it. */
    static String plainName(String given) {
        String name = given == null ? "" : given.replaceAll("^.*[/\\\\]", "").replaceAll("[\\p{Cntrl}\\p{Cs}]", "");
        return name.isBlank() ? "file" : name.substring(0, Math.min(MOST_NAME, name.length()));
    }

    /** @throws Problem 400 when it is no JSON object of texts */
    static Map<String, String> mapping(ObjectMapper json, String text) {
        if (text == null || text.isBlank()) {
            return Map.of();
        }
        try {
            Map<String, String> mapping = json.readValue(text, new TypeReference<LinkedHashMap<String, String>>() {});
            if (mapping == null || mapping.size() > MOST_COLUMNS) {
                throw Problem.invalid(Fault.of(
                        "/mapping", "size", "须为至多 256 项的 JSON 对象", "must be a JSON object of at most 256 entries"));
            }
            return mapping;
        } catch (JacksonException malformed) {
            throw Problem.invalid(JsonFaults.of(malformed).below("/mapping"));
        }
    }
}
