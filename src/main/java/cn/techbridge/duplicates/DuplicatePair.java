package cn.techbridge.duplicates;

import cn.techbridge.kernel.TimeOrderedId;
import cn.techbridge.platform.Fault;
import cn.techbridge.platform.Problem;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;

/** Two records that may be the same, and what a moderator said to it. */
@Entity
class DuplicatePair {
    /** How it was found: the same patent or registration number; the same title and owner; alike in wording. */
    enum Rule {
        EXACT,
        STRONG,
        NEAR
    }

    /** Where it stands. */
    enum State {
        OPEN,
        MERGED,
        DISMISSED
    }

    @Id
    private UUID id;

    private UUID leftId;
    private UUID rightId;
    private String leftTitle;
    private String rightTitle;

    @Enumerated(EnumType.STRING)
    private Rule rule;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private Evidence evidence;

    @Enumerated(EnumType.STRING)
    private State state;

    private UUID keptId;
    private String decidedBy;
    private Instant decidedAt;
    private Instant createdAt;

    @Version
    private long version;

    protected DuplicatePair() {}

    /** The record with the lesser id, which is the older one, stands left. */
    DuplicatePair(UUID leftId, UUID rightId, Instant now) {
        this.id = TimeOrderedId.next();
        this.leftId = leftId;
        this.rightId = rightId;
        this.state = State.OPEN;
        this.createdAt = now;
    }

    void found(Rule by, Evidence why, String left, String right) {
        rule = by;
        evidence = why;
        leftTitle = left;
        rightTitle = right;
    }

    boolean isOpen() {
        return state == State.OPEN;
    }

    UUID other(UUID one) {
        return one.equals(leftId) ? rightId : leftId;
    }

    /** @return the record that gives way */
    UUID merge(UUID kept, String moderator, Instant now) {
        require(State.OPEN);
        if (!leftId.equals(kept) && !rightId.equals(kept)) {
            throw Problem.invalid(Fault.of("/keep", "unknown", "须为两条记录之一", "must be one of the two records"));
        }
        keptId = kept;
        decide(State.MERGED, moderator, now);
        return other(kept);
    }

    void dismiss(String moderator, Instant now) {
        require(State.OPEN);
        decide(State.DISMISSED, moderator, now);
    }

    /** @return the record that comes back */
    UUID unmerge(String moderator, Instant now) {
        require(State.MERGED);
        UUID back = other(keptId);
        keptId = null;
        decide(State.DISMISSED, moderator, now);
        return back;
    }

    private void decide(State to, String moderator, Instant now) {
        state = to;
        decidedBy = moderator;
        decidedAt = now;
    }

    private void require(State needed) {
        if (state != needed) {
            throw Problem.conflict("该候选已处理（%s）".formatted(state), "This pair stands at " + state);
        }
    }

    DuplicateView view() {
        return new DuplicateView(
                id,
                rule.name(),
                evidence,
                new DuplicateView.Side(leftId, leftTitle),
                new DuplicateView.Side(rightId, rightTitle),
                state.name(),
                keptId,
                decidedAt,
                createdAt);
    }
}
