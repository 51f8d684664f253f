package cn.techbridge.deal;

import cn.techbridge.kernel.TimeOrderedId;
import cn.techbridge.platform.Problem;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** 异议: somebody of the owner's, or somebody who wrote to the operator, objects to what is publicised. */
@Entity
@Table(name = "deal_objection")
class Objection {
    /** DISMISSED lets the deal go on; UPHELD sends it back to the draft. */
    enum State {
        OPEN,
        DISMISSED,
        UPHELD
    }

    @Id
    private UUID id;

    private UUID dealId;

    @Enumerated(EnumType.STRING)
    private State state;

    private String reason;
    private String raisedBy;
    private Instant raisedAt;
    private String resolution;
    private String resolvedBy;
    private Instant resolvedAt;

    @Version
    private long version;

    protected Objection() {}

    Objection(UUID dealId, String reason, String subject, Instant now) {
        this.id = TimeOrderedId.next();
        this.dealId = dealId;
        this.state = State.OPEN;
        this.reason = reason;
        this.raisedBy = subject;
        this.raisedAt = now;
    }

    void resolve(State outcome, String why, String subject, Instant now) {
        if (state != State.OPEN) {
            throw Problem.conflict("该异议已处理", "This objection is settled already");
        }
        state = outcome;
        resolution = why;
        resolvedBy = subject;
        resolvedAt = now;
    }

    UUID id() {
        return id;
    }

    UUID dealId() {
        return dealId;
    }

    View view() {
        return new View(id, dealId, state.name(), reason, raisedAt, resolution, resolvedAt);
    }

    /** Who objected is not told: objecting to one's own employer takes courage enough. */
    record View(
            UUID id,
            UUID dealId,
            String state,
            String reason,
            Instant raisedAt,
            String resolution,
            Instant resolvedAt) {}
}
