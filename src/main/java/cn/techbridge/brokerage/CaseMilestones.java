package cn.techbridge.brokerage;

import jakarta.persistence.Embeddable;
import java.time.Instant;

/** What happens once in a case, whoever works it: the first contact, the introduction of the two sides. */
@Embeddable
class CaseMilestones {
    private Instant firstContactAt;
    private Instant introducedAt;

    void contacted(Instant now) {
        firstContactAt = firstContactAt == null ? now : firstContactAt;
    }

    /** The two sides know each other from now on. */
    void introduced(Instant now) {
        introducedAt = introducedAt == null ? now : introducedAt;
    }

    boolean isContacted() {
        return firstContactAt != null;
    }

    boolean isIntroduced() {
        return introducedAt != null;
    }

    Instant firstContactAt() {
        return firstContactAt;
    }

    Instant introducedAt() {
        return introducedAt;
    }
}
