package cn.techbridge.listing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;

/**
 * Up to when a delta read is complete. A change bears the time at which it was made, not that of its commit: what a transaction that still
 * runs has changed may turn up behind what was read already, but never before the transaction began.
 */
@ApplicationScoped
public class DeltaService {
    /** By how much the clocks of instances and database may differ. */
    private static final Duration CLOCKS = Duration.ofSeconds(5);

    private final EntityManager db;

    DeltaService(EntityManager db) {
        this.db = db;
    }

    /** To be asked before reading, see {@code syncedUntil} in the contract. */
    @Transactional
    public Instant horizon() {
        Instant oldest = (Instant) db.createNativeQuery("""
                        select coalesce(min(xact_start), now()) from pg_stat_activity
                        where datname = current_database() and backend_type = 'client backend' and xact_start is not null""", Instant.class).getSingleResult();
        return oldest.minus(CLOCKS);
    }
}
