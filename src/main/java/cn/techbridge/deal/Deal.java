package cn.techbridge.deal;

import cn.techbridge.deal.CaseAccess.CaseParties;
import cn.techbridge.kernel.TimeOrderedId;
import cn.techbridge.platform.Problem;
import jakarta.persistence.Entity;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A 成交: draft → (publicity) → signed → registered → closed. Before it is signed both sides confirm its terms, each from an account of
 * its own; a change of the terms makes them confirm again.
 */
@Entity
class Deal extends DealRecord {
    protected Deal() {}

    Deal(CaseParties parties, DealTerms terms, Instant now) {
        this.id = TimeOrderedId.next();
        this.caseId = parties.caseId();
        this.demandId = parties.demandId();
        this.achievementId = parties.achievementId();
        this.sellerId = parties.sellerId();
        this.buyerId = parties.buyerId();
        this.state = DealState.DRAFT;
        this.createdAt = now;
        credit(parties);
        keep(terms, now);
    }

    /** The work is that of the broker who holds the case now. */
    void credit(CaseParties parties) {
        brokerSubject = parties.brokerSubject();
        brokerId = parties.brokerId();
        agencyId = parties.agencyId();
    }

    /** New terms; what was agreed to before is not agreed to any more. */
    void revise(DealTerms changed, Instant now) {
        require(state == DealState.DRAFT, "修改", "changed");
        keep(changed, now);
    }

    private void keep(DealTerms agreed, Instant now) {
        terms = agreed;
        contractType = agreed.contractType();
        amount = new BigDecimal(agreed.amount());
        technologyAmount = new BigDecimal(agreed.technologyAmount());
        sellerConfirmedBy = null;
        sellerConfirmedAt = null;
        buyerConfirmedBy = null;
        buyerConfirmedAt = null;
        updatedAt = now;
    }

    /** One side agrees to the terms as they stand. */
    void confirm(boolean asSeller, String subject, Instant now) {
        require(state.isBeforeSigning(), "确认", "confirmed");
        if (asSeller) {
            sellerConfirmedBy = subject;
            sellerConfirmedAt = now;
        } else {
            buyerConfirmedBy = subject;
            buyerConfirmedAt = now;
        }
        updatedAt = now;
    }

    /** Name and price are shown to the owner's people from that day until the end of the other. */
    void publicise(LocalDate from, LocalDate until, Instant now) {
        require(state == DealState.DRAFT, "公示", "publicised");
        publicityFrom = from;
        publicityUntil = until;
        move(DealState.PUBLICITY, now);
    }

    /** Takes the deal back to be changed; what was publicised counts for nothing. */
    void reopen(Instant now) {
        require(state == DealState.PUBLICITY, "退回草稿", "reopened");
        publicityFrom = null;
        publicityUntil = null;
        move(DealState.DRAFT, now);
    }

    /** Both have signed on paper, on that day; {@link PublicityRules} has been asked before. */
    void sign(LocalDate day, Instant now) {
        require(state.isBeforeSigning(), "签订", "signed");
        if (!isConfirmed()) {
            throw Problem.conflict("双方尚未全部确认合同条款", "Not both sides have confirmed the terms yet");
        }
        signedOn = day;
        move(DealState.SIGNED, now);
    }

    /** The registration office has given the contract its number. */
    void register(String number, LocalDate day, Instant now) {
        require(state == DealState.SIGNED, "登记", "registered");
        registrationNumber = number;
        registeredOn = day;
        move(DealState.REGISTERED, now);
    }

    void close(Instant now) {
        require(state == DealState.REGISTERED, "办结", "closed");
        closedAt = now;
        move(DealState.CLOSED, now);
    }

    /** Nothing comes of it: cancelled before signing, terminated 解除 after. */
    void end(String reason, Instant now) {
        require(state.isBeforeSigning() || state.isInForce(), "终止", "ended");
        endReason = reason;
        closedAt = now;
        move(state.isBeforeSigning() ? DealState.CANCELLED : DealState.TERMINATED, now);
    }

    /** Work on milestones and payments happens while the contract is in force. */
    void requireInForce(Instant now) {
        require(state.isInForce(), "登记履约", "performed");
        updatedAt = now;
    }

    private void move(DealState to, Instant now) {
        state = to;
        updatedAt = now;
    }

    private void require(boolean allowed, String zh, String en) {
        if (!allowed) {
            throw Problem.conflict(
                    "当前状态（%s）不能%s".formatted(state, zh), "A deal in state %s cannot be %s".formatted(state, en));
        }
    }
}
