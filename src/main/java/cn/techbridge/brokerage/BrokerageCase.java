package cn.techbridge.brokerage;

import cn.techbridge.platform.Fault;
import cn.techbridge.platform.Problem;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityResult;
import jakarta.persistence.SqlResultSetMapping;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A broker's work on one match. Claims are made in sets by {@link CaseQueue}; everything after the claim is a verb here. */
@Entity
@Table(name = "brokerage_case")
@SqlResultSetMapping(name = BrokerageCase.ROWS, entities = @EntityResult(entityClass = BrokerageCase.class))
class BrokerageCase extends CaseRecord {
    /** What SQL of our own gives as cases; a named mapping, because Hibernate never finds the plan of an unnamed one again. */
    static final String ROWS = "brokerage-case";

    @Embedded
    private CasePair pair;

    @Embedded
    private CaseHolder holder;

    @Embedded
    private CaseLease lease;

    @Embedded
    private CaseClock clock;

    @Embedded
    private CaseMilestones milestones;

    protected BrokerageCase() {}

    /** A case that waits in the queue. The table's own are made by {@link CaseOffers}, many at once. */
    BrokerageCase(UUID id, UUID demandId, UUID achievementId, Instant now) {
        this.id = id;
        this.pair = new CasePair(demandId, achievementId);
        this.stage = Stage.OFFERED;
        this.holder = new CaseHolder();
        this.createdAt = now;
        this.updatedAt = now;
    }

    /** Still at work: the lease begins anew. */
    void heartbeat(long token, Timing timing) {
        requireLease(token, timing.now());
        ownLease().renew(timing.leaseUntil());
        updatedAt = timing.now();
    }

    /** The owner goes on, perhaps at another desk: a new lease, and the old token is worthless. */
    void takeLease(long token, Timing timing) {
        if (!stage.isHeld()) {
            throw illegal("续领", "taken up");
        }
        ownLease().take(token, timing.leaseUntil());
        updatedAt = timing.now();
    }

    /** Gives the case back to the queue. */
    void release(long token, Timing timing) {
        requireLease(token, timing.now());
        putBack(timing);
    }

    /** Back to the queue; what was reached with the two sides stays with the case. */
    void putBack(Timing timing) {
        move(stage == Stage.CLAIMED ? Stage.OFFERED : Stage.RETURNED);
        holder.putBack();
        ownLease().drop();
        ownClock().enter(null, timing.due());
        updatedAt = timing.now();
    }

    /** Given to a broker by the operator; with ownership from the start, as nobody may be at the desk. */
    void assign(UUID broker, UUID agency, long token, Timing timing) {
        if (stage.isQueued()) {
            move(Stage.CLAIMED);
            ownClock().enter(null, timing.due());
        } else if (stage.isEnded()) {
            throw illegal("分派", "assigned");
        }
        handOver(broker, agency, token, timing);
        if (stage == Stage.CLAIMED) {
            ownClock().own(timing.ownedUntil());
        }
    }

    /** Goes on at the same stage with another broker, whose days begin now. */
    void handOver(UUID broker, UUID agency, long token, Timing timing) {
        if (!stage.isHeld()) {
            throw illegal("转交", "handed over");
        }
        holder.take(broker, agency);
        if (stage.isWork()) {
            ownClock().own(timing.ownedUntil());
        }
        ownLease().take(token, timing.leaseUntil());
        updatedAt = timing.now();
    }

    /** The broker of a demand-only case has found something. */
    void choose(long token, UUID achievement, String title, UUID organisation, Instant now) {
        requireLease(token, now);
        if (stage != Stage.CLAIMED && stage != Stage.VERIFYING || pair.matchId() != null) {
            throw illegal("选定成果", "given an achievement");
        }
        pair.choose(achievement, title, organisation);
        updatedAt = now;
    }

