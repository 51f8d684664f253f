package cn.techbridge.deal;

import cn.techbridge.audit.AuditEntryDraft;
import cn.techbridge.audit.AuditLog;
import cn.techbridge.deal.CaseAccess.CaseParties;
import cn.techbridge.identity.Caller;
import cn.techbridge.identity.Role;
import cn.techbridge.kernel.Ref;
import cn.techbridge.platform.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Who may do what with a deal: the broker who holds the case writes, both sides read and confirm, his agency's head and staff read. */
@ApplicationScoped
class DealAccess {
    private final CaseAccess cases;
    private final Deals deals;
    private final AuditLog audit;

    DealAccess(CaseAccess cases, Deals deals, AuditLog audit) {
        this.cases = cases;
        this.deals = deals;
        this.audit = audit;
    }

    /** The parties of a case that the caller holds as its broker. */
    Optional<CaseParties> held(Caller caller, UUID caseId) {
        return cases.of(caseId)
                .filter(parties -> caller.is(Role.BROKER))
                .filter(parties -> parties.brokerSubject().equals(caller.subject()));
    }

    boolean isSeller(Caller caller, Deal deal) {
        return caller.is(Role.PUBLISHER) && caller.belongsTo(deal.sellerId());
    }

    boolean isBuyer(Caller caller, Deal deal) {
        return caller.is(Role.ENTERPRISE) && caller.belongsTo(deal.buyerId());
    }

    boolean mayRead(Caller caller, Deal deal) {
        return isStaff(caller)
                || isSeller(caller, deal)
                || isBuyer(caller, deal)
                || held(caller, deal.caseId()).isPresent()
                || isHead(caller, deal);
    }

    /** Of the agency that has the case now. */
    private boolean isHead(Caller caller, Deal deal) {
        return cases.headedBy(caller)
                .filter(agency -> cases.of(deal.caseId())
                        .filter(parties -> agency.equals(parties.agencyId()))
                        .isPresent())
                .isPresent();
    }

    /** The agency whose head the caller is. */
    Optional<UUID> headedBy(Caller caller) {
        return cases.headedBy(caller);
    }

    static boolean isStaff(Caller caller) {
        return caller.is(Role.OPERATOR) || caller.is(Role.AUDITOR);
    }

    /**
     * The deal for a reader, which goes into the audit: prices and contacts are nobody else's business.
     *
     * @throws Problem 404 when the deal does not exist for the caller
     */
    Deal readable(Caller caller, UUID id) {
        Deal deal = deals.findByIdOptional(id)
                .filter(found -> mayRead(caller, found))
                .orElseThrow(Problem::notFound);
        audit.record(AuditEntryDraft.read(new Ref("deal", id), "terms"));
        return deal;
    }

    /**
     * The deal of a case that the caller holds, locked for the step that follows, and credited to the caller.
     *
     * @throws Problem 404 when the deal does not exist for the caller as its broker
     */
    Deal worked(Caller caller, UUID id) {
        Deal deal = deals.locked(id).orElseThrow(Problem::notFound);
        deal.credit(held(caller, deal.caseId()).orElseThrow(Problem::notFound));
        return deal;
    }
}
