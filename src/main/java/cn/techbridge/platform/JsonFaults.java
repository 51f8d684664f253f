package cn.techbridge.platform;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;

/** Says what is wrong with a JSON text, by pointer, without naming a class. */
public final class JsonFaults {
    private JsonFaults() {}

    public static Fault of(JacksonException failure) {
        if (failure instanceof UnrecognizedPropertyException unknown) {
            return Fault.of(pointer(unknown), "unknown-field", "没有这个字段", "there is no such field");
        }
        if (failure instanceof JsonMappingException mapping) {
            return Fault.of(pointer(mapping), "type", "值的类型或格式不正确", "the value has the wrong type or format");
        }
        JsonLocation where = failure.getLocation();
        int line = where == null ? 0 : where.getLineNr();
        int column = where == null ? 0 : where.getColumnNr();
        return Fault.of(
                "",
                "malformed-json",
                "不是有效的 JSON（第 %d 行第 %d 列附近）".formatted(line, column),
                "not valid JSON (near line %d, column %d)".formatted(line, column));
    }

    private static String pointer(JsonMappingException failure) {
        StringBuilder pointer = new StringBuilder();
        for (JsonMappingException.Reference step : failure.getPath()) {
            pointer.append('/');
            if (step.getFieldName() == null) {
                pointer.append(step.getIndex());
            } else {
                pointer.append(step.getFieldName().replace("~", "~0").replace("/", "~1"));
            }
        }
        return pointer.toString();
    }
}
