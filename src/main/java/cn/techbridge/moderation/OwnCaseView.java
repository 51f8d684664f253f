package cn.techbridge.moderation;

import java.time.Instant;
import java.util.UUID;

/**
 * A case as the record's owner sees it: nothing of who decided or what the machine saw.
 *
 * @param appealable the owner may still ask another moderator
 * @param appealOf the decision that this case looks at again; null when it is no appeal
 */
record OwnCaseView(
        UUID id,
        String kind,
        UUID recordId,
        String title,
        String state,
        String reason,
        boolean appealable,
        UUID appealOf,
        String appealReason,
        Instant decidedAt,
        Instant createdAt) {}
