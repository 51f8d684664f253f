package cn.techbridge.deal;

import cn.techbridge.identity.Caller;
import java.util.Optional;
import java.util.UUID;

/** What a deal must know of its case; implemented by the slice that keeps cases. */
public interface CaseAccess {
    /** The parties of a case; empty when there is none, or nobody holds it. */
    Optional<CaseParties> of(UUID caseId);

    /** The 技术转移机构 that the caller is the head of; empty for everybody else. */
    Optional<UUID> headedBy(Caller caller);

    /**
     * Who is bound together by a case.
     *
     * @param brokerSubject account of the broker who holds the case now
     * @param agencyId the broker's 技术转移机构; null without one
     * @param sellerId organisation of the achievement
     * @param buyerId organisation of the demand
     * @param negotiable the case has come so far that both sides know each other, so that a contract may be drawn up
     */
    record CaseParties(
            UUID caseId,
            String brokerSubject,
            UUID brokerId,
            UUID agencyId,
            UUID demandId,
            UUID achievementId,
            UUID sellerId,
            UUID buyerId,
            boolean negotiable) {}
}
