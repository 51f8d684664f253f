package cn.techbridge.search;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.techbridge.matching.MatchRefresher;
import cn.techbridge.support.MarketTest;
import cn.techbridge.support.Samples;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Records that cannot be indexed or matched, whatever is tried. */
@QuarkusTest
class DeadLetterTest extends MarketTest {
    @Inject
    IndexRelay relay;

    @Inject
    IndexRebuild rebuild;

    @Inject
    MatchRefresher matches;

    private String poisoned;

    @BeforeEach
    void twoRecordsOneOfThemPoisoned() {
        market.organisation(Samples.TTO, "津桥理工大学", true, "university-demo");
        poisoned = push(Samples.coating("BAD"));
        push(Samples.membrane("GOOD"));
        market.exec(
                "update achievement set content = '[]', published_content = '[]', version = version + 1 where external_id = 'BAD'");
    }

    private String push(String row) {
        return market.pushing("university-demo", row)
                .post("/achievements/bulk")
                .then()
                .statusCode(200)
                .extract()
                .path("rows[0].id");
    }

    /** Five tries to index it, and five to match it, which begin when indexing has been given up. */
    private void tryOften() {
        for (int i = 0; i < 10; i++) {
            market.exec("update index_outbox set due_at = now()");
            market.exec("update match_work set due_at = now()");
            market.settle();
        }
    }

    private void found(int count) {
        market.visitor().get("/search/achievements").then().statusCode(200).body("total.value", equalTo(count));
    }

    @Test
    void aRecordThatCannotBeLoadedHoldsNoOtherUpAndIsPutAsideAfterFiveTries() {
        market.settle();
        found(1);
        market.as("operator")
                .get("/operations/dead-letters")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        tryOften();
        market.as("operator")
                .get("/operations/dead-letters")
                .then()
                .statusCode(200)
                .body("items.work", hasItems("index", "match"))
                .body("items.recordId", everyItem(equalTo(poisoned)))
                .body("items.attempts", everyItem(equalTo(5)))
                .body("items.kind", everyItem(equalTo("achievement")));
        assertEquals(0, relay.relayOnce(), "nothing waits any more");
        assertEquals(0, matches.refreshOnce(), "nothing waits any more");
    }

    @Test
    void theOperatorHasItDoneAgainOnceTheCauseIsMended() {
        tryOften();
        market.exec("""
                update achievement set content = g.content, published_content = g.published_content, version = achievement.version + 1
                from achievement g where g.external_id = 'GOOD' and achievement.external_id = 'BAD'""");
        for (String id : market.as("operator")
                .get("/operations/dead-letters")
                .then()
                .extract()
                .<List<String>>path("items.id")) {
            market.as("operator")
                    .post("/operations/dead-letters/" + id + "/requeue")
                    .then()
                    .statusCode(204);
            market.as("operator")
                    .post("/operations/dead-letters/" + id + "/requeue")
                    .then()
                    .statusCode(404);
        }
        market.settle();
        found(2);
        market.as("operator").get("/operations/dead-letters").then().body("items", hasSize(0));
    }

    @Test
    void aRebuildGoesOnWithoutWhatCannotBeIndexed() {
        rebuild.rebuild(SearchKind.ACHIEVEMENT);
        market.as("operator")
                .get("/operations/dead-letters?limit=1")
                .then()
                .statusCode(200)
                .body("items.recordId", hasItems(poisoned));
        market.exec("delete from index_outbox");
        found(1);
    }

    @Test
    void onlyOperatorsSeeIt() {
        market.as("publisher").get("/operations/dead-letters").then().statusCode(403);
        market.as("publisher").post("/operations/dead-letters/1/requeue").then().statusCode(403);
        market.visitor().get("/operations/dead-letters").then().statusCode(401);
    }
}
