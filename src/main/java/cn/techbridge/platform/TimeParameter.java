package cn.techbridge.platform;

import java.time.Instant;
import java.time.format.DateTimeParseException;

/** A time in an address, as RFC 3339 writes it: with four digits for the year, no sign. */
public final class TimeParameter {
    private static final String YEAR_OF_FOUR_DIGITS = "\\d{4}-.*";

    private TimeParameter() {}

    /** Null when there is none, and when it is none, which the faults then say. */
    public static Instant of(String pointer, String text, Faults faults) {
        if (text == null) {
            return null;
        }
        try {
            if (text.matches(YEAR_OF_FOUR_DIGITS)) {
                return Instant.parse(text);
            }
        } catch (DateTimeParseException malformed) {
            // said below
        }
        faults.add(
                pointer,
                "format",
                "须为 RFC 3339 时间，如 2026-11-23T00:00:00Z",
                "must be an RFC 3339 time, e.g. 2026-11-23T00:00:00Z");
        return null;
    }
}
