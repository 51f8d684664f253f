package cn.techbridge.brokerage;

import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** What is known of a case, for reading; what may become of it is said by {@link BrokerageCase}. */
@MappedSuperclass
abstract class CaseRecord {
    @Id
    UUID id;

    @Embedded
    CasePair pair;

    int priority;

    @Enumerated(EnumType.STRING)
    Stage stage;

    @Enumerated(EnumType.STRING)
    Stage resumeStage;

    @Enumerated(EnumType.STRING)
    Side waitsFor;

    @Embedded
    CaseHolder holder;

    @Embedded
    CaseLease lease;

    @Embedded
    CaseClock clock;

    @Embedded
    CaseMilestones milestones;

    String declineReason;
    String declineNote;
    Instant createdAt;
    Instant updatedAt;

    @Version
    long version;

    CaseHolder holder() {
        return holder;
    }

    UUID id() {
        return id;
    }

    CasePair pair() {
        return pair;
    }

    int priority() {
        return priority;
    }

    Stage stage() {
        return stage;
    }

    Stage resumeStage() {
        return resumeStage;
    }

    Side waitsFor() {
        return waitsFor;
    }

    ActsFor actsFor() {
        return holder.actsFor();
    }

    UUID brokerId() {
        return holder.brokerId();
    }

    UUID agencyId() {
        return holder.agencyId();
    }

    /** An embedded object whose columns are all empty comes back as null; read like this, the case stays as it is. */
    CaseClock clock() {
        return clock == null ? new CaseClock() : clock;
    }

    CaseLease lease() {
        return lease == null ? new CaseLease() : lease;
    }

    CaseMilestones milestones() {
        return milestones == null ? new CaseMilestones() : milestones;
    }

    /** Until when nobody else can have it, by lease or by ownership; null in the queue. */
    Instant heldUntil() {
        Instant leased = lease().until();
        Instant owned = clock().ownershipUntil();
        return leased == null || owned != null && owned.isAfter(leased) ? owned : leased;
    }

    String declineReason() {
        return declineReason;
    }

    /** Which version this is, and since when there is one. */
    record Stamp(long version, Instant createdAt, Instant updatedAt) {}

    Stamp stamp() {
        return new Stamp(version, createdAt, updatedAt);
    }
}
