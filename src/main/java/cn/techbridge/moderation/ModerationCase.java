package cn.techbridge.moderation;

import cn.techbridge.kernel.Ref;
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

/** One review of one state of a record. */
@Entity
@Table(name = "moderation_case")
class ModerationCase {
    /** Where a case stands; SUPERSEDED: the record changed or left before anyone decided. */
    enum State {
        OPEN,
        APPROVED,
        RETURNED,
        REJECTED,
        SUPERSEDED
    }

    @Id
    private UUID id;

    private String kind;
    private UUID recordId;
    private String title;
    private UUID organisationId;
    private boolean afterwards;
    private int completeness;

    @Enumerated(EnumType.STRING)
    private State state;

    private String reason;
    private String decidedBy;
    private Instant decidedAt;
    private Instant createdAt;

    @Version
    private long version;

    protected ModerationCase() {}

    ModerationCase(Ref record, String title, UUID organisationId, boolean afterwards, int completeness, Instant now) {
        this.id = TimeOrderedId.next();
        this.kind = record.type();
        this.recordId = record.id();
        this.title = title;
        this.organisationId = organisationId;
        this.afterwards = afterwards;
        this.completeness = completeness;
        this.state = State.OPEN;
        this.createdAt = now;
    }

    Reviewed decide(Decision decision, String why, String moderator, Instant now) {
        if (state != State.OPEN) {
            throw Problem.conflict("该审核事项已处理", "This case is decided already");
        }
        state = switch (decision) {
            case APPROVE -> State.APPROVED;
            case RETURN -> State.RETURNED;
            case REJECT -> State.REJECTED;
        };
        reason = why;
        decidedBy = moderator;
        decidedAt = now;
        return new Reviewed(new Ref(kind, recordId), decision, why, afterwards);
    }

    ModerationCaseView view() {
        return new ModerationCaseView(
                id,
                kind,
                recordId,
                title,
                organisationId,
                afterwards,
                completeness,
                state.name(),
                reason,
                decidedAt,
                createdAt);
    }
}
