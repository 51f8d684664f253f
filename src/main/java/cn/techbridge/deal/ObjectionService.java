package cn.techbridge.deal;

import cn.techbridge.identity.Caller;
import cn.techbridge.identity.Role;
import cn.techbridge.platform.Problem;
import cn.techbridge.platform.RequestCheck;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Objections to what is publicised: the owner's people and the operator (for others) raise them, the operator settles them. */
@ApplicationScoped
class ObjectionService {
    private final Deals deals;
    private final DealAccess access;
    private final Objections objections;
    private final DealDesk desk;
    private final RequestCheck check;

    ObjectionService(Deals deals, DealAccess access, Objections objections, DealDesk desk, RequestCheck check) {
        this.deals = deals;
        this.access = access;
        this.objections = objections;
        this.desk = desk;
        this.check = check;
    }

    @Transactional
    Objection.View raise(Caller caller, UUID dealId, DealRequests.Reason request) {
        check.require(request);
        Deal deal = deals.locked(dealId)
                .filter(d -> access.isSeller(caller, d) || caller.is(Role.OPERATOR))
                .orElseThrow(Problem::notFound);
        if (deal.state() != DealState.PUBLICITY) {
            throw Problem.conflict("该合同不在公示中", "This deal is not being publicised");
        }
        if (objections.of(dealId).size() == Objections.MAX_PER_DEAL) {
            throw Problem.conflict("异议数量已达上限", "There are too many objections already");
        }
        Objection objection = new Objection(dealId, request.reason(), caller.subject(), desk.now());
        objections.persist(objection);
        desk.done(deal, caller, "OBJECTED", null, new DealEvent.Objected(deal.facts(), objection.id()));
        return objection.view();
    }

    @Transactional
    List<Objection.View> of(Caller caller, UUID dealId) {
        access.readable(caller, dealId);
        return objections.of(dealId).stream().map(Objection::view).toList();
    }

    /** Upheld, it sends the deal back to the draft: changed terms are publicised anew. */
    @Transactional
    Objection.View resolve(Caller caller, UUID dealId, UUID objectionId, DealRequests.Resolution request) {
        check.require(request);
        Deal deal = deals.locked(dealId).orElseThrow(Problem::notFound);
        Objection objection = objections
                .findByIdOptional(objectionId)
                .filter(found -> found.dealId().equals(dealId))
                .orElseThrow(Problem::notFound);
        objection.resolve(request.outcome(), request.resolution(), caller.subject(), desk.now());
        if (request.outcome() == Objection.State.UPHELD && deal.state() == DealState.PUBLICITY) {
            deal.reopen(desk.now());
            desk.done(deal, caller, "OBJECTION_UPHELD", null, new DealEvent.Reopened(deal.facts()));
        } else {
            desk.done(deal, caller, "OBJECTION_" + request.outcome(), null);
        }
        return objection.view();
    }
}
