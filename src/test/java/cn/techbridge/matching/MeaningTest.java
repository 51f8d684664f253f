package cn.techbridge.matching;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.techbridge.platform.DeadLetterRows;
import cn.techbridge.search.SearchKind;
import cn.techbridge.support.MarketTest;
import cn.techbridge.support.Samples;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A site with an encoder of its own. */
@QuarkusTest
@WithTestResource(value = EncoderServer.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class MeaningTest extends MarketTest {
    private static final String OFFER = "{\"externalId\":\"A-1\",\"title\":\"油泥热剥离污泥减量成套设备\",\"summary\":\"热剥离。\"}";

    @Inject
    Meaning meaning;

    @Inject
    EncodeRefresher encoding;

    private String offer(String row) {
        return market.pushing("university-demo", row)
                .post("/achievements/bulk")
                .then()
                .statusCode(200)
                .extract()
                .path("rows[0].id");
    }

    private void encode() {
        while (encoding.encodeOnce() > 0) {
            // one batch a round
        }
    }

    @Test
    void whatMeansTheSameInOtherWordsBecomesACandidate() {
        market.organisation(Samples.TTO, "津桥理工大学", true, "university-demo", "publisher");
        String same = offer(OFFER);
        offer(Samples.coating("A-2"));
        market.settle();
        encode();
        List<UUID> near = meaning.nearest(SearchKind.ACHIEVEMENT, "淤积物脱附瘦身", 1);
        assertEquals(List.of(UUID.fromString(same)), near);
    }

    @Test
    void aWithdrawnListingLosesItsVector() {
        market.organisation(Samples.TTO, "津桥理工大学", true, "university-demo", "publisher");
        String gone = offer(OFFER);
        market.settle();
        encode();
        assertTrue(meaning.nearest(SearchKind.ACHIEVEMENT, "污泥减量", 10).contains(UUID.fromString(gone)));
        market.as("publisher")
                .post("/achievements/" + gone + "/withdraw")
                .then()
                .statusCode(200);
        encode();
        assertTrue(
                meaning.nearest(SearchKind.ACHIEVEMENT, "污泥减量", 10).stream().noneMatch(UUID.fromString(gone)::equals));
    }

    @Test
    void aTextThatTheEncoderRefusesHoldsNobodyUpAndIsPutAside() {
        market.organisation(Samples.TTO, "津桥理工大学", true, "university-demo", "publisher");
        String refused = offer(
                "{\"externalId\":\"A-0\",\"title\":\"%s之物\",\"summary\":\"甲\"}".formatted(EncoderServer.UNSPEAKABLE));
        String other = offer(OFFER);
        market.settle();
        encode();
        List<UUID> near = meaning.nearest(SearchKind.ACHIEVEMENT, "污泥减量", 10);
        assertTrue(near.contains(UUID.fromString(other)) && !near.contains(UUID.fromString(refused)), near::toString);
        for (int attempt = 1; attempt < DeadLetterRows.ATTEMPTS; attempt++) {
            market.as("operator").get("/operations/dead-letters").then().body("items", empty());
            market.exec("update encode_work set due_at = now()");
            encode();
        }
        market.as("operator")
                .get("/operations/dead-letters")
                .then()
                .body("items.work", contains("encode"))
                .body("items.recordId", contains(refused));
    }

    @Test
    void anEncoderThatDoesNotAnswerIsAskedAgainForEver() {
        market.organisation(Samples.TTO, "津桥理工大学", true, "university-demo", "publisher");
        offer("{\"externalId\":\"A-0\",\"title\":\"%s之物\",\"summary\":\"甲\"}".formatted(EncoderServer.TIRING));
        market.settle();
        for (int time = 0; time <= DeadLetterRows.ATTEMPTS; time++) {
            assertThrows(UncheckedIOException.class, encoding::encodeOnce);
        }
        market.as("operator").get("/operations/dead-letters").then().body("items", empty());
    }

    @Test
    void twoOrdersAreJoinedByTheirRanks() {
        UUID a = new UUID(0, 1);
        UUID b = new UUID(0, 2);
        UUID c = new UUID(0, 3);
        assertEquals(List.of(b, a), Fusion.of(List.of(a, b), List.of(b, c), 2));
        assertEquals(3, Fusion.of(List.of(a, b), List.of(b, c), 5).size());
    }
}
