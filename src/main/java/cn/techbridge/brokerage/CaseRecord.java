package cn.techbridge.brokerage;

import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** A case's plain facts; its parts, and what may become of it, are those of {@link BrokerageCase}. */
@MappedSuperclass
abstract class CaseRecord {
    @Id
    UUID id;

    int priority;

    @Enumerated(EnumType.STRING)
    Stage stage;

    @Enumerated(EnumType.STRING)
    Stage resumeStage;

    @Enumerated(EnumType.STRING)
    Side waitsFor;

    String declineReason;
    String declineNote;
    Instant createdAt;
    Instant updatedAt;

    @Version
    long version;

    UUID id() {
        return id;
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

    String declineReason() {
        return declineReason;
    }

    /** Which version this is, and since when there is one. */
    record Stamp(long version, Instant createdAt, Instant updatedAt) {}

    Stamp stamp() {
        return new Stamp(version, createdAt, updatedAt);
    }
}
