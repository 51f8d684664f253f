package cn.techbridge.moderation;

import java.time.Instant;
import java.util.UUID;

record ModerationCaseView(
        UUID id,
        String kind,
        UUID recordId,
        String title,
        UUID organisationId,
        boolean afterwards,
        int completeness,
        String state,
        String reason,
        Instant decidedAt,
        Instant createdAt) {}
