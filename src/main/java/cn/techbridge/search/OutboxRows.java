package cn.techbridge.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The outbox table seen from the relay's side. */
@ApplicationScoped
class OutboxRows {
    /** Any fixed number: it names the relay's advisory lock in this database. */
    private static final long RELAY_LOCK = 7_301_001L;

    private final EntityManager db;

    OutboxRows(EntityManager db) {
        this.db = db;
    }

    /** One pointer; the same record may have several. */
    record Pointer(long id, SearchKind kind, UUID recordId, int attempts) {}

    /**
     * True when this transaction may relay. One relay at a time keeps the order of changes; replicas that do not get the lock simply
     * try again later.
     */
    boolean lock() {
        return (Boolean) db.createNativeQuery("select pg_try_advisory_xact_lock(?1)")
                .setParameter(1, RELAY_LOCK)
                .getSingleResult();
    }

    /** Waits for the relay's current cycle, then holds the next ones back until this transaction ends. */
    void lockWaiting() {
        db.createNativeQuery("select 1 from (select pg_advisory_xact_lock(?1)) held")
                .setParameter(1, RELAY_LOCK)
                .getSingleResult();
    }

    @SuppressWarnings("unchecked")
    List<Pointer> due(int limit) {
        List<Object[]> rows = db.createNativeQuery(
                        "select id, kind, record_id, attempts from index_outbox where due_at <= now() order by id limit ?1")
                .setParameter(1, limit)
                .getResultList();
        return rows.stream()
                .flatMap(row -> SearchKind.ofCode((String) row[1])
                        .map(kind -> new Pointer(
                                ((Number) row[0]).longValue(), kind, (UUID) row[2], ((Number) row[3]).intValue()))
                        .stream())
                .toList();
    }

    void delete(Collection<Long> ids) {
        db.createNativeQuery("delete from index_outbox where id = any(cast(?1 as bigint[]))")
                .setParameter(1, ids.toArray(Long[]::new))
                .executeUpdate();
    }

    /** Puts a pointer aside for a while, doubling: 1, 2, 4, … seconds. */
    void postpone(Pointer pointer) {
        db.createNativeQuery("""
                        update index_outbox set attempts = attempts + 1, due_at = now() + make_interval(secs => power(2, attempts))
                        where id = ?1""").setParameter(1, pointer.id()).executeUpdate();
    }

    /** Deletes the pointers to a record up to this one; what came later may lead to a better state. Returns how many there were. */
    int deleteUpTo(Pointer pointer) {
        return db.createNativeQuery("delete from index_outbox where kind = ?1 and record_id = ?2 and id <= ?3")
                .setParameter(1, pointer.kind().code())
                .setParameter(2, pointer.recordId())
                .setParameter(3, pointer.id())
                .executeUpdate();
    }

    /** Waiting pointers and the age of the oldest in seconds. */
    Lag lag() {
        Object[] row = (Object[]) db.createNativeQuery(
                        "select count(*), coalesce(extract(epoch from now() - min(created_at)), 0) from index_outbox")
                .getSingleResult();
        return new Lag(((Number) row[0]).longValue(), ((Number) row[1]).doubleValue());
    }

    /** How far the index is behind. */
    record Lag(long pointers, double oldestSeconds) {}
}
