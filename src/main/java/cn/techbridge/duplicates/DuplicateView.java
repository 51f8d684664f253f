package cn.techbridge.duplicates;

import java.time.Instant;
import java.util.UUID;

/** A pair as moderators see it; keptId once it is merged. */
record DuplicateView(
        UUID id,
        String rule,
        Evidence evidence,
        Side left,
        Side right,
        String state,
        UUID keptId,
        Instant decidedAt,
        Instant createdAt) {

    /** One of the two, with its title when they were compared. */
    record Side(UUID id, String title) {}
}
