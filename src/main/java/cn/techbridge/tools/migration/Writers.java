package cn.techbridge.tools.migration;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Writers that keep to what the application of the older version writes: each turn one new listing and one changed, and one changed case. */
final class Writers implements AutoCloseable {
    static final String ORGANISATION = """
            insert into organisation (id, uscc, name, type, region_code, trusted, version, created_at, updated_at)
            values ('00000000-0000-7000-8000-000000000001', '12120000LAD0000114', '演练大学', 'UNIVERSITY', '120104', true, 0, now(), now())""";

    private final List<Thread> threads = new ArrayList<>();
    private final AtomicLong longest = new AtomicLong();
    private final AtomicInteger turns = new AtomicInteger();
    private final AtomicInteger failures = new AtomicInteger();
    private final String database;
    private volatile String failure = "";
    private volatile boolean stopped;

    Writers(String database, int number) {
        this.database = database;
        for (int i = 0; i < number; i++) {
            int own = i;
            threads.add(Thread.ofPlatform().daemon().start(() -> write(own)));
        }
    }

    /** A statement that adds rows {@code from} to {@code to} of a series. */
    static String listings(String table, String from, String to) {
        return """
                insert into %s (id, organisation_id, external_id, state, change_pending, content_hash, fields_inferred, content, published_content,
                                created_at, updated_at, published_at, version)
                select gen_random_uuid(), '00000000-0000-7000-8000-000000000001', 'M-' || i, 'PUBLISHED', false, md5(i::text), false, c, c, now(), now(), now(), 1
                from (select i, jsonb_build_object('title', '成果 ' || i, 'summary', repeat('面向淬硬钢切削的刀具涂层工艺。', 8), 'keywords', '["刀具"]'::jsonb) c
                      from generate_series(%s, %s) i) rows""".formatted(table, from, to);
    }

    static String cases(String from, String to) {
        return """
                insert into brokerage_case (id, demand_id, achievement_id, demand_title, achievement_title, score, priority,
                                            field_path, region_path, stage, version, created_at, updated_at)
                select gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 'migration', 'migration', i %% 100, i %% 10000,
                       '{460}', '{120000}', 'OFFERED', 0, now(), now() from generate_series(%s, %s) i""".formatted(from, to);
    }

    private void write(int own) {
        try (Connection db = MigrationDrill.connect(database)) {
            db.setAutoCommit(false);
            try (PreparedStatement add = db.prepareStatement(listings("achievement", "?", "?"));
                    PreparedStatement change = db.prepareStatement(
                            "update demand set version = version + 1, updated_at = now() where external_id = ?");
                    PreparedStatement work = db.prepareStatement("""
                            update brokerage_case set version = version + 1, updated_at = now()
                            where id = (select id from brokerage_case where stage = 'OFFERED' order by priority desc, id offset ? limit 1)""")) {
                int next = 100_000_000 * (own + 1) + Math.floorMod(System.nanoTime(), 90_000_000);
                while (!stopped) {
                    long began = System.nanoTime();
                    add.setInt(1, next);
                    add.setInt(2, next);
                    add.executeUpdate();
                    change.setString(1, "M-" + ThreadLocalRandom.current().nextInt(1, 1000));
                    change.executeUpdate();
                    work.setInt(1, own);
                    work.executeUpdate();
                    db.commit();
                    longest.accumulateAndGet(System.nanoTime() - began, Math::max);
                    turns.incrementAndGet();
                    next++;
                    TimeUnit.MILLISECONDS.sleep(20);
                }
            }
        } catch (SQLException wrong) {
            failure = wrong.getMessage();
            failures.incrementAndGet();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    /** Until so many more turns were done, so that all writers are at work. */
    void awaitTurns(int more) throws InterruptedException {
        int wanted = turns.get() + more;
        while (turns.get() < wanted && failures.get() == 0) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    double longestSeconds() {
        return longest.get() / 1e9;
    }

    int failures() {
        return failures.get();
    }

    String failure() {
        return failure;
    }

    @Override
    public void close() {
        stopped = true;
        for (Thread thread : threads) {
            try {
                thread.join(TimeUnit.SECONDS.toMillis(30));
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
