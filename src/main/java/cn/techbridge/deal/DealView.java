package cn.techbridge.deal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A deal as its parties, its broker and the platform's staff see it. */
record DealView(
        UUID id,
        UUID caseId,
        UUID demandId,
        UUID achievementId,
        UUID sellerId,
        UUID buyerId,
        String state,
        DealTerms terms,
        Publicity publicity,
        Instant sellerConfirmedAt,
        Instant buyerConfirmedAt,
        LocalDate signedOn,
        String registrationNumber,
        LocalDate registeredOn,
        Instant closedAt,
        String endReason,
        Performance performance,
        long version,
        Instant createdAt,
        Instant updatedAt) {

    /** Whether name and price must be publicised before signing, for how many natural days, and how it stands. */
    record Publicity(boolean required, int days, LocalDate from, LocalDate until, long openObjections) {}

    /**
     * What is done and paid of what was agreed.
     *
     * @param paid yuan, royalties included
     */
    record Performance(String paid, List<Step> milestones) {}

    /** One milestone; completedOn is missing until it is done. */
    record Step(int number, String name, LocalDate dueOn, String amount, String paid, LocalDate completedOn) {}

    /** One entry of the deal's history, which is only ever added to. */
    record Entry(String kind, String actor, String detail, Instant at) {}
}
