package cn.techbridge.brokerage;

import cn.techbridge.broker.BrokerBrief;
import cn.techbridge.broker.BrokerDirectory;
import cn.techbridge.identity.Caller;
import cn.techbridge.platform.Fault;
import cn.techbridge.platform.Problem;
import cn.techbridge.platform.RequestCheck;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Cases change hands: between brokers with the receiver's consent, or by the operator. */
@ApplicationScoped
class TransferService {
    private final CaseQueue queue;
    private final CaseSeats seats;
    private final CaseViews views;
    private final CaseLog log;
    private final CaseTransfers transfers;
    private final CaseTimes times;
    private final Conflicts conflicts;
    private final BrokerDirectory brokers;
    private final BrokerageSettings settings;
    private final RequestCheck check;

    TransferService(
            CaseQueue queue,
            CaseSeats seats,
            CaseViews views,
            CaseLog log,
            CaseTransfers transfers,
            CaseTimes times,
            Conflicts conflicts,
            BrokerDirectory brokers,
            BrokerageSettings settings,
            RequestCheck check) {
        this.queue = queue;
        this.seats = seats;
        this.views = views;
        this.log = log;
        this.transfers = transfers;
        this.times = times;
        this.conflicts = conflicts;
        this.brokers = brokers;
        this.settings = settings;
        this.check = check;
    }

    /** Cases that others offer to the caller. */
    @Transactional
    List<CaseView> offered(Caller caller) {
        List<UUID> ids = transfers.offeredTo(brokers.require(caller).id());
        return views.list(queue.list("id in ?1 order by id", ids), c -> Seat.RECEIVER);
    }

    /** Offers the case to another broker; it stays with the caller until that one accepts. */
    @Transactional
    CaseView offer(Caller caller, UUID id, CaseRequests.Transfer request) {
        check.require(request);
        BrokerageCase held = seats.held(caller, id);
        held.requireLease(request.leaseToken(), times.now());
        BrokerBrief to = broker(request.brokerId());
        if (held.holder().is(to.id())) {
            throw Problem.invalid(Fault.of("/brokerId", "same", "不能转交给自己", "is yourself"));
        }
        transfers.offer(
                id, held.brokerId(), to.id(), request.note(), times.now().plus(settings.transferAnswer()));
        log.add(
                held,
                "TRANSFER_OFFERED",
                caller,
                CaseLog.Visibility.AGENCY,
                to.id().toString());
        return views.flushed(held, Seat.HOLDER);
    }

    @Transactional
    CaseView accept(Caller caller, UUID id) {
        BrokerageCase subject = seats.see(caller, id).subject();
        BrokerBrief to = brokers.require(caller);
        queue.lockBroker(to.id());
        conflicts.requireFit(to, subject);
        takeAnswer(subject, to, "ACCEPTED");
        subject.handOver(to.id(), to.agencyId(), queue.nextToken(), times.entering(subject.stage()));
        log.add(
                subject,
                "TRANSFERRED",
                caller,
                CaseLog.Visibility.SHARED,
                to.id().toString());
        return views.flushed(subject, Seat.HOLDER);
    }

    @Transactional
    void decline(Caller caller, UUID id) {
        BrokerageCase subject = seats.see(caller, id).subject();
        takeAnswer(subject, brokers.require(caller), "DECLINED");
        log.add(subject, "TRANSFER_DECLINED", caller, CaseLog.Visibility.AGENCY, null);
    }

    private void takeAnswer(BrokerageCase subject, BrokerBrief to, String answer) {
        if (!transfers.answer(subject.id(), to.id(), answer)) {
            throw Problem.conflict("没有等待您答复的转交", "No transfer waits for your answer");
        }
    }

    /** The operator's word: to a broker, or back to the queue. */
    @Transactional
    CaseView assign(Caller caller, UUID id, CaseRequests.Assign request) {
        check.require(request);
        BrokerageCase subject = seats.load(id);
        if (request.brokerId() == null) {
            subject.putBack(times.entering(Stage.RETURNED));
        } else {
            BrokerBrief to = broker(request.brokerId());
            queue.lockBroker(to.id());
            conflicts.requireFit(to, subject);
            subject.assign(to.id(), to.agencyId(), queue.nextToken(), times.entering(Stage.CLAIMED));
        }
        transfers.cancel(id);
        log.add(subject, "ASSIGNED", caller, CaseLog.Visibility.AGENCY, request.note());
        return views.flushed(subject, Seat.OPERATOR);
    }

    private BrokerBrief broker(UUID id) {
        return brokers.find(id)
                .orElseThrow(() -> Problem.invalid(Fault.of("/brokerId", "unknown", "没有登记这位经纪人", "no such broker")));
    }
}
