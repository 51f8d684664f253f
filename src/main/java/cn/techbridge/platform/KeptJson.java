package cn.techbridge.platform;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.type.TypeFactory;
import io.quarkus.hibernate.orm.JsonFormat;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import java.lang.reflect.Type;
import org.hibernate.type.format.AbstractJsonFormatMapper;

/**
 * JSON columns. What they hold was checked when it came in and is not looked through for doubled names again. A {@link KeptSheet} never
 * changes, and a row mostly holds the same one twice, as the latest and as the published: it is read and written once for both.
 */
@JsonFormat
@PersistenceUnitExtension
class KeptJson extends AbstractJsonFormatMapper {
    private final ObjectMapper json;
    private final ThreadLocal<Kept> last = new ThreadLocal<>();

    KeptJson(ObjectMapper strict) {
        this.json = strict.copy()
                .disable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
                .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    }

    /** A sheet and how it is written. */
    private record Kept(Type type, String text, Object sheet) {}

    @Override
    protected <T> T fromString(CharSequence text, Type type) {
        String written = text.toString();
        Kept before = last.get();
        if (before != null && before.type.equals(type) && before.text.equals(written)) {
            @SuppressWarnings("unchecked") // it was read, or written, as this type
            T same = (T) before.sheet;
            return same;
        }
        T value = read(written, type);
        remember(type, written, value);
        return value;
    }

    @Override
    protected <T> String toString(T value, Type type) {
        Kept before = last.get();
        if (before != null && before.type.equals(type) && before.sheet == value) {
            return before.text;
        }
        String written = write(value, type);
        remember(type, written, value);
        return written;
    }

    private void remember(Type type, String text, Object value) {
        if (value instanceof KeptSheet) {
            last.set(new Kept(type, text, value));
        }
    }

    private <T> T read(String text, Type type) {
        try {
            return json.readValue(text, TypeFactory.defaultInstance().constructType(type));
        } catch (JsonProcessingException unreadable) {
            throw new IllegalArgumentException("a kept %s cannot be read".formatted(type.getTypeName()), unreadable);
        }
    }

    private String write(Object value, Type type) {
        try {
            return json.writerFor(TypeFactory.defaultInstance().constructType(type))
                    .writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException("%s cannot be kept".formatted(type.getTypeName()), impossible);
        }
    }
}
