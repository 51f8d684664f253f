package cn.techbridge.listing;

import cn.techbridge.platform.Fault;
import cn.techbridge.platform.Problem;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.UUID;

/** Where a delta read goes on: after this record among those changed at this time. */
public record DeltaCursor(Instant since, UUID after) {
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    /** @throws Problem 400 when updatedSince is no RFC 3339 time */
    public static DeltaCursor of(String updatedSince, String position) {
        if (position != null) {
            int bar = position.indexOf('|');
            return new DeltaCursor(
                    Instant.parse(position.substring(0, bar)), UUID.fromString(position.substring(bar + 1)));
        }
        try {
            return new DeltaCursor(updatedSince == null ? Instant.EPOCH : Instant.parse(updatedSince), BEFORE_ALL);
        } catch (DateTimeParseException malformed) {
            throw Problem.invalid(Fault.of(
                    "?updatedSince",
                    "format",
                    "须为 RFC 3339 时间，如 2026-11-23T00:00:00Z",
                    "must be an RFC 3339 time, e.g. 2026-11-23T00:00:00Z"));
        }
    }

    @Override
    public String toString() {
        return since + "|" + after;
    }
}
