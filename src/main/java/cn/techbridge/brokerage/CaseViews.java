package cn.techbridge.brokerage;

import cn.techbridge.deal.DealDirectory;
import cn.techbridge.deal.DealSummary;
import cn.techbridge.organisation.OrganisationBrief;
import cn.techbridge.organisation.OrganisationDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Shows cases to their readers: names to those who may know them, aliases to the two sides until they are introduced. */
@ApplicationScoped
class CaseViews {
    private static final int ALIAS_DIGITS = 6;
    private final OrganisationDirectory organisations;
    private final CaseConsents consents;
    private final CaseQueue queue;
    private final DealDirectory deals;
    private final CaseTransfers transfers;

    CaseViews(
            OrganisationDirectory organisations,
            CaseConsents consents,
            CaseQueue queue,
            DealDirectory deals,
            CaseTransfers transfers) {
        this.organisations = organisations;
        this.consents = consents;
        this.queue = queue;
        this.deals = deals;
        this.transfers = transfers;
    }

    /** After a write: the row's new version, the whole case. */
    CaseView flushed(BrokerageCase subject, Seat seat) {
        queue.flush();
        return one(subject, seat);
    }

    CaseView one(BrokerageCase subject, Seat seat) {
        return view(
                subject,
                seat,
                names(List.of(subject)),
                answers(subject, seat),
                deals(List.of(subject)),
                seat == Seat.RECEIVER ? transfers.offers(List.of(subject.id())) : Map.of());
    }

    /** Many cases; what the sides said is read case by case. */
    List<CaseView> list(Collection<BrokerageCase> subjects, Function<BrokerageCase, Seat> seat) {
        Map<UUID, OrganisationBrief> names = names(subjects);
        Map<UUID, DealSummary> contracts = deals(subjects);
        Map<UUID, Seat> seats = subjects.stream().collect(Collectors.toMap(BrokerageCase::id, seat));
        Map<UUID, CaseTransfers.Offer> offers =
                seats.containsValue(Seat.RECEIVER) ? transfers.offers(seats.keySet()) : Map.of();
        return subjects.stream()
                .map(subject -> view(subject, seats.get(subject.id()), names, null, contracts, offers))
                .toList();
    }

    private Map<UUID, DealSummary> deals(Collection<BrokerageCase> subjects) {
        return deals.ofCases(subjects.stream()
                .filter(c -> c.stage() != Stage.CLAIMED || c.milestones().isContacted()) // nobody has spoken to them
                .map(BrokerageCase::id)
                .toList());
    }

    private Map<UUID, OrganisationBrief> names(Collection<BrokerageCase> subjects) {
        List<UUID> ids = subjects.stream()
                .flatMap(c -> Stream.of(Side.values()).map(c.pair()::organisationOf))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return ids.isEmpty() ? Map.of() : organisations.byIds(ids);
    }

    /** A side does not learn what the other said before it has answered itself. */
    private List<CaseView.Answer> answers(BrokerageCase subject, Seat seat) {
        if (!seat.knowsSides() && !seat.isSide()) {
            return null;
        }
        Consents all = consents.of(subject);
        return all.given().stream()
                .filter(g -> !seat.isSide() || g.side() == seat.side() || all.answered(seat.side(), g.kind()))
                .map(g -> new CaseView.Answer(g.side().name(), g.kind().name(), g.yes()))
                .toList();
    }

    private static String name(BrokerageCase subject, Side side, Seat seat, Map<UUID, OrganisationBrief> names) {
        UUID organisation = subject.pair().organisationOf(side);
        if (organisation == null || !seat.knowsSides() && !seat.isSide()) {
            return null;
        }
        boolean known =
                seat.knowsSides() || seat.side() == side || subject.milestones().isIntroduced();
        return known && names.containsKey(organisation)
                ? names.get(organisation).name()
                : alias(subject, side);
    }

    private static String alias(BrokerageCase subject, Side side) {
        String id = subject.id().toString();
        return (side == Side.DEMAND ? "需求方-" : "成果方-") + id.substring(id.length() - ALIAS_DIGITS);
    }

    private static CaseView view(
            BrokerageCase c,
            Seat seat,
            Map<UUID, OrganisationBrief> names,
            List<CaseView.Answer> answers,
            Map<UUID, DealSummary> contracts,
            Map<UUID, CaseTransfers.Offer> offers) {
        CasePair pair = c.pair();
        return new CaseView(
                c.id(),
                pair.matchId(),
                pair.demandId(),
                pair.demandTitle(),
                name(c, Side.DEMAND, seat, names),
                pair.achievementId(),
                pair.achievementTitle(),
                name(c, Side.ACHIEVEMENT, seat, names),
                pair.score(),
                c.priority(),
                c.stage().name(),
                text(c.resumeStage()),
                text(c.waitsFor()),
                text(c.actsFor()),
                c.brokerId(),
                seat == Seat.HOLDER ? c.lease().token() : null,
                c.lease().until(),
                c.clock().ownershipUntil(),
                c.clock().dueAt(),
                c.clock().escalatedAt(),
                c.milestones().firstContactAt(),
                c.milestones().introducedAt(),
                answers,
                seat == Seat.BROWSER || seat == Seat.RECEIVER ? null : contracts.get(c.id()),
                c.declineReason(),
                seat.name(),
                offer(offers.get(c.id()), seat),
                c.stamp().version(),
                c.stamp().createdAt(),
                c.stamp().updatedAt());
    }

    private static CaseView.Offer offer(CaseTransfers.Offer offer, Seat seat) {
        return offer == null || seat != Seat.RECEIVER ? null : new CaseView.Offer(offer.note(), offer.until());
    }

    private static String text(Enum<?> value) {
        return value == null ? null : value.name();
    }
}
