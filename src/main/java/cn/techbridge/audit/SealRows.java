package cn.techbridge.audit;

import cn.techbridge.audit.EntryCopy.Entry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.hibernate.Session;

/** The links of the chain in the database. */
@ApplicationScoped
class SealRows {
    /** Any fixed number: it names the sealer's advisory lock in this database. */
    private static final long SEAL_LOCK = 7_301_002L;

    private final EntityManager db;

    SealRows(EntityManager db) {
        this.db = db;
    }

    /** Which ids and transactions the database has given out so far; ids were read first. */
    record Drawn(long high, long oldestRunning, long nextTransaction) {}

    /** True when this transaction may seal; one sealer at a time keeps the chain a chain. */
    boolean lock() {
        return (Boolean) db.createNativeQuery("select pg_try_advisory_xact_lock(?1)")
                .setParameter(1, SEAL_LOCK)
                .getSingleResult();
    }

    Drawn drawn() {
        long high = ((Number) db.createNativeQuery(
                                "select case when is_called then last_value else 0 end from audit_entry_id_seq")
                        .getSingleResult())
                .longValue();
        Object[] running = (Object[]) db.createNativeQuery("""
                        select cast(cast(pg_snapshot_xmin(s) as text) as bigint), cast(cast(pg_snapshot_xmax(s) as text) as bigint)
                        from (select pg_current_snapshot() as s) now""").getSingleResult();
        return new Drawn(high, ((Number) running[0]).longValue(), ((Number) running[1]).longValue());
    }

    Seal last() {
        return db.unwrap(Session.class).doReturningWork(connection -> {
            try (PreparedStatement query =
                            connection.prepareStatement(SealReader.SELECT + " order by number desc limit 1");
                    ResultSet rows = query.executeQuery()) {
                return rows.next() ? SealReader.seal(rows) : null;
            }
        });
    }

    /** Entries that no link holds, the oldest first. */
    List<Entry> unsealed(long floor, int limit) {
        return db.unwrap(Session.class).doReturningWork(connection -> unsealed(connection, floor, limit));
    }

    private static List<Entry> unsealed(Connection connection, long floor, int limit) throws SQLException {
        EntryCopy copy = new EntryCopy(connection, """
                id in (select u.id from audit_entry u where u.id > %d and u.id not in (
                           select unnest(entries) from audit_seal where entries[cardinality(entries)] > %d)
                       order by u.id limit %d)""".formatted(floor, floor, limit));
        List<Entry> found = new ArrayList<>();
        copy.forEachRemaining(found::add);
        return found;
    }

    void add(Seal seal) {
        db.unwrap(Session.class).doWork(connection -> {
            try (PreparedStatement insert = connection.prepareStatement("""
                    insert into audit_seal (number, sealed_at, entries, digests, floor, high, horizon, hash, mac)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")) {
                insert.setLong(1, seal.number());
                insert.setTimestamp(2, Timestamp.from(seal.sealedAt()));
                insert.setArray(3, connection.createArrayOf("bigint", boxed(seal.entries())));
                insert.setBytes(4, seal.digests());
                insert.setLong(5, seal.floor());
                insert.setLong(6, seal.high());
                insert.setLong(7, seal.horizon());
                insert.setBytes(8, seal.hash());
                insert.setBytes(9, seal.mac());
                insert.executeUpdate();
            }
        });
    }

    private static Long[] boxed(long[] numbers) {
        return LongStream.of(numbers).boxed().toArray(Long[]::new);
    }
}
