package cn.techbridge.brokerage;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.techbridge.support.Samples;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What waits, and who sees it. */
@QuarkusTest
class QueueTest extends TwoBrokers {
    @Test
    void aGoodMatchWaitsInTheQueueUntilABrokerClaimsIt() {
        market.as("broker")
                .get("/queue")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].stage", equalTo("OFFERED"))
                .body("items[0].leaseToken", nullValue());
        JsonPath claimed = claim("broker", 10);
        assertEquals(1, claimed.getList("items").size());
        market.as("broker").get("/queue/claims").then().body("items[0].leaseToken", notNullValue());
        market.as("broker2").get("/queue").then().body("items", empty());
        assertEquals(0, claim("broker2", 1).getList("items").size());
        market.as("broker2")
                .get("/cases/" + claimed.getString("items[0].id"))
                .then()
                .statusCode(404);
    }

    @Test
    void lookingAtACaseChangesNothingInIt() {
        JsonPath claimed = claim("broker", 1);
        for (String who : List.of("broker", "operator", "broker")) {
            market.as(who)
                    .get("/cases/" + claimed.getString("items[0].id"))
                    .then()
                    .statusCode(200)
                    .body("version", equalTo(claimed.getInt("items[0].version")));
        }
    }

    @Test
    void aDeclinedPairIsSuppressedAndNotOfferedAgain() {
        JsonPath claimed = claim("broker", 1);
        String id = claimed.getString("items[0].id");
        String decline = "{\"leaseToken\":%d,\"reason\":\"INDICATOR_NOT_MET\",\"note\":\"硬度不够\"}"
                .formatted(claimed.getLong("items[0].leaseToken"));
        market.writing("broker")
                .body(decline)
                .post("/cases/" + id + "/decline")
                .then()
                .statusCode(200)
                .body("stage", equalTo("LOST"));
        String demand = claimed.getString("items[0].demandId");
        market.as("enterprise").get("/demands/" + demand + "/matches").then().body("items", empty());
        market.pushing("university-demo", Samples.coating("A-1").replace("2.5倍", "2.8倍"))
                .post("/achievements/bulk")
                .then()
                .statusCode(200);
        market.settle();
        market.as("broker").get("/queue").then().body("items.findAll { it.achievementId != null }", empty());
    }

    @Test
    void specialitiesRegionsAndCapacityLimitWhatABrokerGets() {
        change(secondBroker, "B-2", "broker2", ",\"specialities\":[\"20\"]");
        market.as("broker2").get("/queue").then().statusCode(200).body("items", empty());
        assertEquals(0, claim("broker2", 5).getList("items").size());
        change(secondBroker, "B-2", "broker2", ",\"specialities\":[\"80\"],\"regionCodes\":[\"310000\"]");
        market.as("broker2").get("/queue").then().body("items", empty());
        change(
                secondBroker,
                "B-2",
                "broker2",
                ",\"specialities\":[\"80\"],\"regionCodes\":[\"120000\"],\"capacity\":1");
        market.as("broker2").get("/queue").then().body("items", hasSize(1));
        assertEquals(1, claim("broker2", 5).getList("items").size());
        market.writing("broker2")
                .body("{\"count\":1}")
                .post("/queue/claims")
                .then()
                .statusCode(409);
    }

    private void change(String brokerId, String id, String account, String more) {
        String tag = market.as("operator")
                .get("/brokers/" + brokerId)
                .then()
                .extract()
                .header("ETag");
        market.writing("operator")
                .header("If-Match", tag)
                .body(sheet(id, account, more))
                .put("/brokers/" + brokerId)
                .then()
                .statusCode(200);
    }

    @Test
    void pagesOfTheQueueStandStillWhileOthersClaim() {
        String more =
                IntStream.range(0, 5).mapToObj(i -> Samples.coating("P-" + i)).collect(Collectors.joining("\n"));
        market.pushing("university-demo", more)
                .post("/achievements/bulk")
                .then()
                .statusCode(200);
        market.settle();
        var first = market.as("broker")
                .queryParam("limit", 2)
                .get("/queue")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        List<String> seen = new ArrayList<>(first.getList("items.id"));
        claim("broker2", 2);
        String cursor = first.getString("nextCursor");
        while (cursor != null) {
            var page = market.as("broker")
                    .queryParam("limit", 2)
                    .queryParam("cursor", cursor)
                    .get("/queue")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            seen.addAll(page.getList("items.id"));
            cursor = page.getString("nextCursor");
        }
        assertEquals(6, new HashSet<>(seen).size(), "none skipped");
        assertEquals(6, seen.size(), "none twice");
    }

    @Test
    void onlyRegisteredBrokersWorkTheQueue() {
        market.as("enterprise").get("/queue").then().statusCode(403);
        market.visitor().get("/queue").then().statusCode(401);
        market.as("operator").get("/queue").then().statusCode(200).body("items", hasSize(1));
    }

    @Test
    void aRefusalGoesThroughWhileTheMatchIsBeingDropped() {
        JsonPath claimed = claim("broker", 1);
        String decline = "{\"leaseToken\":%d,\"reason\":\"INDICATOR_NOT_MET\"}"
                .formatted(claimed.getLong("items[0].leaseToken"));
        market.meanwhile(
                        "delete from match",
                        () -> market.writing("broker")
                                .body(decline)
                                .post("/cases/" + claimed.getString("items[0].id") + "/decline"))
                .then()
                .statusCode(200)
                .body("stage", equalTo("LOST"));
    }
}
