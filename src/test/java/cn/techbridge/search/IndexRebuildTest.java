package cn.techbridge.search;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.techbridge.support.MarketTest;
import cn.techbridge.support.Samples;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

@QuarkusTest
class IndexRebuildTest extends MarketTest {
    @Inject
    IndexRebuild rebuild;

    @Inject
    IndexCatalogue catalogue;

    @Inject
    RebuildRows rows;

    @Inject
    IndexRelay relay;

    @Inject
    IndexWriter writer;

    private void push(String... samples) {
        market.pushing("university-demo", String.join("\n", samples))
                .post("/achievements/bulk")
                .then()
                .statusCode(200);
    }

    @Test
    void writingAndSearchingGoOnWhileTheIndexIsRebuilt() throws Exception {
        market.organisation(Samples.TTO, "津桥理工大学", true, "university-demo");
        push(Samples.coating("A-1"));
        market.settle();
        AtomicBoolean done = new AtomicBoolean();
        AtomicInteger pushed = new AtomicInteger();
        CompletableFuture<Void> writing = CompletableFuture.runAsync(() -> {
            while (!done.get() || pushed.get() < 5) {
                push(Samples.membrane("M-" + pushed.incrementAndGet()));
                market.settle();
                market.visitor().get("/search/achievements").then().statusCode(200);
            }
        });
        for (int i = 0; i < 3; i++) {
            rebuild.rebuild(SearchKind.ACHIEVEMENT);
        }
        done.set(true);
        writing.get();
        market.settle();
        market.visitor().get("/search/achievements").then().body("total.value", equalTo(pushed.get() + 1));
        assertEquals(1, catalogue.writeTargets(SearchKind.ACHIEVEMENT).size(), "the old index is gone");
    }

    /** As an engine that is starting: it answers, and knows no index yet. */
    @Test
    void changesWaitWhileTheEngineKnowsNoIndex() {
        market.organisation(Samples.TTO, "津桥理工大学", true, "university-demo");
        push(Samples.coating("A-1"));
        String index = catalogue
                .behind(catalogue.alias(SearchKind.ACHIEVEMENT))
                .iterator()
                .next();
        catalogue.drop(index);
        for (int i = 0; i < 6; i++) {
            assertThrows(UncheckedIOException.class, relay::relayOnce);
        }
        IndexEntry entry = new IndexEntry(UUID.randomUUID(), 1, null);
        assertThrows(UncheckedIOException.class, () -> writer.write(List.of(index), List.of(entry)));
        catalogue.swap(SearchKind.ACHIEVEMENT, catalogue.create(SearchKind.ACHIEVEMENT, "again"));
        market.settle();
        market.visitor().get("/search/achievements").then().body("total.value", equalTo(1));
    }

    @Test
    void aRebuildThatFailsLeavesTheOldIndexInPlace() {
        String before =
                catalogue.behind(catalogue.alias(SearchKind.AGENCY)).iterator().next();
        try (Rollover rollover = new Rollover(catalogue, SearchKind.AGENCY, "broken")) {
            assertEquals(Set.of(before, rollover.index()), catalogue.writeTargets(SearchKind.AGENCY));
        }
        assertEquals(
                before,
                catalogue.behind(catalogue.alias(SearchKind.AGENCY)).iterator().next());
        assertEquals(1, catalogue.writeTargets(SearchKind.AGENCY).size());
    }

    @Test
    void twoRebuildsOfOneKindDoNotMeet() {
        assertTrue(rows.claim(SearchKind.BROKER, 0));
        market.as("operator").post("/index-rebuilds/broker").then().statusCode(409);
        rows.failed(SearchKind.BROKER, 0);
        rebuild.rebuild(SearchKind.BROKER);
    }

    @Test
    void anOperatorStartsARebuildAndSeesItsProgress() {
        market.as("operator").post("/index-rebuilds/agency").then().statusCode(202);
        org.awaitility.Awaitility.await()
                .untilAsserted(() -> market.as("operator")
                        .get("/index-rebuilds")
                        .then()
                        .statusCode(200)
                        .body("items.find { it.kind == 'agency' }.state", equalTo("finished")));
    }
}
