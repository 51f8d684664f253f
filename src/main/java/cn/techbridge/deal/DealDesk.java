package cn.techbridge.deal;

import cn.techbridge.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** What every step on a deal ends with: the history, the news, the view. Runs inside the caller's transaction. */
@ApplicationScoped
class DealDesk {
    /** Contracts live by the calendar of China. */
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final Deals deals;
    private final DealLedger ledger;
    private final PublicityRules publicity;
    private final Event<DealEvent> events;
    private final Clock clock;

    DealDesk(Deals deals, DealLedger ledger, PublicityRules publicity, Event<DealEvent> events, Clock clock) {
        this.deals = deals;
        this.ledger = ledger;
        this.publicity = publicity;
        this.events = events;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), CHINA);
    }

    /** Flushes, so that the view carries the new version. */
    DealView done(Deal deal, Caller caller, String kind, String detail) {
        deals.flush();
        ledger.record(deal.id(), kind, caller.subject(), detail, now());
        return view(deal);
    }

    DealView done(Deal deal, Caller caller, String kind, String detail, DealEvent news) {
        DealView view = done(deal, caller, kind, detail);
        events.fire(news);
        return view;
    }

    DealView view(Deal deal) {
        return deal.view(publicity.view(deal), performance(deal));
    }

    private DealView.Performance performance(Deal deal) {
        DealLedger.Balance balance = ledger.balance(deal.id());
        List<DealView.Step> steps = new ArrayList<>();
        List<Payment.Milestone> milestones = deal.terms().payment().steps();
        for (int i = 0; i < milestones.size(); i++) {
            Payment.Milestone step = milestones.get(i);
            steps.add(new DealView.Step(
                    i + 1,
                    step.name(),
                    step.dueOn(),
                    step.amount(),
                    text(balance.paid(i)),
                    balance.completed().get(i)));
        }
        return new DealView.Performance(text(balance.total()), steps);
    }

    private static String text(BigDecimal yuan) {
        return yuan.setScale(2).toPlainString();
    }
}
