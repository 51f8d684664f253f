package cn.techbridge.brokerage;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.techbridge.brokerage.calendar.WorkingDays;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A case from the match to the end, as its people live it. */
@QuarkusTest
class CaseStoryTest extends BrokerageTest {
    private static final Map<String, Object> LICENCE = facts(
            "contractType", "LICENSE",
            "contractKind", "PATENT_LICENSE",
            "licenceKind", "ORDINARY",
            "amount", "800000",
            "technologyAmount", "760000",
            "payment",
                    facts(
                            "mode",
                            "INSTALMENTS",
                            "milestones",
                            List.of(facts("name", "交付技术资料", "dueOn", "2027-01-31", "amount", "800000"))),
            "ipRightTypes", List.of("INVENTION"),
            "ipOwnership", "SELLER",
            "socialObjective", "10",
            "validFrom", "2026-12-20",
            "validUntil", "2029-12-19");

    @Test
    void fromAMatchToARegisteredContract() throws Exception {
        LocalDate today = LocalDate.now(WorkingDays.ZONE);

        // The broker takes the best of the queue, calls the factory, checks that university and demand are real
        Hand hand = claim("broker");
        read("enterprise", hand.id).statusCode(404);
        hand.advance("VERIFYING").statusCode(400).body("errors.pointer", hasItem("/note"));
        hand.step("VERIFYING", "note", "已与厂长通话，每班换刀6次属实。");
        hand.step("SHORTLISTED");
        post("broker", hand.id, "notes", facts("text", "对方要求春节前完成", "shared", false))
                .statusCode(204);
        post(
                        "broker",
                        hand.id,
                        "tasks",
                        facts("title", "寄送样品", "dueOn", today.plusDays(3).toString()))
                .statusCode(200);
        String task = market.as("broker")
                .get("/queue/tasks")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
        market.writing("broker")
                .post("/cases/" + hand.id + "/tasks/" + task + "/done")
                .then()
                .statusCode(200)
                .body("items[0].doneAt", notNullValue());
        hand.advance("EOI").statusCode(400).body("errors.pointer", hasItem("/actsFor"));
        hand.step("EOI", "actsFor", "DEMAND");

        // Each side is asked through its own account and does not know the other yet
        read("enterprise", hand.id)
                .statusCode(200)
                .body("demandOrganisation", equalTo("恒远机械厂"))
                .body("achievementOrganisation", startsWith("成果方-"))
                .body("leaseToken", nullValue());
        read("publisher", hand.id).body("demandOrganisation", startsWith("需求方-"));
        disclosed("broker", hand.id, "ACHIEVEMENT", "CONTACT", 409);
        post("enterprise", hand.id, "eoi", facts("yes", true)).statusCode(400);
        post("enterprise", hand.id, "eoi", facts("yes", true, "cooperationSought", "许可使用"))
                .statusCode(200);
        post("enterprise", hand.id, "eoi", facts("yes", false, "reason", "OTHER"))
                .statusCode(409);
        read("publisher", hand.id).body("consents.size()", equalTo(0));
        hand.advance("NDA").statusCode(400).body("errors[0].message", equalTo("须双方均表示意向"));
        disclosed("broker", hand.id, "DEMAND", "CONTACT", 200);
        disclosed("publisher", hand.id, "DEMAND", "CONTACT", 409);
        post("publisher", hand.id, "eoi", facts("yes", true, "cooperationSought", "独占许可"))
                .statusCode(200);

        // The broker introduces them: from now on they have names, and the broker has evidence
        hand.step("NDA");
        read("enterprise", hand.id).body("achievementOrganisation", equalTo("津桥理工大学"));
        JsonPath evidence = market.as("enterprise")
                .get("/cases/" + hand.id + "/introduction")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertEquals(Sha256.of(evidence.getString("statement")), evidence.getString("sha256"));
        assertTrue(evidence.getString("statement").contains("恒远机械厂"));
        market.as("broker2").get("/cases/" + hand.id + "/introduction").then().statusCode(404);
        disclosed("enterprise", hand.id, "ACHIEVEMENT", "CONTACT", 200);
        disclosed("enterprise", hand.id, "ACHIEVEMENT", "DETAIL", 409);

        // Both accept the confidentiality terms they have read; then the detail is shown
        String version = market.as("publisher")
                .get("/nda-text")
                .then()
                .statusCode(200)
                .extract()
                .path("version");
        post("enterprise", hand.id, "nda", facts("textVersion", "1999-9")).statusCode(400);
        post("enterprise", hand.id, "nda", facts("textVersion", version)).statusCode(200);
        hand.advance("NEGOTIATING").statusCode(400);
        post("publisher", hand.id, "nda", facts("textVersion", version)).statusCode(200);
        Map<String, String> detail = disclosed("enterprise", hand.id, "ACHIEVEMENT", "DETAIL", 200);
        assertEquals(Map.of("detail", "靶材配比见附件"), detail);
        market.as("auditor")
                .queryParam("kind", "achievement")
                .queryParam("action", "disclose")
                .get("/audit")
                .then()
                .body("items.findAll{it.changes.case=='" + hand.id + "'}.changes.part", contains("DETAIL", "CONTACT"))
                .body("items[0].subject", equalTo(market.subject("enterprise")));

        // They negotiate. From now on the contract leads and the case follows: what is missing is said
        hand.step("NEGOTIATING");
        hand.advance("PUBLICITY")
                .statusCode(400)
                .body("errors[0].code", equalTo("deal-step"))
                .body("errors[0].message", equalTo("对接随合同推进，请先起草合同（POST /deals）"));
        String deal = deal("", facts("caseId", hand.id, "terms", LICENCE)).getString("id");
        hand.advance("SIGNED").statusCode(400).body("errors[0].message", endsWith("POST /deals/" + deal + "/sign"));
        for (String side : new String[] {"publisher", "enterprise"}) {
            String read = market.as(side).get("/deals/" + deal).header("ETag");
            market.as(side)
                    .header("If-Match", read)
                    .post("/deals/" + deal + "/confirm")
                    .then()
                    .statusCode(200);
        }

        // A waiting case holds its contract up, too; going on, name and price are made public for 15 days
        hand.step("WAITING", "waitsFor", "DEMAND");
        market.as("broker").post("/deals/" + deal + "/publicise").then().statusCode(409);
        hand.step("NEGOTIATING");
        deal(deal + "/publicise", null);
        stageIs(hand, "PUBLICITY");
        deal(deal + "/reopen", null);
        stageIs(hand, "NEGOTIATING");
        deal(deal + "/publicise", null);
        hand.post("decline", "reason", "OTHER").statusCode(409);
        sql("update deal set publicity_from = publicity_from - 16, publicity_until = publicity_until - 16");
        deal(deal + "/sign", facts("signedOn", today.toString()));
        stageIs(hand, "SIGNED");
        String number = "2026120104000123";
        deal(deal + "/register", facts("registrationNumber", number, "registeredOn", today.toString()));
        read("enterprise", hand.id)
                .body("stage", equalTo("REGISTERED"))
                .body("deal.registrationNumber", equalTo(number));
        hand.advance("CLOSED").statusCode(400).body("errors[0].message", endsWith("POST /deals/" + deal + "/close"));
        deal(deal + "/milestones/1/complete", facts("completedOn", today.toString()));
        deal(deal + "/payments", facts("milestone", 1, "amount", "800000", "paidOn", today.toString()));
        deal(deal + "/close", null);
        read("broker", hand.id)
                .body("stage", equalTo("CLOSED"))
                .body("deal.state", equalTo("CLOSED"))
                .body("leaseToken", nullValue());

        assertEquals(
                List.of(
                        "CLAIMED",
                        "VERIFYING",
                        "SHORTLISTED",
                        "EOI",
                        "EOI",
                        "DISCLOSED",
                        "EOI",
                        "NDA",
                        "INTRODUCED",
                        "DISCLOSED",
                        "NDA",
                        "NDA",
                        "DISCLOSED",
                        "NEGOTIATING",
                        "WAITING",
                        "NEGOTIATING",
                        "PUBLICITY",
                        "NEGOTIATING",
                        "PUBLICITY",
                        "SIGNED",
                        "REGISTERED",
                        "CLOSED"),
                kinds("operator", hand.id).stream()
                        .filter(kind -> !kind.equals("NOTE"))
                        .toList());
        market.as("enterprise")
                .queryParam("limit", 100)
                .get("/cases/" + hand.id + "/timeline")
                .then()
                .body("items.kind", hasItems("INTRODUCED", "SIGNED"))
                .body("items.kind", not(hasItem("CLAIMED")))
                .body("items.detail", not(hasItem("对方要求春节前完成")))
                .body("items.actor", not(hasItem(notNullValue())));
        nobodyRewritesHistory();
    }

