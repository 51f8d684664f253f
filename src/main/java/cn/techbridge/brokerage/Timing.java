package cn.techbridge.brokerage;

import java.time.Duration;
import java.time.Instant;

/**
 * The times that a step sets.
 *
 * @param now when the step is taken
 * @param lease how long a claim holds without a heartbeat
 * @param ownedUntil until when the case stays with its broker without a lease; null when it only has the lease
 * @param due until when the next step is expected; null when nobody waits for it
 */
record Timing(Instant now, Duration lease, Instant ownedUntil, Instant due) {
    Instant leaseUntil() {
        return now.plus(lease);
    }
}
