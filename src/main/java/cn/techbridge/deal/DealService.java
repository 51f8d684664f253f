package cn.techbridge.deal;

import cn.techbridge.deal.CaseAccess.CaseParties;
import cn.techbridge.identity.Caller;
import cn.techbridge.identity.Role;
import cn.techbridge.platform.Fault;
import cn.techbridge.platform.Problem;
import cn.techbridge.platform.RequestCheck;
import cn.techbridge.platform.Versions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** Drafting, agreeing on and reading deals. */
@ApplicationScoped
class DealService {
    private final Deals deals;
    private final DealAccess access;
    private final TermsDesk terms;
    private final DealDesk desk;
    private final DealLedger ledger;
    private final RequestCheck check;

    DealService(Deals deals, DealAccess access, TermsDesk terms, DealDesk desk, DealLedger ledger, RequestCheck check) {
        this.deals = deals;
        this.access = access;
        this.terms = terms;
        this.desk = desk;
        this.ledger = ledger;
        this.check = check;
    }

    /** A draft for a case that the caller holds; one live deal per case, the database sees to it. */
    @Transactional
    DealView draft(Caller caller, DealRequests.Draft request) {
        check.require(request);
        CaseParties parties = access.held(caller, request.caseId()).orElseThrow(Problem::notFound);
        if (!parties.negotiable()) {
            throw Problem.conflict("对接尚未进入商务谈判，不能起草合同", "The case is not negotiating yet, no contract can be drawn up");
        }
        if (deals.isLive(request.caseId())) {
            throw Problem.conflict("该对接已有进行中的合同", "This case has a live deal already");
        }
        Deal deal = new Deal(parties, terms.complete(request.terms(), parties), desk.now());
        deals.persist(deal);
        deals.flush();
        return desk.done(deal, caller, "DRAFTED", null, new DealEvent.Drafted(deal.facts(), deal.version()));
    }

    @Transactional
    DealView change(Caller caller, UUID id, String ifMatch, DealTerms changed) {
        check.require(changed);
        Deal deal = access.worked(caller, id);
        Versions.require(ifMatch, deal.version());
        deal.revise(
                terms.complete(changed, deal.demandId(), deal.achievementId(), deal.sellerId(), deal.buyerId(), ""),
                desk.now());
        deals.flush();
        return desk.done(deal, caller, "REVISED", null, new DealEvent.Drafted(deal.facts(), deal.version()));
    }

    /** One side agrees to the version it has read. */
    @Transactional
    DealView confirm(Caller caller, UUID id, String ifMatch) {
        Deal deal = deals.locked(id).orElseThrow(Problem::notFound);
        boolean seller = access.isSeller(caller, deal);
        if (!seller && !access.isBuyer(caller, deal)) {
            throw Problem.notFound();
        }
        Versions.require(ifMatch, deal.version());
        deal.confirm(seller, caller.subject(), desk.now());
        return desk.done(deal, caller, seller ? "SELLER_CONFIRMED" : "BUYER_CONFIRMED", null);
    }

    @Transactional
    DealView read(Caller caller, UUID id) {
        return desk.view(access.readable(caller, id));
    }

    @Transactional
    List<DealView.Entry> history(Caller caller, UUID id) {
        return ledger.history(access.readable(caller, id).id());
    }

    /** The caller's deals: of the cases held, of the agency headed, of the own organisation; staff see all. */
    @Transactional
    Slice list(Caller caller, String state, UUID caseId, UUID after, int limit) {
        boolean staff = DealAccess.isStaff(caller);
        boolean party = caller.is(Role.PUBLISHER) || caller.is(Role.ENTERPRISE);
        String broker = staff ? null : caller.is(Role.BROKER) ? caller.subject() : "";
        UUID organisation = staff || !party ? null : caller.organisationId();
        UUID agency = staff ? null : access.headedBy(caller).orElse(null);
        List<Deal> found = deals.list(broker, organisation, agency, state(state), caseId, after, limit);
        // a case may have gone to another broker since the last step
        List<DealBrief> items = found.stream()
                .filter(deal -> access.mayRead(caller, deal))
                .map(Deal::brief)
                .toList();
        return new Slice(items, found.size() < limit ? null : found.getLast().id());
    }

    /** A page; last is where the next one begins, null at the end. */
    record Slice(List<DealBrief> items, UUID last) {}

    private static DealState state(String text) {
        return text == null
                ? null
                : Arrays.stream(DealState.values())
                        .filter(state -> state.name().equals(text))
                        .findFirst()
                        .orElseThrow(() -> Problem.invalid(
                                Fault.of("?state", "unknown-code", "没有这种状态", "there is no such state")));
    }
}
