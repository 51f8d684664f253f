package cn.techbridge.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;

/** Progress of rebuilds, and the guard that only one runs per kind: a rebuild without a heartbeat for 30 s counts as dead. */
@ApplicationScoped
class RebuildRows {
    private final EntityManager db;

    RebuildRows(EntityManager db) {
        this.db = db;
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean claim(SearchKind kind, long total) {
        return db.createNativeQuery("""
                                insert into index_rebuild (kind, state, total, done, started_at, heartbeat_at)
                                values (?1, 'running', ?2, 0, now(), now())
                                on conflict (kind) do update
                                set state = 'running', total = excluded.total, done = 0, started_at = now(), heartbeat_at = now()
                                where index_rebuild.state <> 'running' or index_rebuild.heartbeat_at < now() - interval '30 seconds'""")
                        .setParameter(1, kind.code())
                        .setParameter(2, total)
                        .executeUpdate()
                == 1;
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void progress(SearchKind kind, long done) {
        update(kind, "running", done);
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void finished(SearchKind kind, long done) {
        update(kind, "finished", done);
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void failed(SearchKind kind, long done) {
        update(kind, "failed", done);
    }

    private void update(SearchKind kind, String state, long done) {
        db.createNativeQuery("update index_rebuild set state = ?2, done = ?3, heartbeat_at = now() where kind = ?1")
                .setParameter(1, kind.code())
                .setParameter(2, state)
                .setParameter(3, done)
                .executeUpdate();
    }

    @Transactional
    @SuppressWarnings("unchecked")
    List<RebuildView> all() {
        List<Object[]> rows = db.createNativeQuery(
                        "select kind, state, total, done, started_at, heartbeat_at from index_rebuild order by kind")
                .getResultList();
        return rows.stream()
                .map(row -> new RebuildView(
                        (String) row[0],
                        (String) row[1],
                        ((Number) row[2]).longValue(),
                        ((Number) row[3]).longValue(),
                        (Instant) row[4],
                        (Instant) row[5]))
                .toList();
    }

    /** A rebuild as the operator sees it; state is running, finished or failed. */
    record RebuildView(String kind, String state, long total, long done, Instant startedAt, Instant heartbeatAt) {}
}
