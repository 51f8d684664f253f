package cn.techbridge.brokerage;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.techbridge.support.Samples;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What gets into the queue and in which order, who may have it, and what a refusal does. */
@QuarkusTest
class CaseRulesTest extends BrokerageTest {

    @Test
    void aDemandWithoutAGoodMatchWaitsAloneUntilABrokerFindsSomething() {
        push("demands", wastewater("D-2", ""));
        market.settle();
        List<String> titles = market.as("broker").get("/queue").then().extract().path("items.demandTitle");
        assertEquals(2, titles.size());
        Hand pair = claim("broker");
        Hand alone = claim("broker");
        read("broker", alone.id).body("achievementId", nullValue());
        alone.step("VERIFYING");
        alone.advance("SHORTLISTED", "note", "初筛").statusCode(400);
        push("achievements", Samples.membrane("A-9"));
        market.settle();
        String found =
                market.as("broker").get("/cases/" + pair.id).then().extract().path("achievementId");
        market.writing("broker")
                .body(facts("leaseToken", alone.token, "achievementId", found))
                .put("/cases/" + alone.id + "/achievement")
                .then()
                .statusCode(200)
                .body("achievementTitle", equalTo("立方氮化硼CBN刀具纳米涂层制备技术"));
        alone.step("SHORTLISTED");
    }

    @Test
    void aDemandLeavesTheQueueAloneOnceAGoodMatchAppears() {
        push("demands", wastewater("D-2", ""));
        market.settle();
        market.as("operator")
                .get("/queue")
                .then()
                .body("items.findAll { it.achievementId == null }.size()", equalTo(1));
        push("achievements", Samples.membrane("A-2").replace("装置", "装置（印染园区）"));
        market.settle();
        List<String> pairs =
                market.as("operator").get("/queue").then().extract().path("items.achievementTitle");
        assertEquals(2, pairs.size());
        assertTrue(pairs.stream().noneMatch(title -> title == null), "no demand waits alone");
    }

    private static String wastewater(String id, String more) {
        return """
                {"externalId":"%s","title":"印染废水深度处理，寻求石墨烯膜技术","problem":"印染废水COD去除率低于80%%，希望用石墨烯改性膜深度处理印染废水，COD去除率不低于90%%。",
                "keywords":["石墨烯","废水处理"],"fieldCodes":["701"],"regionCode":"130200"%s}""".formatted(id, more).replace("\n", "");
    }

    @Test
    void urgencyAndValueMoveACaseUp() throws Exception {
        String soon = LocalDate.now().plusDays(5).toString();
        push("demands", Samples.toolWear("D-2").replace("\"trlMin\"", "\"deadline\":\"" + soon + "\",\"trlMin\""));
        push("demands", Samples.toolWear("D-3").replace("1000000", "900000"));
        market.settle();
        String urgent = "select cast(id as text) from brokerage_case where deadline is not null";
        assertEquals(List.of(one(urgent)), firstOf("operator"));
        assertEquals(one("select cast(id as text) from brokerage_case where budget = 900000"), lastOf("operator"));
        sql(
                "update brokerage_case set created_at = now() - interval '30 days', due_at = now() - interval '1 day' where budget = 900000");
        sql("update brokerage_case set deadline = current_date - 1 where deadline is not null");
        cases.refreshPriorities();
        assertEquals(
                List.of(one("select cast(id as text) from brokerage_case where budget = 900000")), firstOf("operator"));
        assertEquals(one(urgent), lastOf("operator"), "what comes too late comes last");
    }

    private String one(String query) {
        return (String) db.createNativeQuery(query, String.class).getSingleResult();
    }

    private List<String> firstOf(String account) {
        return market.as(account)
                .queryParam("limit", 1)
                .get("/queue")
                .then()
                .extract()
                .path("items.id");
    }

    private String lastOf(String account) {
        return market.as(account).get("/queue").then().extract().path("items[-1].id");
    }

    @Test
    void aHiddenListingLeavesTheQueueAndComesBackWithIt() {
        String demand = market.as("operator").get("/queue").then().extract().path("items[0].demandId");
        market.writing("enterprise")
                .post("/demands/" + demand + "/withdraw")
                .then()
                .statusCode(200);
        market.as("operator").get("/queue").then().body("items", empty());
        market.writing("enterprise")
                .post("/demands/" + demand + "/publish")
                .then()
                .statusCode(200);
        market.settle();
        market.as("operator").get("/queue").then().body("items.demandId", contains(demand));
    }

    @Test
    void largeBudgetsAreForHigherGrades() throws Exception {
        sql("update brokerage_case set budget = 6000000");
        market.as("broker2").get("/queue").then().body("items", empty());
        market.as("broker").get("/queue").then().body("items", hasSize(1));
    }

