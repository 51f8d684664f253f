package cn.techbridge.brokerage;

import cn.techbridge.achievement.AchievementCatalogue;
import cn.techbridge.audit.AuditEntryDraft;
import cn.techbridge.audit.AuditLog;
import cn.techbridge.demand.DemandCatalogue;
import cn.techbridge.identity.Caller;
import cn.techbridge.kernel.Ref;
import cn.techbridge.listing.Restricted;
import cn.techbridge.platform.Problem;
import cn.techbridge.platform.RequestCheck;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/**
 * Shows step by step what a listing keeps restricted: contacts to the broker once that side said yes, to the other side once both did;
 * the detail to both once both accepted the confidentiality terms. Each showing is in the history and in the audit.
 */
@ApplicationScoped
class DisclosureService {
    private final CaseSeats seats;
    private final CaseConsents consents;
    private final CaseLog log;
    private final DemandCatalogue demands;
    private final AchievementCatalogue achievements;
    private final AuditLog audit;
    private final RequestCheck check;

    DisclosureService(
            CaseSeats seats,
            CaseConsents consents,
            CaseLog log,
            DemandCatalogue demands,
            AchievementCatalogue achievements,
            AuditLog audit,
            RequestCheck check) {
        this.seats = seats;
        this.consents = consents;
        this.log = log;
        this.demands = demands;
        this.achievements = achievements;
        this.audit = audit;
        this.check = check;
    }

    /** What is shown, and of whom; only the parts that were asked for. */
    record Shown(Side of, CaseRequests.What what, Restricted restricted) {}

    @Transactional
    Shown disclose(Caller caller, UUID id, CaseRequests.Disclosure request) {
        check.require(request);
        CaseSeats.Seen seen = seats.see(caller, id);
        BrokerageCase subject = seen.subject();
        requireAllowed(seen, request);
        Side of = request.of();
        UUID listing =
                of == Side.DEMAND ? subject.pair().demandId() : subject.pair().achievementId();
        Restricted all = (of == Side.DEMAND ? demands.restrictedOf(listing) : achievements.restrictedOf(listing))
                .orElseThrow(Problem::notFound);
        boolean detail = request.what() == CaseRequests.What.DETAIL;
        Restricted part = detail
                ? new Restricted(all.detail(), null, null, null)
                : new Restricted(null, all.contactName(), all.phone(), all.email());
        log.add(subject, "DISCLOSED", caller, CaseLog.Visibility.SHARED, of + " " + request.what());
        AuditEntryDraft entry = AuditEntryDraft.of(
                        "disclose", new Ref(of == Side.DEMAND ? "demand" : "achievement", listing))
                .with("case", id)
                .with("part", request.what().name())
                .with("seat", seen.seat().name());
        audit.record(detail ? entry.with("ndaText", acceptedText(seen, of)) : entry);
        return new Shown(of, request.what(), part);
    }

    /** Under which terms: those that the reader's side has accepted, for the broker those of the owner. */
    private String acceptedText(CaseSeats.Seen seen, Side of) {
        Side side = seen.seat().isSide() ? seen.seat().side() : of;
        return consents.of(seen.subject()).acceptedText(side).orElseThrow();
    }

    private void requireAllowed(CaseSeats.Seen seen, CaseRequests.Disclosure request) {
        boolean holder = seen.seat() == Seat.HOLDER && seen.subject().stage().isHeld();
        boolean otherSide =
                seen.seat().isSide() && seen.seat().side() == request.of().other();
        if (!holder && !otherSide) {
            throw Problem.notFound();
        }
        if (seen.subject().stage() == Stage.LOST) {
            throw Problem.conflict("该对接已流失，不再披露", "The case is lost, nothing more is shown");
        }
        Consents all = consents.of(seen.subject());
        boolean consented = request.what() == CaseRequests.What.DETAIL
                ? all.bothUnderNda()
                : holder
                        ? all.has(request.of(), Consents.Kind.EOI)
                        : seen.subject().milestones().isIntroduced();
        if (!consented) {
            throw Problem.conflict("对方尚未同意披露", "The owner has not consented to this yet");
        }
    }
}
