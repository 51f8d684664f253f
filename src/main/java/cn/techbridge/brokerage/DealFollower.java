package cn.techbridge.brokerage;

import cn.techbridge.deal.DealDirectory;
import cn.techbridge.deal.DealEvent;
import cn.techbridge.deal.DealSummary;
import cn.techbridge.identity.CurrentCaller;
import cn.techbridge.platform.Fault;
import cn.techbridge.platform.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The contract leads, its case follows in the same transaction; a contract cannot go where its case cannot. */
@ApplicationScoped
class DealFollower {
    private final CaseQueue queue;
    private final CaseLog log;
    private final CaseTransfers transfers;
    private final CaseTimes times;
    private final DealDirectory deals;
    private final CurrentCaller caller;

    DealFollower(
            CaseQueue queue,
            CaseLog log,
            CaseTransfers transfers,
            CaseTimes times,
            DealDirectory deals,
            CurrentCaller caller) {
        this.queue = queue;
        this.log = log;
        this.transfers = transfers;
        this.times = times;
        this.deals = deals;
        this.caller = caller;
    }

    /** @throws Problem 409 when the case is elsewhere, for instance waiting; then the contract's step is not taken either */
    void happened(@Observes DealEvent event) {
        switch (event) {
            case DealEvent.Publicised publicised -> follow(event, Stage.PUBLICITY);
            case DealEvent.Signed signed -> follow(event, Stage.SIGNED);
            case DealEvent.Registered registered -> follow(event, Stage.REGISTERED);
            case DealEvent.Closed closed -> follow(event, Stage.CLOSED);
            case DealEvent.Reopened reopened -> follow(event, Stage.NEGOTIATING);
            case DealEvent.Ended ended -> {
                // cancelled or terminated, there may be another; a draft's case has not left the negotiation
                if (subject(event)
                        .filter(c -> Stage.UNDER_CONTRACT.contains(c.stage()))
                        .isPresent()) {
                    follow(event, Stage.NEGOTIATING);
                }
            }
            case DealEvent.Drafted drafted -> {
                // the sides still negotiate
            }
            case DealEvent.Objected objected -> {
                // the publicity goes on until the objection is settled
            }
        }
    }

    private void follow(DealEvent event, Stage to) {
        subject(event).ifPresent(subject -> {
            subject.follow(to, times.entering(to));
            if (to.isEnded()) {
                transfers.cancel(subject.id());
            }
            log.entered(subject, caller.get(), null);
        });
    }

    private Optional<BrokerageCase> subject(DealEvent event) {
        return queue.findByIdOptional(event.deal().caseId(), LockModeType.PESSIMISTIC_WRITE);
    }

    /** Which step of the contract brings the case there. */
    Fault missing(UUID caseId, Stage to) {
        DealSummary deal = deals.ofCases(Set.of(caseId)).get(caseId);
        if (deal == null || deal.ended()) {
            return Fault.of(
                    "/to",
                    "deal-step",
                    "对接随合同推进，请先起草合同（POST /deals）",
                    "the case follows its contract: draw it up first (POST /deals)");
        }
        String step = "POST /deals/" + deal.id() + "/" + verb(deal, to);
        return Fault.of(
                "/to",
                "deal-step",
                "对接随合同推进，请在合同上操作：" + step,
                "the case follows its contract, take that step: " + step);
    }

    private static String verb(DealSummary deal, Stage to) {
        return switch (to) {
            case PUBLICITY -> "publicise";
            case SIGNED -> "sign";
            case REGISTERED -> "register";
            case CLOSED -> "close";
            default -> deal.state().equals("PUBLICITY") ? "reopen" : "end";
        };
    }
}
