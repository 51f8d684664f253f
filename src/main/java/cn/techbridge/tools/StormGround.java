package cn.techbridge.tools;

import cn.techbridge.brokerage.ClaimSql;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The database of a claim storm: waiting cases, and a ledger in which triggers write who takes and who loses a case. The ledger is the
 * storm's own witness; the application knows nothing of it. A write that is taken ends the hold, so the row's own holder as the trigger
 * sees it must be the writer, in the same transaction.
 */
final class StormGround {
    private static final List<String> LEDGER = List.of(
            """
            create table storm_ledger (seq bigint generated always as identity primary key, case_id uuid not null, what text not null,
                                       token bigint, broker uuid, tx bigint not null default txid_current())""",
            "create index storm_ledger_case on storm_ledger (case_id, seq)",
            """
            create function storm_witness() returns trigger language plpgsql as $$
            begin
                if old.lease_token is not null and new.lease_token is distinct from old.lease_token then
                    insert into storm_ledger (case_id, what, token, broker) values (new.id, 'LOSES', old.lease_token, old.broker_id);
                end if;
                if new.lease_token is not null and new.lease_token is distinct from old.lease_token then
                    insert into storm_ledger (case_id, what, token, broker) values (new.id, 'TAKES', new.lease_token, new.broker_id);
                end if;
                return null;
            end $$""",
            "create trigger storm_witness after update on brokerage_case for each row execute function storm_witness()");

    private StormGround() {}

    static void layOut(Connection db, int items) throws SQLException {
        try (Statement statement = db.createStatement()) {
            for (String sql : LEDGER) {
                statement.execute(sql);
            }
        }
        NamedSql.run(db, """
                insert into brokerage_case (id, demand_id, achievement_id, demand_title, achievement_title, score, priority,
                                            field_path, region_path, stage, version, created_at, updated_at)
                select gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 'storm', 'storm', i % 100, i % 10000,
                       '{}', '{}', 'OFFERED', 0, now(), now() from generate_series(1, :items) i""", Map.of("items", items));
    }

    static void clear(Connection db) throws SQLException {
        try (Statement statement = db.createStatement()) {
            statement.execute("drop trigger if exists storm_witness on brokerage_case");
            statement.execute("drop function if exists storm_witness");
            statement.execute("drop table if exists storm_ledger");
        }
    }

    /** The application's own expiry, and its entries in the history. */
    static void expire(Connection db) throws SQLException {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("due", OffsetDateTime.now().plusDays(1));
        parameters.put("wait", 86_400.0);
        List<Object> back = NamedSql.run(db, ClaimSql.EXPIRE, parameters);
        parameters.put("ids", back.toArray(UUID[]::new));
        parameters.put("kind", "EXPIRED");
        NamedSql.run(db, ClaimSql.RECORD, parameters);
    }

    static long open(Connection db) throws SQLException {
        return count(db, "select count(*) from brokerage_case where stage not in ('LOST', 'CLOSED')");
    }

    /** What the ledger says. Everything named in capitals must be 0. */
    static Map<String, Long> verdict(Connection db) throws SQLException {
        Map<String, Long> figures = new LinkedHashMap<>();
        figures.put("claims", count(db, "select count(*) from storm_ledger where what = 'TAKES'"));
        figures.put("writes taken", count(db, "select count(*) from storm_ledger where what = 'WRITES'"));
        figures.put("late writes refused", count(db, "select count(*) from storm_ledger where what = 'REFUSED'"));
        figures.put("claims that ran out", count(db, "select count(*) from case_event where kind = 'EXPIRED'"));
        figures.put("DOUBLE HOLDERS", count(db, """
                        select count(*) from (select what, lag(what) over (partition by case_id order by seq) as before
                                              from storm_ledger where what in ('TAKES', 'LOSES')) l
                        where what = 'TAKES' and before = 'TAKES'"""));
        figures.put("WRITES WITHOUT A HOLD", count(db, """
                        select count(*) from storm_ledger w where what = 'WRITES' and not exists (
                            select 1 from storm_ledger hold
                            where hold.case_id = w.case_id and hold.what = 'LOSES' and hold.tx = w.tx
                              and hold.token = w.token and hold.broker = w.broker)"""));
        figures.put("ITEMS NOT ENDED", open(db));
        return figures;
    }

    private static long count(Connection db, String sql) throws SQLException {
        return ((Number) NamedSql.run(db, sql, Map.of()).getFirst()).longValue();
    }
}
