package cn.techbridge.platform;

import java.util.Locale;

/**
 * One thing wrong with one field.
 *
 * @param pointer JSON pointer (RFC 6901) of the field in the request, or {@code ?name} for a query parameter
 * @param code stable machine-readable rule name
 */
public record Fault(String pointer, String code, Bilingual message) {

    public static Fault of(String pointer, String code, String zh, String en) {
        return new Fault(pointer, code, Bilingual.of(zh, en));
    }

    public static Fault required(String pointer) {
        return of(pointer, "required", "必填", "is required");
    }

    public static Fault unknownCode(String pointer, String list, Object value) {
        return of(
                pointer,
                "unknown-code",
                "代码 %s 不在代码表 %s 中".formatted(value, list),
                "%s is not a code of list %s".formatted(value, list));
    }

    /** The same fault seen from one level further out, e.g. from a row of a batch. */
    public Fault below(String prefix) {
        return new Fault(prefix + pointer, code, message);
    }

    public Rendered in(Locale locale) {
        return new Rendered(pointer, code, message.in(locale));
    }

    /** A fault in one language, as answers carry it. */
    public record Rendered(String pointer, String code, String message) {}
}
