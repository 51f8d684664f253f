package cn.techbridge.tools;

import cn.techbridge.brokerage.ClaimSql;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/**
 * One broker of a storm: claims by the application's own statements, then ends a case, gives it back, forgets it, or comes too late
 * with an old token. The ending is the entity's check (stage, token, time) in one statement.
 */
final class StormBroker {
    private static final UUID AGENCY = new UUID(9, 9);
    private static final int CAPACITY = 20;
    private static final String FENCE = """
            where id = cast(:case as uuid) and lease_token = :token and lease_until >= now() and stage = 'CLAIMED' returning id""";
    private static final String END = """
            update brokerage_case set stage = 'LOST', decline_reason = 'OTHER', lease_token = null, lease_until = null,
            version = version + 1, updated_at = now()
            """ + FENCE;
    private static final String RELEASE = """
            update brokerage_case set stage = 'OFFERED', broker_id = null, agency_id = null, lease_token = null, lease_until = null,
            version = version + 1, updated_at = now()
            """ + FENCE;

    private final Connection db;
    private final UUID broker;
    private final double leaseSeconds;
    private final Random random;

    StormBroker(Connection db, int number, double leaseSeconds, long seed) throws SQLException {
        this.db = db;
        this.broker = new UUID(8, number);
        this.leaseSeconds = leaseSeconds;
        this.random = new Random(seed);
        db.setAutoCommit(false);
    }

    /** One turn of work; false when the queue gave nothing. */
    boolean turn() throws SQLException {
        List<Object> mine = claim();
        for (Object id : mine) {
            work((UUID) id);
        }
        return !mine.isEmpty();
    }

    private List<Object> claim() throws SQLException {
        NamedSql.run(db, ClaimSql.LOCK_BROKER, Map.of("broker", broker.toString()));
        long held = ((Number) NamedSql.run(db, ClaimSql.HELD, Map.of("broker", broker))
                        .getFirst())
                .longValue();
        int room = (int) Math.min(1 + random.nextInt(10), CAPACITY - held);
        List<Object> ids = room <= 0 ? List.of() : NamedSql.run(db, ClaimSql.CLAIM, claim(room));
        if (!ids.isEmpty()) {
            Map<String, Object> event = new HashMap<>();
            event.put("ids", ids.toArray(UUID[]::new));
            event.put("kind", "CLAIMED");
            event.put("actor", broker.toString());
            event.put("agency", AGENCY);
            NamedSql.run(db, ClaimSql.RECORD, event);
        }
        perhapsDie();
        db.commit();
        return ids;
    }

    private Map<String, Object> claim(int count) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("fields", new String[0]);
        parameters.put("regions", new String[0]);
        parameters.put("ceiling", new BigDecimal("9999999999999"));
        parameters.put("broker", broker);
        parameters.put("blocked", new UUID[0]);
        parameters.put("count", count);
        parameters.put("agency", AGENCY);
        parameters.put("seconds", leaseSeconds);
        parameters.put("due", OffsetDateTime.now().plusDays(2));
        return parameters;
    }

    private void work(UUID id) throws SQLException {
        List<Object> token = NamedSql.run(
                db,
                "select lease_token from brokerage_case where id = cast(:case as uuid) and broker_id = cast(:broker as uuid)",
                Map.of("case", id, "broker", broker));
        db.commit();
        if (token.isEmpty() || token.getFirst() == null || random.nextInt(8) == 0) {
            return; // gone already, or forgotten until the lease runs out
        }
        write(id, ((Number) token.getFirst()).longValue(), random.nextInt(5) == 0 ? RELEASE : END);
        if (random.nextInt(10) == 0) {
            write(id, ((Number) token.getFirst()).longValue(), END); // once more with a token that is worthless by now
        }
    }

    private void write(UUID id, long token, String statement) throws SQLException {
        boolean taken =
                !NamedSql.run(db, statement, Map.of("case", id, "token", token)).isEmpty();
        NamedSql.run(
                db, """
                insert into storm_ledger (case_id, what, token, broker)
                values (cast(:case as uuid), :what, :token, cast(:broker as uuid))""", Map.of("case", id, "what", taken ? "WRITES" : "REFUSED", "token", token, "broker", broker));
        perhapsDie();
        db.commit();
    }

    /** The end of a process in the middle of a transaction, seen from the database: the connection breaks. */
    private void perhapsDie() throws SQLException {
        if (random.nextInt(400) == 0) {
            db.abort(Runnable::run);
        }
    }
}
