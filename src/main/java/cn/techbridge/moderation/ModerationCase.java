package cn.techbridge.moderation;

import cn.techbridge.kernel.Ref;
import cn.techbridge.kernel.TimeOrderedId;
import cn.techbridge.platform.Fault;
import cn.techbridge.platform.Problem;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;

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

    private boolean sensitive;
    private String firstApprovedBy;
    private String claimedBy;
    private Instant claimedUntil;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private Findings findings;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private JsonNode content;

    @Enumerated(EnumType.STRING)
    private State state;

    private UUID appealOf;
    private String appealReason;
    private boolean appealable;

    private String reason;
    private String decidedBy;
    private Instant decidedAt;
    private Instant createdAt;

    @Version
    private long version;

    protected ModerationCase() {}

    ModerationCase(Ref record, ModerationDesk.Submission submission, JsonNode content, Instant now) {
        this.id = TimeOrderedId.next();
        this.kind = record.type();
        this.recordId = record.id();
        this.title = submission.title();
        this.organisationId = submission.organisationId();
        this.afterwards = submission.afterwards();
        this.completeness = submission.completeness();
        this.sensitive = submission.sensitive();
        this.findings = Findings.of(submission.findings());
        this.content = content;
        this.state = State.OPEN;
        this.createdAt = now;
    }

    /** The case in which another moderator looks at this decision again. */
    ModerationCase appeal(String why, Duration within, Instant now) {
        if (!isAppealable(within, now)) {
            throw Problem.conflict(
                    "该决定不能申诉：已申诉过、期限已过，或记录此后已有变动",
                    "This decision cannot be appealed: it was before, its time is over, or the record has changed since");
        }
        appealable = false;
        ModerationCase appeal = new ModerationCase();
        appeal.id = TimeOrderedId.next();
        appeal.kind = kind;
        appeal.recordId = recordId;
        appeal.title = title;
        appeal.organisationId = organisationId;
        appeal.completeness = completeness;
        appeal.sensitive = sensitive;
        appeal.findings = findings;
        appeal.content = content;
        appeal.state = State.OPEN;
        appeal.createdAt = now;
        appeal.appealOf = id;
        appeal.appealReason = why;
        return appeal;
    }

    private boolean isAppealable(Duration within, Instant now) {
        return appealable && decidedAt.plus(within).isAfter(now);
    }

    /** @param appealed the decision that this case looks at again; null when it is no appeal */
    Optional<Reviewed> decide(DecisionRequest request, String moderator, ModerationCase appealed, Instant now) {
        if (appealed != null && moderator.equals(appealed.decidedBy)) {
            throw Problem.conflict("申诉须由另一位审核员处理", "An appeal is for another moderator to decide");
        }
        return decide(request, moderator, now);
    }

    /** Empty: a first approval of two was given, another moderator must follow. */
    private Optional<Reviewed> decide(DecisionRequest request, String moderator, Instant now) {
        if (state != State.OPEN) {
            throw Problem.conflict("该审核事项已处理", "This case is decided already");
        }
        if (claimedBy != null && !claimedBy.equals(moderator) && claimedUntil.isAfter(now)) {
            throw Problem.conflict("另一位审核员正在处理", "Another moderator has claimed this case");
        }
        if (request.decision() == Decision.APPROVE && sensitive && !afterwards && firstApprovedBy == null) {
            firstApprovedBy = moderator;
            claimedBy = null;
            claimedUntil = null;
            return Optional.empty();
        }
        if (request.decision() == Decision.APPROVE && moderator.equals(firstApprovedBy)) {
            throw Problem.conflict("敏感内容须由另一位审核员复核", "Sensitive content needs the approval of a second moderator");
        }
        state = switch (request.decision()) {
            case APPROVE -> State.APPROVED;
            case RETURN -> State.RETURNED;
            case REJECT -> State.REJECTED;
        };
        reason = request.note();
        decidedBy = moderator;
        decidedAt = now;
        appealable = state != State.APPROVED && appealOf == null;
        return Optional.of(
                new Reviewed(new Ref(kind, recordId), request.decision(), reason, afterwards, appealOf != null));
    }

    JsonNode content() {
        return content;
    }

    void found(Collection<String> codes, List<Fault> faults) {
        Findings now = (findings == null ? new Findings(List.of()) : findings).with(codes, faults);
        if (!now.equals(findings)) {
            findings = now;
        }
    }

    UUID appealOf() {
        return appealOf;
    }

    UUID organisationId() {
        return organisationId;
    }

    String kind() {
        return kind;
    }

    UUID recordId() {
        return recordId;
    }

    OwnCaseView ownView(Duration within, Instant now) {
        return new OwnCaseView(
                id,
                kind,
                recordId,
                title,
                state.name(),
                reason,
                isAppealable(within, now),
                appealOf,
                appealReason,
                decidedAt,
                createdAt);
    }

    ModerationCaseView view(Locale locale) {
        return view(locale, null);
    }

    ModerationCaseView view(Locale locale, List<Changes.Change> changes) {
        return new ModerationCaseView(
                id,
                kind,
                recordId,
                title,
                organisationId,
                afterwards,
                completeness,
                sensitive,
                firstApprovedBy != null,
                appealOf,
                appealReason,
                findings == null ? List.of() : findings.in(locale),
                changes,
                state.name(),
                reason,
                claimedUntil,
                decidedAt,
                createdAt);
    }
}
