package cn.techbridge.brokerage;

import cn.techbridge.brokerage.calendar.WorkingDays;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

/** Which times a step sets, from the settings and the calendar of working days. */
@ApplicationScoped
class CaseTimes {
    private final BrokerageSettings settings;
    private final WorkingDays days;
    private final Clock clock;

    CaseTimes(BrokerageSettings settings, WorkingDays days, Clock clock) {
        this.settings = settings;
        this.days = days;
        this.clock = clock;
    }

    Timing entering(Stage stage) {
        Instant now = now();
        return new Timing(now, settings.lease(), now.plus(settings.ownership()), due(stage, now));
    }

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return now().atZone(WorkingDays.ZONE).toLocalDate();
    }

    /** When the next step is expected; null in stages whose length nobody can promise. */
    private Instant due(Stage stage, Instant now) {
        BrokerageSettings.ServiceLevels levels = settings.serviceLevel();
        return switch (stage) {
            case OFFERED, RETURNED -> days.after(now, levels.claim());
            case CLAIMED -> days.after(now, levels.firstContact());
            case VERIFYING, SHORTLISTED -> days.after(now, levels.work());
            case EOI -> days.after(now, levels.eoiAnswer());
            default -> null;
        };
    }
}