    @Test
    void declaredRelationsBlockClaimsAssignmentAndTransfer() {
        market.writing("broker2")
                .body(facts("uscc", Samples.FACTORY, "kind", "KIN", "note", "厂长为其兄"))
                .post("/broker-relations")
                .then()
                .statusCode(200)
                .body("items.uscc", contains(Samples.FACTORY));
        market.as("broker2").get("/queue").then().body("items", empty());
        assertEquals(
                0,
                market.writing("broker2")
                        .body("{\"count\":1}")
                        .post("/queue/claims")
                        .jsonPath()
                        .getList("items")
                        .size());
        Hand hand = claim("broker").step("VERIFYING");
        post("operator", hand.id, "assign", facts("brokerId", secondBroker, "note", "改派"))
                .statusCode(409);
        hand.post("transfer", "brokerId", secondBroker).statusCode(200);
        market.writing("broker2")
                .post("/cases/" + hand.id + "/transfer/accept")
                .then()
                .statusCode(409);

        String relation = market.as("operator")
                .queryParam("brokerId", secondBroker)
                .get("/broker-relations")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
        market.as("operator").delete("/broker-relations/" + relation).then().statusCode(204);
        market.writing("broker2")
                .post("/cases/" + hand.id + "/transfer/accept")
                .then()
                .statusCode(200);
    }

    @Test
    void actingForBothSidesNeedsBothConsents() {
        Hand hand = claim("broker").step("VERIFYING").step("SHORTLISTED").step("EOI", "actsFor", "BOTH");
        post("enterprise", hand.id, "eoi", facts("yes", true, "cooperationSought", "许可", "dualAgency", true))
                .statusCode(200);
        post("publisher", hand.id, "eoi", facts("yes", true, "cooperationSought", "许可"))
                .statusCode(200);
        hand.advance("NDA").statusCode(400).body("errors[0].message", equalTo("同时代表双方须经双方同意"));
        hand.step("NDA", "actsFor", "DEMAND");
    }

    @Test
    void aConflictOfInterestSendsTheCaseToAnotherBroker() {
        Hand hand = claim("broker");
        hand.post("decline", "reason", "CONFLICT_OF_INTEREST").statusCode(200).body("stage", equalTo("OFFERED"));
        market.as("broker").get("/queue").then().body("items", empty());
        assertEquals(hand.id, claim("broker2").id);
    }

    @Test
    void aRefusalTeachesTheOwnersWhatToBetter() {
        Hand hand = claim("broker");
        hand.post("decline", "reason", "PRICE_BUDGET_GAP", "note", "报价为预算三倍", "shareNote", true)
                .statusCode(200);
        String advice = market.as("publisher")
                .get("/listing-advice")
                .then()
                .statusCode(200)
                .body("items.kind", contains("ADVICE"))
                .body("items[0].note", equalTo("报价为预算三倍"))
                .extract()
                .path("items[0].id");
        market.as("enterprise").get("/listing-advice").then().body("items.kind", contains("CLARIFICATION"));
        market.as("publisher2").get("/listing-advice").then().body("items", empty());
        market.writing("enterprise")
                .post("/listing-advice/" + advice + "/seen")
                .then()
                .statusCode(404);
        market.writing("publisher")
                .post("/listing-advice/" + advice + "/seen")
                .then()
                .statusCode(204);
    }

    @Test
    void aSidesNoEndsTheCaseWithItsReason() {
        Hand hand = claim("broker").step("VERIFYING").step("SHORTLISTED").step("EOI", "actsFor", "NEITHER");
        post("publisher", hand.id, "eoi", facts("yes", false)).statusCode(400);
        post("publisher", hand.id, "eoi", facts("yes", false, "reason", "EXCLUSIVE_ALREADY_LICENSED"))
                .statusCode(200);
        read("broker", hand.id)
                .body("stage", equalTo("LOST"))
                .body("declineReason", equalTo("EXCLUSIVE_ALREADY_LICENSED"));
        market.as("enterprise").get("/cases").then().body("items.stage", contains("LOST"));
        market.settle();
        // the pair is not offered again; the demand stands alone now and waits for a broker who searches
        market.as("operator")
                .get("/queue")
                .then()
                .body("items.size()", equalTo(1))
                .body("items[0].achievementId", nullValue());
    }

    @Test
    void aReturnedCaseKeepsWhatTheTwoSidesHaveSaid() {
        Hand hand = claim("broker").step("VERIFYING").step("SHORTLISTED").step("EOI", "actsFor", "NEITHER");
        bothInterested(hand);
        hand.step("NDA");
        bothUnderNda(hand);
        hand.post("release").statusCode(200).body("stage", equalTo("RETURNED"));
        Hand next = claim("broker2")
                .step("VERIFYING")
                .step("SHORTLISTED")
                .step("EOI")
                .step("NDA")
                .step("NEGOTIATING");
        market.as("broker")
                .get("/cases/" + hand.id + "/introduction")
                .then()
                .statusCode(200)
                .body("brokerId", equalTo(firstBroker));
        read("broker", hand.id).statusCode(404);
        market.as("broker2").get("/brokers/" + firstBroker).then().body("restricted", nullValue());
        market.as("operator").get("/cases/" + next.id + "/timeline").then().body("items.kind", hasItem("RELEASED"));
        market.as("broker2").get("/cases/" + next.id + "/timeline").then().body("items.kind", not(hasItem("RELEASED")));
    }
}
