package cn.techbridge.deal;

import java.util.UUID;

/**
 * What slices above hear of a deal.
 *
 * @param endsTheOffer the achievement is assigned, or licensed to one alone, and leaves the market
 */
public record DealFacts(
        UUID id,
        UUID caseId,
        UUID demandId,
        UUID achievementId,
        UUID sellerId,
        UUID buyerId,
        String brokerSubject,
        String projectName,
        String contractType,
        boolean endsTheOffer) {}
