package cn.techbridge.platform;

import java.util.UUID;

/** Ids in paths: a text that is no UUID names nothing, so it is answered with 404. */
public final class Ids {
    private static final int LENGTH = 36;

    private Ids() {}

    /** @throws Problem 404 when the text is not a UUID in its usual form */
    public static UUID of(String text) {
        try {
            if (text.length() == LENGTH) {
                return UUID.fromString(text);
            }
        } catch (IllegalArgumentException notAnId) {
            // answered below
        }
        throw Problem.notFound();
    }

    /**
     * A required id in the query string.
     *
     * @throws Problem 400 when it is missing, 404 when it names nothing
     */
    public static UUID parameter(String name, String text) {
        if (text == null) {
            throw Problem.invalid(Fault.of("?" + name, "required", "不能缺少", "is required"));
        }
        return of(text);
    }

    public static UUID orNull(String text) {
        return text == null ? null : of(text);
    }
}
