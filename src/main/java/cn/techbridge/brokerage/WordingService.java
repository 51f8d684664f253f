package cn.techbridge.brokerage;

import cn.techbridge.demand.DemandRewording;
import cn.techbridge.identity.Caller;
import cn.techbridge.platform.Problem;
import cn.techbridge.platform.RequestCheck;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/** The broker helps to write the demand: suggests words, and the owner takes them over or not. What is public is the owner's alone. */
@ApplicationScoped
class WordingService {
    /** From the first contact until both sides are asked about the demand as it stands. */
    private static final Set<Stage> WHILE = EnumSet.of(Stage.VERIFYING, Stage.SHORTLISTED);

    private final CaseSeats seats;
    private final CaseLog log;
    private final CaseWordings wordings;
    private final CaseTimes times;
    private final DemandRewording demands;
    private final RequestCheck check;

    WordingService(
            CaseSeats seats,
            CaseLog log,
            CaseWordings wordings,
            CaseTimes times,
            DemandRewording demands,
            RequestCheck check) {
        this.seats = seats;
        this.log = log;
        this.wordings = wordings;
        this.times = times;
        this.demands = demands;
        this.check = check;
    }

    @Transactional
    CaseWordings.Suggested suggest(Caller caller, UUID id, CaseRequests.Wording request) {
        check.require(request);
        check.require(request.wording());
        BrokerageCase held = seats.held(caller, id);
        held.requireLease(request.leaseToken(), times.now());
        if (!WHILE.contains(held.stage())) {
            throw Problem.conflict(
                    "当前阶段（%s）不再修改需求".formatted(held.stage()),
                    "In stage %s the demand is not reworded any more".formatted(held.stage()));
        }
        wordings.suggest(held, request.wording(), request.note(), caller.subject());
        log.add(held, "WORDING_SUGGESTED", caller, CaseLog.Visibility.AGENCY, null);
        return wordings.of(id).orElseThrow();
    }

    /** For the demander and those who know both sides; to the other side it is nothing but somebody's draft. */
    @Transactional
    CaseWordings.Suggested read(Caller caller, UUID id) {
        Seat seat = seats.see(caller, id).seat();
        if (!seat.knowsSides() && seat != Seat.DEMAND) {
            throw Problem.notFound();
        }
        return wordings.of(id).orElseThrow(Problem::notFound);
    }

    @Transactional
    CaseWordings.Suggested answer(Caller caller, UUID id, CaseRequests.WordingAnswer request) {
        check.require(request);
        CaseSeats.Seen seen = seats.asSide(caller, id);
        CaseWordings.Suggested suggested = wordings.of(id).orElseThrow(Problem::notFound);
        String answer = request.accept() ? "ACCEPTED" : "DECLINED";
        if (!wordings.answer(id, answer, request.note(), caller.subject())) {
            throw Problem.conflict("该建议已答复", "This suggestion is answered already");
        }
        if (request.accept()) {
            demands.apply(caller, seen.subject().pair().demandId(), suggested.wording());
        }
        log.add(seen.subject(), "WORDING_ANSWERED", caller, CaseLog.Visibility.AGENCY, answer);
        return wordings.of(id).orElseThrow();
    }
}
