package cn.techbridge.brokerage;

import jakarta.persistence.Embeddable;
import java.time.Instant;

/** The quick clock of a case: minutes, kept alive by a heartbeat, fenced by a token that each claim draws anew. */
@Embeddable
class CaseLease {
    private Long leaseToken;
    private Instant leaseUntil;

    void take(long token, Instant until) {
        leaseToken = token;
        leaseUntil = until;
    }

    void renew(Instant until) {
        leaseUntil = until;
    }

    void drop() {
        leaseToken = null;
        leaseUntil = null;
    }

    boolean holds(long token, Instant now) {
        return leaseToken != null && leaseToken == token && !leaseUntil.isBefore(now);
    }

    Long token() {
        return leaseToken;
    }

    Instant until() {
        return leaseUntil;
    }
}
