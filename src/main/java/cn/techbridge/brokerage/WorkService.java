package cn.techbridge.brokerage;

import cn.techbridge.achievement.AchievementCatalogue;
import cn.techbridge.achievement.AchievementFacts;
import cn.techbridge.identity.Caller;
import cn.techbridge.platform.Fault;
import cn.techbridge.platform.Problem;
import cn.techbridge.platform.RequestCheck;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

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
    private final Conflicts conflicts;
    private final CaseOffers offers;
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
            Conflicts conflicts,
            CaseOffers offers,
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
        this.conflicts = conflicts;
        this.offers = offers;
        this.times = times;
        this.check = check;
    }

    @Transactional
    CaseView advance(Caller caller, UUID id, CaseRequests.Advance request) {
        check.require(request);
        BrokerageCase held = seats.held(caller, id);
        Stage from = held.stage();
        conflicts.requireUnrelated(held.brokerId(), sides(held));
        Evidence evidence = new Evidence(
                request.note(),
                !held.pair().isDemandOnly(),
                request.actsFor() == null ? held.actsFor() : request.actsFor(),
                request.waitsFor(),
                consents.of(held),
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

    private static List<UUID> sides(BrokerageCase subject) {
        return Stream.of(Side.values()).map(subject.pair()::organisationOf).toList();
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
            held.holder().exclude(held.brokerId());
            held.release(request.leaseToken(), times.entering(Stage.RETURNED));
            return views.flushed(held, Seat.BROWSER);
        }
        refusals.teach(held, caller, request.reason(), request.note(), Boolean.TRUE.equals(request.shareNote()));
        held.decline(request.leaseToken(), request.reason(), request.note(), times.now());
        log.entered(held, caller, null);
        return views.flushed(held, Seat.HOLDER);
    }

    /**
     * Gives a case that began with a demand alone its achievement, which the broker found. Where that pair waits in the queue by now,
     * because the demand was worded better, it is this case that goes on.
     */
    @Transactional
    CaseView choose(Caller caller, UUID id, CaseRequests.Choice request) {
        check.require(request);
        BrokerageCase held = seats.held(caller, id);
        AchievementFacts chosen = achievements
                .find(request.achievementId())
                .orElseThrow(() -> Problem.invalid(
                        Fault.of("/achievementId", "unknown", "没有这项已发布的成果", "no such published achievement")));
        if (chosen.organisationId().equals(held.pair().organisationOf(Side.DEMAND))) {
            throw Problem.invalid(Fault.of("/achievementId", "own", "成果属于需求方自己", "belongs to the demander itself"));
        }
        conflicts.requireUnrelated(held.brokerId(), List.of(chosen.organisationId()));
        held.requireLease(request.leaseToken(), times.now());
        offers.absorb(held.pair().demandId(), chosen.id());
        if (queue.hasLive(held.pair().demandId(), chosen.id())) {
            throw Problem.conflict("该需求与成果已有对接在办", "There is a live case for this pair already");
        }
        held.choose(request.leaseToken(), chosen.id(), chosen.title(), chosen.organisationId(), times.now());
        log.add(held, "CHOSEN", caller, CaseLog.Visibility.AGENCY, chosen.id().toString());
        return views.flushed(held, Seat.HOLDER);
    }
}
