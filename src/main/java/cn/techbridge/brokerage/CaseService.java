package cn.techbridge.brokerage;

import cn.techbridge.broker.BrokerBrief;
import cn.techbridge.broker.BrokerDirectory;
import cn.techbridge.identity.Caller;
import cn.techbridge.identity.Role;
import cn.techbridge.matching.MatchFound;
import cn.techbridge.matching.MatchJudgement;
import cn.techbridge.platform.Problem;
import cn.techbridge.platform.RequestCheck;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
public class CaseService {
    private final CaseQueue queue;
    private final BrokerDirectory brokers;
    private final MatchJudgement judgement;
    private final BrokerageSettings settings;
    private final RequestCheck check;
    private final Clock clock;

    CaseService(
            CaseQueue queue,
            BrokerDirectory brokers,
            MatchJudgement judgement,
            BrokerageSettings settings,
            RequestCheck check,
            Clock clock) {
        this.queue = queue;
        this.brokers = brokers;
        this.judgement = judgement;
        this.settings = settings;
        this.check = check;
        this.clock = clock;
    }

    void offer(@Observes MatchFound match) {
        queue.offer(match);
    }

    @Transactional
    List<CaseView> offered(Caller caller, CaseQueue.Position after, int limit) {
        return queue.offered(scope(caller), after, limit).stream()
                .map(c -> c.view(false))
                .toList();
    }

    @Transactional
    List<CaseView> mine(Caller caller) {
        return queue.heldBy(brokers.require(caller).id()).stream()
                .map(c -> c.view(true))
                .toList();
    }

    /** Takes the best waiting cases that suit the broker, as many as asked for and capacity allows. */
    @Transactional
    List<CaseView> claim(Caller caller, CaseRequests.Claim request) {
        check.require(request);
        BrokerBrief broker = brokers.require(caller);
        queue.lockBroker(broker.id());
        int room = (int) Math.min(request.count(), broker.capacity() - queue.held(broker.id()));
        if (room <= 0) {
            throw Problem.conflict("在办数量已达上限，请先办结或释放", "Your capacity is used up, finish or release a case first");
        }
        List<UUID> claimed = queue.claim(broker, room, settings.lease());
        claimed.forEach(id -> queue.record(id, "CLAIMED", caller.subject(), null));
        return queue.list("id in ?1 order by score desc, id", claimed).stream()
                .map(c -> c.view(true))
                .toList();
    }

    @Transactional
    CaseView read(Caller caller, UUID id) {
        BrokerageCase found = queue.findByIdOptional(id).orElseThrow(Problem::notFound);
        if (caller.is(Role.OPERATOR)) {
            return found.view(false);
        }
        UUID broker = brokers.require(caller).id();
        if (!found.isHeldBy(broker) && !found.isOffered()) {
            throw Problem.notFound();
        }
        return found.view(found.isHeldBy(broker));
    }

    @Transactional
    CaseView heartbeat(Caller caller, UUID id, CaseRequests.Lease request) {
        check.require(request);
        BrokerageCase held = held(caller, id);
        held.heartbeat(request.leaseToken(), settings.lease(), clock.instant());
        return flushed(held);
    }

    @Transactional
    CaseView release(Caller caller, UUID id, CaseRequests.Lease request) {
        check.require(request);
        BrokerageCase held = held(caller, id);
        held.release(request.leaseToken(), clock.instant());
        queue.record(id, "RELEASED", caller.subject(), null);
        return flushed(held);
    }

    @Transactional
    CaseView decline(Caller caller, UUID id, CaseRequests.Decline request) {
        check.require(request);
        BrokerageCase held = held(caller, id);
        held.decline(request.leaseToken(), request.reason(), request.note(), clock.instant());
        queue.record(id, "DECLINED", caller.subject(), request.reason());
        judgement.refused(held.demandId(), held.achievementId(), caller.subject(), request.reason(), request.note());
        return flushed(held);
    }

    @Scheduled(every = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    public void expireLeases() {
        queue.expire().forEach(id -> queue.record(id, "EXPIRED", null, null));
    }

    /** A case that another holds is none of the caller's business; one that went back is a conflict. */
    private BrokerageCase held(Caller caller, UUID id) {
        BrokerageCase found = queue.findByIdOptional(id).orElseThrow(Problem::notFound);
        if (!found.isHeldBy(brokers.require(caller).id()) && !found.isOffered()) {
            throw Problem.conflict("租约已失效，该对接可能已由他人领取", "The lease has ended, the case may be with somebody else");
        }
        return found;
    }

    private CaseView flushed(BrokerageCase changed) {
        queue.flush();
        return changed.view(true);
    }

    /** Operators see the whole queue. */
    private BrokerBrief scope(Caller caller) {
        return caller.is(Role.OPERATOR)
                ? new BrokerBrief(null, null, null, List.of(), List.of(), 0)
                : brokers.require(caller);
    }
}
