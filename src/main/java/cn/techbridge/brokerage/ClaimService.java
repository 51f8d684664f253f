package cn.techbridge.brokerage;

import cn.techbridge.broker.BrokerBrief;
import cn.techbridge.broker.BrokerDirectory;
import cn.techbridge.identity.Caller;
import cn.techbridge.identity.Role;
import cn.techbridge.platform.Problem;
import cn.techbridge.platform.RequestCheck;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** The queue and the lease: taking cases, keeping them, giving them back. */
@ApplicationScoped
class ClaimService {
    private final CaseQueue queue;
    private final CaseSeats seats;
    private final CaseViews views;
    private final CaseLog log;
    private final CaseTransfers transfers;
    private final CaseTimes times;
    private final Conflicts conflicts;
    private final BrokerDirectory brokers;
    private final RequestCheck check;

    ClaimService(
            CaseQueue queue,
            CaseSeats seats,
            CaseViews views,
            CaseLog log,
            CaseTransfers transfers,
            CaseTimes times,
            Conflicts conflicts,
            BrokerDirectory brokers,
            RequestCheck check) {
        this.queue = queue;
        this.seats = seats;
        this.views = views;
        this.log = log;
        this.transfers = transfers;
        this.times = times;
        this.conflicts = conflicts;
        this.brokers = brokers;
        this.check = check;
    }

    /** What waits and suits the broker; operators see the whole queue. */
    @Transactional
    List<CaseView> offered(Caller caller, CaseQueue.Position after, int limit) {
        boolean all = caller.is(Role.OPERATOR);
        Suitability who = all ? Suitability.ALL : conflicts.suitability(brokers.require(caller));
        return views.list(queue.offered(who, after, limit), c -> all ? Seat.OPERATOR : Seat.BROWSER);
    }

    @Transactional
    List<CaseView> mine(Caller caller) {
        return views.list(queue.heldBy(brokers.require(caller).id()), c -> Seat.HOLDER);
    }

    /** Takes the best waiting cases that suit the broker, as many as asked for and capacity allows. */
    @Transactional
    List<CaseView> claim(Caller caller, CaseRequests.Claim request) {
        check.require(request);
        BrokerBrief broker = brokers.require(caller);
        queue.lockBroker(broker.id());
        CaseQueue.Desk desk = queue.desk(broker.id());
        int room = (int) Math.min(request.count(), broker.capacity() - desk.held());
        if (room <= 0) {
            throw Problem.conflict("在办数量已达上限，请先办结或释放", "Your capacity is used up, finish or release a case first");
        }
        List<BrokerageCase> claimed = queue.claim(
                conflicts.suitability(broker, desk.usccs()), broker.agencyId(), room, times.entering(Stage.CLAIMED));
        log.addAll(claimed, "CLAIMED", caller, broker.agencyId());
        return views.list(claimed, c -> Seat.HOLDER);
    }

    @Transactional
    CaseView heartbeat(Caller caller, UUID id, CaseRequests.Lease request) {
        check.require(request);
        BrokerageCase held = seats.held(caller, id);
        held.heartbeat(request.leaseToken(), times.entering(held.stage()));
        return views.flushed(held, Seat.HOLDER);
    }

    /** A new lease for the owner, whose old one ran out or is at another desk. */
    @Transactional
    CaseView takeLease(Caller caller, UUID id) {
        BrokerageCase held = seats.held(caller, id);
        held.takeLease(queue.nextToken(), times.entering(held.stage()));
        return views.flushed(held, Seat.HOLDER);
    }

    @Transactional
    CaseView release(Caller caller, UUID id, CaseRequests.Lease request) {
        check.require(request);
        BrokerageCase held = seats.held(caller, id);
        held.requireLease(request.leaseToken(), times.now());
        log.add(held, "RELEASED", caller, CaseLog.Visibility.AGENCY, null);
        held.release(request.leaseToken(), times.entering(Stage.RETURNED));
        transfers.cancel(id);
        return views.flushed(held, Seat.BROWSER);
    }
}
