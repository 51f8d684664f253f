package cn.techbridge.brokerage;

import cn.techbridge.platform.Problem;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** A broker's work on one match. Claims are made in sets by {@link CaseQueue}; everything after the claim is a verb here. */
@Entity
@Table(name = "brokerage_case")
class BrokerageCase {
    @Id
    private UUID id;

    private UUID matchId;
    private UUID demandId;
    private UUID achievementId;
    private String demandTitle;
    private String achievementTitle;
    private int score;
    private String[] fieldPath;
    private String[] regionPath;

    @Enumerated(EnumType.STRING)
    private Stage stage;

    private UUID brokerId;
    private UUID agencyId;
    private Long leaseToken;
    private Instant leaseUntil;
    private String declineReason;
    private String declineNote;
    private Instant createdAt;
    private Instant updatedAt;

    @Version
    private long version;

    protected BrokerageCase() {}

    /** Still at work: the lease begins anew. */
    void heartbeat(long token, Duration lease, Instant now) {
        requireLease(token, now);
        leaseUntil = now.plus(lease);
        updatedAt = now;
    }

    /** Gives the case back to the queue. */
    void release(long token, Instant now) {
        requireLease(token, now);
        stage = Stage.OFFERED;
        forgetHolder(now);
    }

    /** Ends the case: the pair does not fit, and why. */
    void decline(long token, String reason, String note, Instant now) {
        requireLease(token, now);
        stage = Stage.LOST;
        declineReason = reason;
        declineNote = note;
        leaseToken = null;
        leaseUntil = null;
        updatedAt = now;
    }

    /** A write with an old token comes from somebody whose case has gone back to the queue or to another. */
    private void requireLease(long token, Instant now) {
        if (stage != Stage.CLAIMED || leaseToken == null || leaseToken != token || leaseUntil.isBefore(now)) {
            throw Problem.conflict("租约已失效，该对接可能已由他人领取", "The lease has ended, the case may be with somebody else");
        }
    }

    private void forgetHolder(Instant now) {
        brokerId = null;
        agencyId = null;
        leaseToken = null;
        leaseUntil = null;
        updatedAt = now;
    }

    UUID id() {
        return id;
    }

    UUID demandId() {
        return demandId;
    }

    UUID achievementId() {
        return achievementId;
    }

    boolean isHeldBy(UUID broker) {
        return broker.equals(brokerId);
    }

    boolean isOffered() {
        return stage == Stage.OFFERED;
    }

    /** The token is shown to the holder only. */
    CaseView view(boolean toHolder) {
        return new CaseView(
                id,
                matchId,
                demandId,
                demandTitle,
                achievementId,
                achievementTitle,
                score,
                stage.name(),
                brokerId,
                toHolder ? leaseToken : null,
                leaseUntil,
                declineReason,
                version,
                createdAt,
                updatedAt);
    }
}
