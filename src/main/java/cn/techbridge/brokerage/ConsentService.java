package cn.techbridge.brokerage;

import cn.techbridge.broker.BrokerBrief;
import cn.techbridge.broker.BrokerDirectory;
import cn.techbridge.identity.Caller;
import cn.techbridge.identity.Role;
import cn.techbridge.platform.Fault;
import cn.techbridge.platform.Problem;
import cn.techbridge.platform.RequestCheck;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** The two sides speak for themselves: interest, confidentiality; and the evidence of their introduction. */
@ApplicationScoped
class ConsentService {
    private final CaseSeats seats;
    private final CaseConsents consents;
    private final CaseViews views;
    private final CaseLog log;
    private final CaseTransfers transfers;
    private final NdaTexts texts;
    private final Introductions introductions;
    private final Refusals refusals;
    private final BrokerDirectory brokers;
    private final CaseTimes times;
    private final RequestCheck check;

    ConsentService(
            CaseSeats seats,
            CaseConsents consents,
            CaseViews views,
            CaseLog log,
            CaseTransfers transfers,
            NdaTexts texts,
            Introductions introductions,
            Refusals refusals,
            BrokerDirectory brokers,
            CaseTimes times,
            RequestCheck check) {
        this.seats = seats;
        this.consents = consents;
        this.views = views;
        this.log = log;
        this.transfers = transfers;
        this.texts = texts;
        this.introductions = introductions;
        this.refusals = refusals;
        this.brokers = brokers;
        this.times = times;
        this.check = check;
    }

    /** A side's answer to the question of interest; a no ends the case. */
    @Transactional
    CaseView answer(Caller caller, UUID id, CaseRequests.Eoi request) {
        check.require(request);
        CaseSeats.Seen seen = seats.asSide(caller, id);
        Side side = seen.seat().side();
        requireStage(seen.subject(), Stage.EOI);
        Consents.Given given = new Consents.Given(
                side, Consents.Kind.EOI, request.yes(), Boolean.TRUE.equals(request.dualAgency()), null);
        keep(seen.subject(), given, caller, null, request);
        log.add(seen.subject(), "EOI", caller, CaseLog.Visibility.AGENCY, side + (request.yes() ? " YES" : " NO"));
        if (!request.yes()) {
            refusals.teach(seen.subject(), caller, request.reason(), request.note(), false);
            seen.subject().lose(request.reason(), request.note(), times.now());
            transfers.cancel(id);
            log.entered(seen.subject(), caller, request.reason());
        }
        return views.flushed(seen.subject(), seen.seat());
    }

    /** A side accepts the confidentiality terms in force, by their version. */
    @Transactional
    CaseView accept(Caller caller, UUID id, CaseRequests.Nda request) {
        check.require(request);
        CaseSeats.Seen seen = seats.asSide(caller, id);
        Side side = seen.seat().side();
        requireStage(seen.subject(), Stage.NDA);
        NdaText text = texts.current();
        if (!text.version().equals(request.textVersion())) {
            throw Problem.invalid(Fault.of(
                    "/textVersion", "version", "现行版本为 " + text.version(), "the version in force is " + text.version()));
        }
        keep(
                seen.subject(),
                new Consents.Given(side, Consents.Kind.NDA, true, false, text.version()),
                caller,
                text,
                null);
        log.add(seen.subject(), "NDA", caller, CaseLog.Visibility.SHARED, side + " " + text.version());
        return views.flushed(seen.subject(), seen.seat());
    }

    private void keep(BrokerageCase subject, Consents.Given given, Caller caller, NdaText text, Object answers) {
        if (!consents.add(subject, given, caller, text, answers)) {
            throw Problem.conflict("贵方已答复，答复不可更改", "Your side has answered, an answer cannot be changed");
        }
    }

    private static void requireStage(BrokerageCase subject, Stage stage) {
        boolean asked = subject.stage() == stage || subject.resumeStage() == stage;
        if (!asked) {
            throw Problem.conflict(
                    "当前阶段（%s）不需要此项答复".formatted(subject.stage()),
                    "A case in stage %s does not ask for this".formatted(subject.stage()));
        }
    }

    /** For the two sides, the platform, and whoever made the introduction, also when the case is with another by now. */
    @Transactional
    Introductions.Introduction introduction(Caller caller, UUID id) {
        Introductions.Introduction made = introductions.of(id).orElseThrow(Problem::notFound);
        Optional<UUID> broker =
                caller.is(Role.BROKER) ? Optional.of(brokers.require(caller)).map(BrokerBrief::id) : Optional.empty();
        if (!broker.equals(Optional.of(made.brokerId()))) {
            Seat seat = seats.see(caller, id).seat();
            if (!seat.knowsSides() && !seat.isSide()) {
                throw Problem.notFound();
            }
        }
        return made;
    }
}
