package cn.techbridge.brokerage;

import cn.techbridge.broker.BrokerBrief;
import cn.techbridge.broker.BrokerDirectory;
import cn.techbridge.identity.Caller;
import cn.techbridge.identity.Role;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Reading cases, and what time does to them. */
@ApplicationScoped
public class CaseService {
    private final CaseQueue queue;
    private final CaseRoll roll;
    private final CaseSeats seats;
    private final CaseViews views;
    private final CaseLog log;
    private final CaseTransfers transfers;
    private final CaseTimes times;
    private final BrokerDirectory brokers;
    private final BrokerageSettings settings;

    CaseService(
            CaseQueue queue,
            CaseRoll roll,
            CaseSeats seats,
            CaseViews views,
            CaseLog log,
            CaseTransfers transfers,
            CaseTimes times,
            BrokerDirectory brokers,
            BrokerageSettings settings) {
        this.queue = queue;
        this.roll = roll;
        this.seats = seats;
        this.views = views;
        this.log = log;
        this.transfers = transfers;
        this.times = times;
        this.brokers = brokers;
        this.settings = settings;
    }

    @Transactional
    CaseView read(Caller caller, UUID id) {
        CaseSeats.Seen seen = seats.see(caller, id);
        return views.one(seen.subject(), seen.seat());
    }

    /** The cases that concern the caller: all for the operator, one's own, one's agency's, one's organisation's. */
    @Transactional
    List<CaseView> list(Caller caller, CaseRoll.Filter filter, UUID after, int limit) {
        return views.list(
                roll.page(scope(caller), filter, after, limit),
                c -> seats.seat(caller, c).orElseThrow());
    }

    private CaseRoll.Scope scope(Caller caller) {
        if (caller.is(Role.OPERATOR) || caller.is(Role.AUDITOR)) {
            return new CaseRoll.Scope("1 = 1", null);
        }
        if (caller.is(Role.AGENCY_ADMIN) || caller.is(Role.BROKER)) {
            BrokerBrief broker = brokers.require(caller);
            return caller.is(Role.AGENCY_ADMIN)
                    ? new CaseRoll.Scope("holder.agencyId = :scope", broker.agencyId())
                    : new CaseRoll.Scope("holder.brokerId = :scope", broker.id());
        }
        String side = caller.is(Role.ENTERPRISE) ? "demandOrganisationId" : "achievementOrganisationId";
        return new CaseRoll.Scope(
                "milestones.firstContactAt is not null and pair." + side + " = :scope", caller.requireOrganisation());
    }

    @Scheduled(every = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    public void expireLeases() {
        List<UUID> back = queue.expire(times.entering(Stage.RETURNED).due(), settings.longestWait());
        if (!back.isEmpty()) {
            back.forEach(transfers::cancel);
            log.addAll(queue.list("id in ?1", back), "EXPIRED", null, null);
        }
    }

    /** Tells brokers, once, of what they are about to lose. */
    @Scheduled(every = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    public void warnOfEnd() {
        List<UUID> ending = queue.warnOfEnd(settings.leaseWarning(), settings.ownershipWarning());
        if (!ending.isEmpty()) {
            queue.list("id in ?1", ending)
                    .forEach(c -> log.add(
                            c,
                            "LEASE_ENDING",
                            null,
                            CaseLog.Visibility.AGENCY,
                            c.heldUntil().toString()));
        }
    }

    /** Tells the operator, once, of what is about to miss its service level. */
    @Scheduled(every = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    public void escalate() {
        List<UUID> late = queue.escalate(settings.escalationWarning());
        if (!late.isEmpty()) {
            queue.list("id in ?1", late)
                    .forEach(c -> log.add(
                            c,
                            "ESCALATED",
                            null,
                            CaseLog.Visibility.AGENCY,
                            c.stage().name()));
        }
    }

    @Scheduled(every = "15m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    public void refreshPriorities() {
        queue.refreshPriorities();
    }
}
