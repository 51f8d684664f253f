package cn.techbridge.brokerage;

import cn.techbridge.achievement.AchievementCatalogue;
import cn.techbridge.achievement.AchievementFacts;
import cn.techbridge.identity.Caller;
import cn.techbridge.platform.Fault;
import cn.techbridge.platform.Problem;
import cn.techbridge.platform.RequestCheck;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Working a case: step by step to the end, or given up with a reason. */
@ApplicationScoped
class WorkService {
    private final CaseQueue queue;
    private final CaseSeats seats;
    private final CaseViews views;
    private final CaseLog log;
    private final CaseConsents consents;
    private final CaseTransfers transfers;
    private final Introductions introductions;
    private final DealFollower deals;
    private final Refusals refusals;
    private final AchievementCatalogue achievements;
    private final CaseTimes times;
    private final RequestCheck check;

    WorkService(
            CaseQueue queue,
            CaseSeats seats,
            CaseViews views,
            CaseLog log,
            CaseConsents consents,
            CaseTransfers transfers,
            Introductions introductions,
            DealFollower deals,
            Refusals refusals,
            AchievementCatalogue achievements,
            CaseTimes times,
            RequestCheck check) {
        this.queue = queue;
        this.seats = seats;
        this.views = views;
        this.log = log;
        this.consents = consents;
        this.transfers = transfers;
        this.introductions = introductions;
        this.deals = deals;
        this.refusals = refusals;
        this.achievements = achievements;
        this.times = times;
        this.check = check;
    }

    @Transactional
    CaseView advance(Caller caller, UUID id, CaseRequests.Advance request) {
        check.require(request);
        BrokerageCase held = seats.held(caller, id);
        Stage from = held.stage();
        Evidence evidence = new Evidence(
                request.note(),
                !held.pair().isDemandOnly(),
                request.actsFor() == null ? held.actsFor() : request.actsFor(),
                request.waitsFor(),
                consents.of(id),
                from.isLedByDeal(request.to()) ? deals.missing(id, request.to()) : null);
        held.advance(request.leaseToken(), request.to(), evidence, times.entering(request.to()));
        log.entered(held, caller, null);
        if (request.note() != null && !request.note().isBlank()) {
            log.add(held, "NOTE", caller, CaseLog.Visibility.AGENCY, request.note());
        }
        if (from == Stage.EOI && request.to() == Stage.NDA) {
            introductions.make(held, caller);
        }
        return views.flushed(held, Seat.HOLDER);
    }

    /** Gives the pair up; for a conflict of interest only this broker does, and another may go on. */
    @Transactional
    CaseView decline(Caller caller, UUID id, CaseRequests.Decline request) {
        check.require(request);
        BrokerageCase held = seats.held(caller, id);
        held.requireLease(request.leaseToken(), times.now());
        log.add(held, "DECLINED", caller, CaseLog.Visibility.AGENCY, request.reason());
        transfers.cancel(id);
        if (ReasonEffect.of(request.reason()).contains(ReasonEffect.EXCLUDE_BROKER)) {
            held.exclude(held.brokerId());
            held.release(request.leaseToken(), times.entering(Stage.RETURNED));
            return views.flushed(held, Seat.BROWSER);
        }
        held.decline(request.leaseToken(), request.reason(), request.note(), times.now());
        log.entered(held, caller, null);
        refusals.teach(held, caller, request.reason(), request.note(), Boolean.TRUE.equals(request.shareNote()));
        return views.flushed(held, Seat.HOLDER);
    }

    /** Gives a case that began with a demand alone its achievement, which the broker found. */
    @Transactional
    CaseView choose(Caller caller, UUID id, CaseRequests.Choice request) {
        check.require(request);
        BrokerageCase held = seats.held(caller, id);
        AchievementFacts chosen = achievements
                .find(request.achievementId())
                .orElseThrow(() -> Problem.invalid(
                        Fault.of("/achievementId", "unknown", "没有这项已发布的成果", "no such published achievement")));
        if (queue.hasLive(held.pair().demandId(), chosen.id())) {
            throw Problem.conflict("该需求与成果已有对接在办", "There is a live case for this pair already");
        }
        held.choose(request.leaseToken(), chosen.id(), chosen.title(), chosen.organisationId(), times.now());
        log.add(held, "CHOSEN", caller, CaseLog.Visibility.AGENCY, chosen.id().toString());
        return views.flushed(held, Seat.HOLDER);
    }
}
