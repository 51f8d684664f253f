package cn.techbridge.standing;

import cn.techbridge.deal.CaseAccess;
import cn.techbridge.deal.CaseAccess.CaseParties;
import cn.techbridge.identity.Caller;
import cn.techbridge.identity.Role;
import cn.techbridge.platform.Problem;
import cn.techbridge.platform.RequestCheck;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class StandingService {
    /** The board shows the best; the CSV has more than a city has brokers. */
    private static final int BOARD = 100;

    private static final int CSV = 10_000;

    private final StandingRows rows;
    private final GoldRule gold;
    private final CaseAccess cases;
    private final RequestCheck check;
    private final Clock clock;

    StandingService(StandingRows rows, GoldRule gold, CaseAccess cases, RequestCheck check, Clock clock) {
        this.rows = rows;
        this.gold = gold;
        this.cases = cases;
        this.check = check;
        this.clock = clock;
    }

    /** A leaderboard with the rule of its badge. */
    record Board(String period, LocalDate from, LocalDate until, GoldRule.View goldRule, List<Standing> items) {}

    @Transactional
    Board board(StandingRows.Of whose, String period) {
        Period wanted = Period.parse(period, clock.instant());
        return new Board(
                wanted.name(),
                wanted.from(),
                wanted.until().minusDays(1),
                gold.view(),
                judged(rows.of(whose, wanted, BOARD)));
    }

    @Transactional
    String csv(StandingRows.Of whose, String period) {
        return StandingCsv.write(judged(rows.of(whose, Period.parse(period, clock.instant()), CSV)));
    }

    private List<Standing> judged(List<Standing> standings) {
        return standings.stream().map(standing -> standing.judgedBy(gold)).toList();
    }

    /** Each side rates once both know each other, for its own side only. */
    @Transactional
    void rate(Caller caller, UUID caseId, Satisfaction rating) {
        check.require(rating);
        CaseParties parties = cases.of(caseId).orElseThrow(Problem::notFound);
        boolean seller = caller.is(Role.PUBLISHER) && caller.belongsTo(parties.sellerId());
        boolean buyer = caller.is(Role.ENTERPRISE) && caller.belongsTo(parties.buyerId());
        if (!seller && !buyer || !parties.negotiable() && !rows.wasSigned(caseId)) {
            throw Problem.notFound();
        }
        rows.rate(caseId, seller ? "SELLER" : "BUYER", rating, caller.subject());
    }
}
