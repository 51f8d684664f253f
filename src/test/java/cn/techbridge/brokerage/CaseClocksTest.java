package cn.techbridge.brokerage;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Lease, ownership, waiting, service levels; and cases that change hands. */
@QuarkusTest
class CaseClocksTest extends BrokerageTest {

    @Test
    void aLunchBreakLosesTheLeaseAndNotTheCase() throws Exception {
        Hand hand = claim("broker").step("VERIFYING");
        sql("update brokerage_case set lease_until = now() - interval '1 hour'");
        cases.expireLeases();
        hand.advance("SHORTLISTED", "note", "初筛").statusCode(409);
        read("broker", hand.id).body("stage", equalTo("VERIFYING")).body("brokerId", equalTo(firstBroker));
        long old = hand.token;
        hand.token = takeLease("broker", hand.id);
        hand.step("SHORTLISTED");
        hand.token = old;
        hand.advance("EOI", "actsFor", "NEITHER").statusCode(409);

        sql(
                "update brokerage_case set lease_until = now() - interval '1 hour', ownership_until = now() - interval '1 minute'");
        cases.expireLeases();
        market.as("operator").get("/cases/" + hand.id).then().body("stage", equalTo("RETURNED"));
        market.writing("broker").post("/cases/" + hand.id + "/lease").then().statusCode(409);
        assertEquals(hand.id, claim("broker2").id, "another broker goes on");
    }

    private long takeLease(String account, String id) {
        return market.writing(account)
                .post("/cases/" + id + "/lease")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getLong("leaseToken");
    }

    @Test
    void waitingStopsTheSlowClocks() throws Exception {
        Hand hand = claim("broker").step("VERIFYING");
        hand.advance("WAITING", "note", "等企业答复").statusCode(400);
        hand.step("WAITING", "waitsFor", "DEMAND");
        sql("""
                update brokerage_case set waiting_since = now() - interval '10 days', ownership_until = now() - interval '9 days',
                due_at = now() - interval '8 days', lease_until = now() - interval '10 days'""");
        cases.expireLeases();
        cases.escalate();
        read("broker", hand.id).body("stage", equalTo("WAITING")).body("waitsFor", equalTo("DEMAND"));
        hand.token = takeLease("broker", hand.id);
        hand.advance("SHORTLISTED", "note", "初筛").statusCode(409);
        hand.step("VERIFYING");
        Instant owned = Instant.parse(read("broker", hand.id).extract().path("ownershipUntil"));
        assertEquals(1, Duration.between(Instant.now(), owned).plusHours(1).toDays(), "10 days waited, one was left");
    }

    @Test
    void whoWaitsTooLongGivesTheCaseBack() throws Exception {
        Hand hand = claim("broker").step("VERIFYING").step("WAITING", "waitsFor", "ACHIEVEMENT");
        sql(
                "update brokerage_case set waiting_since = now() - interval '91 days', lease_until = now() - interval '91 days'");
        cases.expireLeases();
        read("operator", hand.id).body("stage", equalTo("RETURNED"));
    }

    @Test
    void aCaseIsHandedOverOnlyWithTheReceiversConsentAndPrivateNotesStayBehind() {
        Hand hand = claim("broker").step("VERIFYING");
        post("broker", hand.id, "notes", facts("text", "内部：报价底线", "shared", false))
                .statusCode(204);
        post("broker", hand.id, "notes", facts("text", "企业希望现场交流", "shared", true))
                .statusCode(204);
        read("broker2", hand.id).statusCode(404);
        hand.post("transfer", "brokerId", firstBroker).statusCode(400);
        hand.post("transfer", "brokerId", secondBroker, "note", "在您的区").statusCode(200);
        market.as("broker2").get("/queue/transfers").then().statusCode(200).body("items.id", contains(hand.id));
        read("broker2", hand.id).statusCode(200).body("seat", equalTo("RECEIVER"));
        market.as("broker2").get("/cases/" + hand.id + "/timeline").then().statusCode(404);
        hand.step("SHORTLISTED");
        market.writing("broker2")
                .post("/cases/" + hand.id + "/transfer/accept")
                .then()
                .statusCode(200)
                .body("stage", equalTo("SHORTLISTED"))
                .body("brokerId", equalTo(secondBroker));
        hand.advance("EOI", "actsFor", "NEITHER").statusCode(409);
        read("broker", hand.id).statusCode(404);
        market.as("broker2")
                .get("/cases/" + hand.id + "/timeline")
                .then()
                .body("items.detail", hasItem("企业希望现场交流"))
                .body("items.detail", not(hasItem("内部：报价底线")));
        market.writing("broker2")
                .post("/cases/" + hand.id + "/transfer/accept")
                .then()
                .statusCode(409);
    }

    @Test
    void anOfferOfTransferEndsByDeclineOrByTime() throws Exception {
        Hand hand = claim("broker").step("VERIFYING");
        hand.post("transfer", "brokerId", secondBroker).statusCode(200);
        market.writing("broker2")
                .post("/cases/" + hand.id + "/transfer/decline")
                .then()
                .statusCode(204);
        market.as("broker2").get("/queue/transfers").then().body("items", empty());
        hand.post("transfer", "brokerId", secondBroker).statusCode(200);
        sql("update case_transfer set expires_at = now() - interval '1 second'");
        market.writing("broker2")
                .post("/cases/" + hand.id + "/transfer/accept")
                .then()
                .statusCode(404);
        hand.step("SHORTLISTED");
    }

    @Test
    void theOperatorReroutesAndIsToldInTime() throws Exception {
        Hand hand = claim("broker").step("VERIFYING");
        cases.escalate();
        market.as("operator").queryParam("escalated", true).get("/cases").then().body("items", empty());
        sql("update brokerage_case set due_at = now() + interval '3 hours'");
        cases.escalate();
        market.as("operator")
                .queryParam("escalated", true)
                .queryParam("stage", "VERIFYING")
                .get("/cases")
                .then()
                .body("items.id", contains(hand.id));
        post("operator", hand.id, "assign", facts("brokerId", secondBroker, "note", "原经纪人请假"))
                .statusCode(200);
        hand.advance("SHORTLISTED", "note", "初筛").statusCode(409);
        read("broker2", hand.id).body("stage", equalTo("VERIFYING")).body("seat", equalTo("HOLDER"));
        post("operator", hand.id, "assign", facts("note", "收回")).statusCode(200).body("stage", equalTo("RETURNED"));
        market.as("broker").get("/queue").then().body("items.id", contains(hand.id));
    }

    @Test
    void anAssignedCaseDoesNotGoBackBecauseNobodyIsAtTheDesk() throws Exception {
        String id = market.as("operator").get("/queue").then().extract().path("items[0].id");
        post("operator", id, "assign", facts("brokerId", firstBroker, "note", "指派"))
                .statusCode(200);
        sql("update brokerage_case set lease_until = now() - interval '1 hour'");
        cases.expireLeases();
        read("broker", id).body("stage", equalTo("CLAIMED")).body("seat", equalTo("HOLDER"));
    }
}
