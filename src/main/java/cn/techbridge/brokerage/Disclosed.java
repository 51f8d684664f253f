package cn.techbridge.brokerage;

import cn.techbridge.kernel.Ref;
import java.time.Instant;
import java.util.UUID;

/**
 * Restricted detail of a listing was shown to somebody else than its owner, told inside the transaction that shows it.
 *
 * @param listing whose detail
 * @param what CONTACT or DETAIL
 * @param subject the account that it was shown to
 * @param organisationId for which organisation the account acts, null for a broker
 * @param consentVersion version of the NDA text under which it was shown, null for contacts
 */
public record Disclosed(
        UUID caseId,
        Ref listing,
        String what,
        String subject,
        UUID organisationId,
        String consentVersion,
        Instant at) {}
