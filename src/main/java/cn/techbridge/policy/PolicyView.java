package cn.techbridge.policy;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.UUID;

/**
 * A policy as everybody sees it.
 *
 * @param validity code of list policy-validity, today by China's calendar
 * @param successorId the policy that replaces it
 */
record PolicyView(
        UUID id,
        String externalId,
        @JsonUnwrapped PolicySheet content,
        String validity,
        UUID successorId,
        long version,
        Instant createdAt,
        Instant updatedAt,
        Instant retiredAt) {}
