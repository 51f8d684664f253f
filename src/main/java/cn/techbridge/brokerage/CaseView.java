package cn.techbridge.brokerage;

import java.time.Instant;
import java.util.UUID;

/**
 * A case as brokers see it.
 *
 * @param leaseToken must come with every write of the holder
 */
record CaseView(
        UUID id,
        UUID matchId,
        UUID demandId,
        String demandTitle,
        UUID achievementId,
        String achievementTitle,
        int score,
        String stage,
        UUID brokerId,
        Long leaseToken,
        Instant leaseUntil,
        String declineReason,
        long version,
        Instant createdAt,
        Instant updatedAt) {}
