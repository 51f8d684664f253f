package cn.techbridge.tools;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.techbridge.support.MarketTest;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** The storm of scripts/claim-storm, smaller and in one process: connections break instead of processes. */
@QuarkusTest
class ClaimStormTest extends MarketTest {
    private static final int BROKERS = 12;
    private static final long PAUSE_NANOS = 50_000_000;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.datasource.username")
    String user;

    @ConfigProperty(name = "quarkus.datasource.password")
    String password;

    @Test
    void noCaseEverHasTwoHoldersAndEveryCaseEnds() throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        try (Connection db = connect();
                ExecutorService pool = Executors.newFixedThreadPool(BROKERS)) {
            StormGround.layOut(db, 1500);
            for (int i = 0; i < BROKERS; i++) {
                int number = i;
                pool.execute(() -> work(number, over));
            }
            try {
                await().atMost(Duration.ofMinutes(3))
                        .pollInterval(Duration.ofMillis(200))
                        .until(() -> {
                            StormGround.expire(db);
                            return StormGround.open(db) == 0;
                        });
            } finally {
                over.set(true);
            }
            Map<String, Long> verdict = StormGround.verdict(db);
            StormGround.clear(db);
            assertEquals(0, verdict.get("DOUBLE HOLDERS"));
            assertEquals(0, verdict.get("WRITES WITHOUT A HOLD"));
            assertEquals(0, verdict.get("ITEMS NOT ENDED"));
            assertTrue(verdict.get("claims that ran out") > 0, "some were forgotten");
            assertTrue(verdict.get("late writes refused") > 0, "some came too late");
        }
    }

    private void work(int number, AtomicBoolean over) {
        for (long life = 0; !over.get(); life++) {
            try (Connection own = connect()) {
                StormBroker broker = new StormBroker(own, number, 1.0, number * 1000L + life);
                while (!over.get()) {
                    if (!broker.turn()) {
                        LockSupport.parkNanos(PAUSE_NANOS);
                    }
                }
            } catch (SQLException died) {
                // as intended: the broker comes back on another connection
            }
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }
}