    /** One step of the table of {@link Stage}, with what it needs. */
    void advance(long token, Stage to, Evidence evidence, Timing timing) {
        requireLease(token, timing.now());
        requireStep(to, evidence);
        Stage from = stage;
        move(to);
        holder.actFor(evidence.actsFor());
        if (to == Stage.WAITING) {
            resumeStage = from;
            waitsFor = evidence.waitsFor();
            ownClock().stop(timing.now());
        } else if (from == Stage.WAITING) {
            ownClock().go(timing.now());
        } else {
            ownClock().enter(to.isWork() ? timing.ownedUntil() : null, timing.due());
        }
        if (to == Stage.VERIFYING) {
            ownMilestones().contacted(timing.now());
        }
        updatedAt = timing.now();
    }

    /** Both sides know each other from now on. */
    void introduced(Instant now) {
        ownMilestones().introduced(now);
    }

    /** Goes where its contract has gone; no token, as the contract has its own guards. */
    void follow(Stage to, Timing timing) {
        if (!stage.isLedByDeal(to)) {
            throw illegal("随合同进入" + to, "moved to " + to + " with its contract");
        }
        move(to);
        ownClock().enter(to.isWork() ? timing.ownedUntil() : null, timing.due());
        if (to.isEnded()) {
            ownLease().drop();
        }
        updatedAt = timing.now();
    }

    private void requireStep(Stage to, Evidence evidence) {
        if (!to.isStep() || !stage.allows(to) || stage == Stage.WAITING && to != resumeStage) {
            throw illegal("进入" + to, "moved to " + to);
        }
        if (evidence.actsFor() != actsFor() && (stage == Stage.WAITING || !Stage.ACTS_FOR_SAID.contains(to))) {
            throw Problem.invalid(Fault.of(
                    "/actsFor", "not-allowed", "双方表态之后不能再变更代表方", "cannot be changed once the two sides have answered"));
        }
        List<Fault> missing = stage.missing(to, evidence);
        if (!missing.isEmpty()) {
            throw Problem.invalid(missing);
        }
    }

    /** Ends the case by its broker: the pair does not fit, and why. */
    void decline(long token, String reason, String note, Instant now) {
        requireLease(token, now);
        lose(reason, note, now);
    }

    /** Ends the case; without a reason it was withdrawn by the platform, and the pair may be offered again. */
    void lose(String reason, String note, Instant now) {
        if (Stage.UNDER_CONTRACT.contains(stage)) {
            throw Problem.conflict("合同在办，须先在成交中终止合同", "There is a contract, end it first");
        }
        move(Stage.LOST);
        declineReason = reason;
        declineNote = note;
        ownLease().drop();
        ownClock().enter(null, null);
        updatedAt = now;
    }

    /** A write with an old token comes from somebody whose case has gone back to the queue or to another. */
    void requireLease(long token, Instant now) {
        if (!stage.isHeld() || !lease().holds(token, now)) {
            throw Problem.conflict("租约已失效，该对接可能已由他人领取", "The lease has ended, the case may be with somebody else");
        }
    }

    private void move(Stage to) {
        if (!stage.allows(to)) {
            throw illegal("进入" + to, "moved to " + to);
        }
        stage = to;
        resumeStage = null;
        waitsFor = null;
    }

    private Problem illegal(String zh, String en) {
        return Problem.conflict(
                "当前阶段（%s）不能%s".formatted(stage, zh), "A case in stage %s cannot be %s".formatted(stage, en));
    }

    CaseHolder holder() {
        return holder;
    }

    CasePair pair() {
        return pair;
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

    private CaseClock ownClock() {
        return clock = clock();
    }

    private CaseLease ownLease() {
        return lease = lease();
    }

    private CaseMilestones ownMilestones() {
        return milestones = milestones();
    }

    /** Until when nobody else can have it, by lease or by ownership; null in the queue. */
    Instant heldUntil() {
        Instant leased = lease().until();
        Instant owned = clock().ownershipUntil();
        return leased == null || owned != null && owned.isAfter(leased) ? owned : leased;
    }
}
