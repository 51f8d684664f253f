package cn.techbridge.listing;

import cn.techbridge.platform.Faults;
import cn.techbridge.platform.Problem;
import cn.techbridge.platform.TimeParameter;
import java.time.Instant;
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
        Faults faults = new Faults();
        Instant since = TimeParameter.of("?updatedSince", updatedSince, faults);
        if (!faults.list().isEmpty()) {
            throw Problem.invalid(faults.list());
        }
        return new DeltaCursor(since == null ? Instant.EPOCH : since, BEFORE_ALL);
    }

    @Override
    public String toString() {
        return since + "|" + after;
    }
}
