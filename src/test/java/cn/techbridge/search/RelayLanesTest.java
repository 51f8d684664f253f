package cn.techbridge.search;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.techbridge.support.MarketTest;
import cn.techbridge.support.Samples;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The relay's lanes share out the changed records, and a rebuild holds all of them. */
@QuarkusTest
class RelayLanesTest extends MarketTest {
    private static final int RECORDS = 40;

    @Inject
    OutboxRows outbox;

    @Inject
    IndexRelay relay;

    @BeforeEach
    void manyChanges() {
        market.organisation(Samples.TTO, "津桥理工大学", true, "university-demo");
        market.settle();
        push();
    }

    private void push() {
        String rows = IntStream.range(0, RECORDS)
                .mapToObj(i -> Samples.membrane("M-" + i))
                .collect(Collectors.joining("\n"));
        market.pushing("university-demo", rows)
                .post("/achievements/bulk")
                .then()
                .statusCode(200);
    }

    private static <T> T inTransaction(Supplier<T> step) {
        return QuarkusTransaction.requiringNew().call(step::get);
    }

    @Test
    void eachRecordIsInOneLane() {
        Set<UUID> all = new HashSet<>();
        int taken = 0;
        for (OutboxRows.Lane lane : relay.lanes()) {
            List<OutboxRows.Pointer> due = inTransaction(() -> outbox.due(lane, 10 * RECORDS));
            assertFalse(due.isEmpty(), "a lane without work");
            Set<UUID> records = due.stream().map(OutboxRows.Pointer::recordId).collect(Collectors.toSet());
            taken += records.size();
            all.addAll(records);
        }
        assertEquals(RECORDS, taken);
        assertEquals(RECORDS, all.size());
    }

    @Test
    void oneLaneAtWorkDoesNotHoldUpTheOther() {
        List<OutboxRows.Lane> lanes = relay.lanes();
        inTransaction(() -> {
            assertTrue(outbox.lock(lanes.getFirst()));
            assertEquals(0, relay.relayOnce(lanes.getFirst()), "somebody has it");
            assertTrue(relay.relayOnce(lanes.getLast()) > 0);
            return null;
        });
        market.settle();
        market.visitor().get("/search/achievements").then().body("total.value", equalTo(RECORDS));
    }

    @Test
    void whoRebuildsHoldsEveryLane() {
        inTransaction(() -> {
            outbox.lockWaiting();
            assertEquals(0, relay.relayOnce());
            return null;
        });
        assertTrue(relay.relayOnce() > 0);
    }
}
