package cn.techbridge.brokerage;

import java.time.Instant;
import java.util.UUID;

/**
 * One entry of a case's history, told inside the transaction that writes it: for statistics, notifications, the audit.
 *
 * @param kind what happened, e.g. CLAIMED, VERIFYING, EOI, ESCALATED, LOST
 * @param actor the account that did it; null when the platform did
 * @param brokerId who holds the case afterwards, null in the queue
 * @param visibility SHARED with both sides, AGENCY the broker's agency only, STAFF the operator only
 * @param detail a code or a text, as the kind has it
 */
public record CaseHappened(
        UUID caseId,
        String kind,
        String actor,
        UUID brokerId,
        UUID demandOrganisationId,
        UUID achievementOrganisationId,
        String visibility,
        String detail,
        Instant at) {}
