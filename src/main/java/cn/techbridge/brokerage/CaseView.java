package cn.techbridge.brokerage;

import cn.techbridge.deal.DealSummary;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A case as its reader may see it.
 *
 * @param demandOrganisation name, or an alias until the two sides are introduced; absent for who only browses the queue
 * @param leaseToken must come with every write of the holder, and only the holder sees it
 * @param ownershipUntil until when the case stays with its broker without a lease
 * @param dueAt when the next step is expected
 * @param deal how the contract stands, for those who know the two sides and for the sides
 * @param seat from where the reader looks
 * @param offer for the broker to whom the case is offered by another
 */
record CaseView(
        UUID id,
        UUID matchId,
        UUID demandId,
        String demandTitle,
        String demandOrganisation,
        UUID achievementId,
        String achievementTitle,
        String achievementOrganisation,
        int score,
        int priority,
        String stage,
        String resumeStage,
        String waitsFor,
        String actsFor,
        UUID brokerId,
        Long leaseToken,
        Instant leaseUntil,
        Instant ownershipUntil,
        Instant dueAt,
        Instant escalatedAt,
        Instant firstContactAt,
        Instant introducedAt,
        List<Answer> consents,
        DealSummary deal,
        String declineReason,
        String seat,
        Offer offer,
        long version,
        Instant createdAt,
        Instant updatedAt) {

    /** Another broker offers the case to the reader, with these words, until then. */
    record Offer(String note, Instant until) {}

    /** What a side said. */
    record Answer(String side, String kind, boolean yes) {}
}
