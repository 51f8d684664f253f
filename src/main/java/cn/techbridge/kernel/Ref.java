package cn.techbridge.kernel;

import java.util.Objects;
import java.util.UUID;

/** Points at one record of any slice; {@code type} is the slice's own word, such as {@code achievement}. */
public record Ref(String type, UUID id) {

    public Ref {
        Objects.requireNonNull(id, "id");
        if (type == null || type.isBlank()) {
            throw new IllegalArgumentException("a reference needs a type");
        }
    }

    /** Reads the form written by {@link #toString()}, {@code type:id}. */
    public static Ref parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 1) {
            throw new IllegalArgumentException("not a reference: " + text);
        }
        return new Ref(text.substring(0, colon), UUID.fromString(text.substring(colon + 1)));
    }

    @Override
    public String toString() {
        return type + ":" + id;
    }
}