    /** A step of the contract that succeeds. */
    private JsonPath deal(String step, Map<String, Object> body) {
        RequestSpecification request =
                body == null ? market.as("broker") : market.writing("broker").body(body);
        Response answer = request.post("/deals" + (step.isEmpty() ? "" : "/" + step));
        assertTrue(answer.statusCode() < 300, step + " → " + answer.asString());
        return answer.jsonPath();
    }

    private void stageIs(Hand hand, String stage) {
        read("broker", hand.id).body("stage", equalTo(stage));
    }

    @Test
    void afterACancelledOrTerminatedContractTheCaseIsNegotiatedAgain() throws Exception {
        Hand hand = claim("broker");
        sql("update brokerage_case set stage = 'NEGOTIATING' where broker_id is not null");
        String draft = deal("", facts("caseId", hand.id, "terms", LICENCE)).getString("id");
        deal(draft + "/publicise", null);
        deal(draft + "/end", facts("reason", "价格未谈成"));
        stageIs(hand, "NEGOTIATING");
        String second = deal("", facts("caseId", hand.id, "terms", LICENCE)).getString("id");
        sql("update deal set state = 'SIGNED', signed_on = current_date where state = 'DRAFT'");
        sql("update brokerage_case set stage = 'SIGNED' where broker_id is not null");
        deal(second + "/end", facts("reason", "双方协商解除"));
        read("broker", hand.id).body("stage", equalTo("NEGOTIATING")).body("deal.state", equalTo("TERMINATED"));
        hand.post("decline", "reason", "OTHER").statusCode(200).body("stage", equalTo("LOST"));
    }

    private void nobodyRewritesHistory() {
        for (String table : List.of("case_event", "case_consent", "case_introduction")) {
            for (String deed : List.of("update " + table + " set case_id = case_id", "delete from " + table)) {
                Exception refused = assertThrows(Exception.class, () -> {
                    transaction.begin();
                    try {
                        db.createNativeQuery(deed).executeUpdate();
                    } finally {
                        transaction.rollback();
                    }
                });
                assertTrue(refused.toString().contains("append-only"), deed);
            }
        }
    }

    private List<String> kinds(String account, String id) {
        return market.as(account)
                .queryParam("limit", 100)
                .get("/cases/" + id + "/timeline")
                .then()
                .statusCode(200)
                .extract()
                .path("items.kind");
    }

    private Map<String, String> disclosed(String account, String id, String of, String what, int status) {
        return post(account, id, "disclosures", facts("of", of, "what", what))
                .statusCode(status)
                .extract()
                .path("restricted");
    }
}
