package cn.techbridge.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One entry.
 *
 * @param actor the keyed hash of the account, {@code system}, {@code visitor} or {@code db:role}
 * @param subject the account, while the person is known here
 * @param before keyed digest of the row before the change, in hexadecimal
 */
record AuditView(
        long id,
        Instant at,
        String actor,
        String subject,
        List<String> roles,
        UUID organisationId,
        String operation,
        String traceId,
        String action,
        String kind,
        UUID recordId,
        Long version,
        String before,
        String after,
        JsonNode changes,
        String why) {}
