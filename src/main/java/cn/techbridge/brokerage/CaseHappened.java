package cn.techbridge.brokerage;

import java.time.Instant;
import java.util.UUID;

/**
 * One entry of a case's history, told inside the transaction that writes it: for statistics, notices, the audit.
 *
 * @param seq the entry's number, by which it is told from every other; 0 for one of many cases claimed or expired at once
 * @param kind what happened, e.g. CLAIMED, VERIFYING, EOI, ESCALATED, LOST
 * @param entered the case has come to the stage of that name; otherwise something happened at it
 * @param actor the account that did it; null when the platform did
 * @param brokerId who holds the case afterwards, null in the queue
 * @param visibility SHARED with both sides, AGENCY the broker's agency only, STAFF the operator only
 * @param detail a code or a text, as the kind has it
 * @param dueAt when the next step is expected, null when nobody waits for it
 * @param heldUntil when the case goes back to the queue without a heartbeat, null in the queue
 */
public record CaseHappened(
        long seq,
        UUID caseId,
        String kind,
        boolean entered,
        String actor,
        UUID brokerId,
        Sides sides,
        String visibility,
        String detail,
        Instant dueAt,
        Instant heldUntil,
        Instant at) {

    /**
     * The two sides with what each calls its own.
     *
     * @param contacted a broker has spoken to them; before that the case is not theirs to know
     * @param achievementOrganisationId null, like the title, while the broker is to find an achievement
     */
    public record Sides(
            boolean contacted,
            UUID demandOrganisationId,
            String demandTitle,
            UUID achievementOrganisationId,
            String achievementTitle) {}
}
