package cn.techbridge.privacy;

import java.time.Instant;
import java.util.UUID;

/** Who may see whose contact unmasked, for what, until when; grantedBy is an account. */
record GrantView(
        UUID id,
        String grantee,
        String kind,
        UUID recordId,
        String purpose,
        String grantedBy,
        Instant createdAt,
        Instant until,
        Instant revokedAt) {}
