package cn.techbridge.brokerage;

import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;

/** The slow clocks of a case: whose it is for days, and by when the next thing is to be done. Both stand still while it waits. */
@Embeddable
class CaseClock {
    private Instant ownershipUntil;
    private Instant dueAt;
    private Instant escalatedAt;
    private Instant waitingSince;

    /** A new stage: a new service level, and, while it can be lost, ownership from now on. */
    void enter(Instant ownedUntil, Instant due) {
        ownershipUntil = ownedUntil;
        dueAt = due;
        escalatedAt = null;
        waitingSince = null;
    }

    /** Another has it, whose days begin now. */
    void own(Instant until) {
        ownershipUntil = until;
    }

    void stop(Instant now) {
        waitingSince = now;
    }

    /** Goes on with what was left when it stopped. */
    void go(Instant now) {
        Duration waited = Duration.between(waitingSince, now);
        ownershipUntil = ownershipUntil == null ? null : ownershipUntil.plus(waited);
        dueAt = dueAt == null ? null : dueAt.plus(waited);
        waitingSince = null;
    }

    Instant ownershipUntil() {
        return ownershipUntil;
    }

    Instant dueAt() {
        return dueAt;
    }

    Instant escalatedAt() {
        return escalatedAt;
    }

    Instant waitingSince() {
        return waitingSince;
    }
}
