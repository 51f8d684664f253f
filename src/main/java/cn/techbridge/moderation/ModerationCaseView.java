package cn.techbridge.moderation;

import cn.techbridge.platform.Fault;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

record ModerationCaseView(
        UUID id,
        String kind,
        UUID recordId,
        String title,
        UUID organisationId,
        boolean afterwards,
        int completeness,
        boolean sensitive,
        boolean firstApproval,
        UUID appealOf,
        String appealReason,
        List<Fault.Rendered> findings,
        List<Changes.Change> changes,
        String state,
        String reason,
        Instant claimedUntil,
        Instant decidedAt,
        Instant createdAt) {}
