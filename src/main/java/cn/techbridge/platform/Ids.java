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

    public static UUID orNull(String text) {
        return text == null ? null : of(text);
    }
}
