package cn.techbridge.brokerage;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.techbridge.support.MarketTest;
import cn.techbridge.support.Samples;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.UserTransaction;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class QueueTest extends MarketTest {
    @Inject
    CaseService cases;

    @Inject
    EntityManager db;

    @Inject
    UserTransaction transaction;

    private String secondBroker;

    @BeforeEach
    void twoBrokersAndOneMatch() {
        market.organisation(Samples.TTO, "津桥理工大学", true, "university-demo", "publisher");
        market.organisation(Samples.FACTORY, "恒远机械厂", true, "enterprise-demo", "enterprise");
        market.writing("operator")
                .body(
                        "{\"externalId\":\"AG\",\"name\":\"启成技术转移中心\",\"type\":\"UNIVERSITY\",\"level\":\"NATIONAL\",\"regionCode\":\"120000\"}")
                .post("/agencies")
                .then()
                .statusCode(201);
        broker("B-1", "broker");
        secondBroker = broker("B-2", "broker2");
        market.pushing("university-demo", Samples.coating("A-1"))
                .post("/achievements/bulk")
                .then()
                .statusCode(200);
        market.pushing("enterprise-demo", Samples.toolWear("D-1"))
                .post("/demands/bulk")
                .then()
                .statusCode(200);
        market.settle();
    }

    private String broker(String id, String account) {
        return market.writing("operator")
                .body(sheet(id, account, ""))
                .post("/brokers")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private String sheet(String id, String account, String more) {
        return "{\"externalId\":\"%s\",\"agencyExternalId\":\"AG\",\"name\":\"王经纪\",\"grade\":\"SENIOR\",\"subject\":\"%s\"%s}"
                .formatted(id, market.subject(account), more);
    }

    private JsonPath claim(String account, int count) {
        return market.writing(account)
                .body("{\"count\":" + count + "}")
                .post("/queue/claims")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static String lease(JsonPath claimed) {
        return "{\"leaseToken\":" + claimed.getLong("items[0].leaseToken") + "}";
    }

    private int status(String account, String id, String verb, String body) {
        return market.writing(account)
                .body(body)
                .post("/cases/" + id + "/" + verb)
                .statusCode();
    }

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
    void aReleasedCaseGoesBackAndItsOldTokenIsWorthless() {
        JsonPath claimed = claim("broker", 1);
        String id = claimed.getString("items[0].id");
        assertEquals(200, status("broker", id, "heartbeat", lease(claimed)));
        assertEquals(200, status("broker", id, "release", lease(claimed)));
        assertEquals(409, status("broker", id, "heartbeat", lease(claimed)));
        JsonPath second = claim("broker2", 1);
        assertEquals(id, second.getString("items[0].id"));
        assertEquals(409, status("broker", id, "heartbeat", lease(claimed)));
        assertEquals(409, status("broker2", id, "heartbeat", lease(claimed)));
        assertEquals(200, status("broker2", id, "heartbeat", lease(second)));
    }

    @Test
    void anExpiredLeaseReturnsTheCase() throws Exception {
        JsonPath claimed = claim("broker", 1);
        transaction.begin();
        db.createNativeQuery("update brokerage_case set lease_until = now() - interval '1 second'")
                .executeUpdate();
        transaction.commit();
        assertEquals(409, status("broker", claimed.getString("items[0].id"), "heartbeat", lease(claimed)));
        cases.expireLeases();
        market.as("broker2").get("/queue").then().body("items.id", contains(claimed.getString("items[0].id")));
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
    void twoBrokersOnOneLinkAreImpossible() {
        PersistenceException refused = assertThrows(PersistenceException.class, () -> {
            transaction.begin();
            try {
                db.createNativeQuery("""
                                insert into brokerage_case (id, match_id, demand_id, achievement_id, demand_title, achievement_title, score,
                                                            field_path, region_path, stage, version, created_at, updated_at)
                                select gen_random_uuid(), match_id, demand_id, achievement_id, demand_title, achievement_title, score,
                                       field_path, region_path, 'OFFERED', 0, now(), now() from brokerage_case""").executeUpdate();
            } finally {
                transaction.rollback();
            }
        });
        assertEquals(true, refused.toString().contains("one_live"));
    }

    @Test
    void manyClaimsAtOnceNeverShareACase() throws Exception {
        String more =
                IntStream.range(0, 30).mapToObj(i -> Samples.coating("X-" + i)).collect(Collectors.joining("\n"));
        market.pushing("university-demo", more)
                .post("/achievements/bulk")
                .then()
                .statusCode(200);
        market.settle();
        List<Callable<List<String>>> claims = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            String account = i % 2 == 0 ? "broker" : "broker2";
            claims.add(() -> {
                var answer = market.writing(account).body("{\"count\":3}").post("/queue/claims");
                return answer.statusCode() == 200 ? answer.jsonPath().getList("items.id") : List.of();
            });
        }
        List<String> taken = new ArrayList<>();
        try (var pool = Executors.newFixedThreadPool(6)) {
            for (Future<List<String>> claim : pool.invokeAll(claims)) {
                taken.addAll(claim.get());
            }
        }
        assertEquals(31, taken.size(), "every case is claimed");
        assertEquals(taken.size(), new HashSet<>(taken).size(), "no case twice");
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
}
