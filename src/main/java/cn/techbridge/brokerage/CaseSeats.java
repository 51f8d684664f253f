package cn.techbridge.brokerage;

import cn.techbridge.broker.BrokerBrief;
import cn.techbridge.broker.BrokerDirectory;
import cn.techbridge.identity.Caller;
import cn.techbridge.identity.Role;
import cn.techbridge.platform.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Who may come near a case. For everybody else it does not exist. */
@ApplicationScoped
class CaseSeats {
    private final CaseQueue queue;
    private final CaseTransfers transfers;
    private final CaseLog log;
    private final BrokerDirectory brokers;

    CaseSeats(CaseQueue queue, CaseTransfers transfers, CaseLog log, BrokerDirectory brokers) {
        this.queue = queue;
        this.transfers = transfers;
        this.log = log;
        this.brokers = brokers;
    }

    /** A case and the caller's seat at it. */
    record Seen(BrokerageCase subject, Seat seat) {}

    /** @throws Problem 404 when the case does not exist for the caller */
    Seen see(Caller caller, UUID id) {
        BrokerageCase subject = load(id);
        return new Seen(subject, seat(caller, subject).orElseThrow(Problem::notFound));
    }

    BrokerageCase load(UUID id) {
        return queue.findByIdOptional(id).orElseThrow(Problem::notFound);
    }

    /**
     * The case for a write of its holder.
     *
     * @throws Problem 409 when the caller had it once and has it no more, or it waits in the queue; 404 when it is none of the caller's
     *     business
     */
    BrokerageCase held(Caller caller, UUID id) {
        BrokerageCase subject = load(id);
        BrokerBrief broker = brokers.require(caller);
        if (subject.holder().is(broker.id())) {
            return subject;
        }
        if (subject.stage().isQueued() || log.hasActed(id, caller.subject())) {
            throw Problem.conflict("租约已失效，该对接可能已由他人领取", "The lease has ended, the case may be with somebody else");
        }
        throw Problem.notFound();
    }

    /** The case for one of its two sides, once a broker has made contact. */
    Seen asSide(Caller caller, UUID id) {
        BrokerageCase subject = load(id);
        return new Seen(subject, side(caller, subject).orElseThrow(Problem::notFound));
    }

    Optional<Seat> seat(Caller caller, BrokerageCase subject) {
        if (caller.is(Role.OPERATOR)) {
            return Optional.of(Seat.OPERATOR);
        }
        if (caller.is(Role.AUDITOR)) {
            return Optional.of(Seat.AUDITOR);
        }
        return caller.is(Role.BROKER) || caller.is(Role.AGENCY_ADMIN)
                ? brokerSeat(caller, subject)
                : side(caller, subject);
    }

    private Optional<Seat> brokerSeat(Caller caller, BrokerageCase subject) {
        BrokerBrief broker = brokers.require(caller);
        if (subject.holder().is(broker.id())) {
            return Optional.of(Seat.HOLDER);
        }
        if (caller.is(Role.AGENCY_ADMIN) && broker.agencyId().equals(subject.agencyId())) {
            return Optional.of(Seat.AGENCY);
        }
        if (transfers.isOpen(subject.id(), broker.id())) {
            return Optional.of(Seat.RECEIVER);
        }
        return subject.stage().isQueued() ? Optional.of(Seat.BROWSER) : Optional.empty();
    }

    private static Optional<Seat> side(Caller caller, BrokerageCase subject) {
        if (!subject.milestones().isContacted()) {
            return Optional.empty();
        }
        if (caller.is(Role.ENTERPRISE) && caller.belongsTo(subject.pair().organisationOf(Side.DEMAND))) {
            return Optional.of(Seat.DEMAND);
        }
        return caller.is(Role.PUBLISHER) && caller.belongsTo(subject.pair().organisationOf(Side.ACHIEVEMENT))
                ? Optional.of(Seat.ACHIEVEMENT)
                : Optional.empty();
    }
}
