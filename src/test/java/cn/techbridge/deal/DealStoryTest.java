package cn.techbridge.deal;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.techbridge.support.Samples;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** One contract from its draft to its last payment. */
@QuarkusTest
class DealStoryTest extends DealScene {

    @Test
    void fromTheDraftToTheLastPayment() {
        // the broker draws up a licence; what the platform knows is filled in
        String deal = draft();
        market.as("publisher")
                .get("/deals/" + deal)
                .then()
                .statusCode(200)
                .body("state", equalTo("DRAFT"))
                .body("terms.projectName", equalTo("淬硬钢切削刀具磨损快，寻求刀具涂层技术"))
                .body("terms.seller.uscc", equalTo("12100000400000624D"))
                .body("terms.seller.natureCode", equalTo("022"))
                .body("terms.buyer.name", equalTo("恒远机械厂"))
                .body("terms.contractField", equalTo("ADVANCED_MANUFACTURING"))
                .body("terms.planSource", equalTo("NONE"))
                .body("publicity.required", equalTo(true))
                .body("publicity.days", equalTo(15));

        // nothing is signed before both sides have agreed and the publicity is over
        assertEquals(409, call("broker", "/deals/" + deal + "/sign", signing()).statusCode());
        bothConfirm(deal);
        assertEquals(409, call("broker", "/deals/" + deal + "/sign", signing()).statusCode());

        // 公示: fifteen days, the first not counted; an objection stops it until the operator has settled it
        post("broker", "/deals/" + deal + "/publicise", null);
        market.as("publisher")
                .get("/deals/" + deal)
                .then()
                .body("publicity.from", equalTo(today().toString()))
                .body("publicity.until", equalTo(today().plusDays(15).toString()));
        assertEquals(409, call("broker", "/deals/" + deal + "/sign", signing()).statusCode());
        sixteenDaysPass(deal);
        String objection = post("publisher", "/deals/" + deal + "/objections", "{\"reason\":\"价格未经集体决策\"}")
                .getString("id");
        assertEquals(409, call("broker", "/deals/" + deal + "/sign", signing()).statusCode());
        post(
                "operator",
                "/deals/" + deal + "/objections/" + objection + "/resolve",
                "{\"outcome\":\"DISMISSED\",\"resolution\":\"经核实已集体决策\"}");

        // signed: the demand is met, the achievement may be licensed to others too
        post("broker", "/deals/" + deal + "/sign", signing());
        assertEquals("CONTRACTED", demandState());
        assertEquals("PUBLISHED", achievementState());

        // registered under a number of the right form
        market.vandal("broker")
                .contentType("application/json")
                .body("{\"registrationNumber\":\"2026-12\",\"registeredOn\":\"%s\"}".formatted(today()))
                .post("/deals/" + deal + "/register")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/registrationNumber"))
                .body("errors[0].code", equalTo("CONTRACT_LENGTH"));
        post(
                "broker",
                "/deals/" + deal + "/register",
                "{\"registrationNumber\":\"2026 1201 0400 0123\",\"registeredOn\":\"%s\"}".formatted(today()));

        // milestones are completed and paid, never above what was agreed
        assertEquals(409, call("broker", "/deals/" + deal + "/close", null).statusCode());
        complete(deal, 1);
        pay(deal, 1, "300000");
        market.writing("broker")
                .body("{\"milestone\":1,\"amount\":\"0.01\",\"paidOn\":\"%s\"}".formatted(today()))
                .post("/deals/" + deal + "/payments")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/amount"));
        complete(deal, 2);
        pay(deal, 2, "499999.99");
        assertEquals(409, call("broker", "/deals/" + deal + "/close", null).statusCode());
        pay(deal, 2, "0.01");

        // closed, with its whole history, and the form for the registration office
        post("broker", "/deals/" + deal + "/close", null);
        market.as("enterprise")
                .get("/deals/" + deal)
                .then()
                .body("state", equalTo("CLOSED"))
                .body("registrationNumber", equalTo("2026120104000123"))
                .body("performance.paid", equalTo("800000.00"))
                .body("performance.milestones.completedOn", hasItems(today().toString()));
        byte[] workbook = market.as("publisher")
                .get("/deals/" + deal + "/registration-form.xlsx")
                .then()
                .statusCode(200)
                .header("Content-Disposition", startsWith("attachment"))
                .extract()
                .asByteArray();
        assertEquals('P', workbook[0]);
        market.as("auditor")
                .queryParam("record", deal)
                .queryParam("action", "read")
                .get("/audit")
                .then()
                .body("items[0].operation", equalTo("GET /deals/{id}/registration-form.xlsx"))
                .body("items[1].subject", equalTo(market.subject("enterprise")));
        byte[] document = market.as("enterprise")
                .get("/deals/" + deal + "/registration-form.pdf")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        assertTrue(new String(document, 0, 5).startsWith("%PDF-"));
        market.as("auditor")
                .get("/deals/" + deal + "/events")
                .then()
                .body(
                        "items.kind",
                        contains(
                                "DRAFTED",
                                "SELLER_CONFIRMED",
                                "BUYER_CONFIRMED",
                                "PUBLICISED",
                                "OBJECTED",
                                "OBJECTION_DISMISSED",
                                "SIGNED",
                                "REGISTERED",
                                "MILESTONE_COMPLETED",
                                "PAID",
                                "MILESTONE_COMPLETED",
                                "PAID",
                                "PAID",
                                "CLOSED",
                                "FORM_EXPORTED",
                                "FORM_EXPORTED"));
    }

    private void complete(String deal, int milestone) {
        post(
                "broker",
                "/deals/" + deal + "/milestones/" + milestone + "/complete",
                "{\"completedOn\":\"%s\"}".formatted(today()));
    }

    private void pay(String deal, int milestone, String amount) {
        post(
                "broker",
                "/deals/" + deal + "/payments",
                "{\"milestone\":%d,\"amount\":\"%s\",\"paidOn\":\"%s\",\"reference\":\"回单\"}"
                        .formatted(milestone, amount, today()));
    }

    private String demandState() {
        return market.as("enterprise")
                .get("/demands?updatedSince=2020-01-01T00:00:00Z")
                .jsonPath()
                .getString("items[0].state");
    }

    private String achievementState() {
        return market.as("publisher")
                .get("/achievements?updatedSince=2020-01-01T00:00:00Z")
                .jsonPath()
                .getString("items[0].state");
    }

    @Test
    void anExclusiveLicenceEndsTheOfferAndItsTerminationGivesItBack() {
        String deal = signed(LICENCE.replace("ORDINARY", "EXCLUSIVE"));
        assertEquals("CONTRACTED", achievementState());
        assertEquals("CONTRACTED", demandState());
        // the nightly push of what is sold changes nothing
        market.pushing("university-demo", Samples.coating("A-1"))
                .post("/achievements/bulk")
                .then()
                .body("rows[0].outcome", equalTo("unchanged"));
        post("broker", "/deals/" + deal + "/end", "{\"reason\":\"双方协商一致解除\"}");
        assertEquals("TERMINATED", state(deal));
        assertEquals("WITHDRAWN", achievementState());
        assertEquals("WITHDRAWN", demandState());
        // a new contract may be drawn up for the case
        assertEquals("DRAFT", state(draft()));
    }

    @Test
    void aChangeOfTheTermsMakesBothSidesConfirmAgain() {
        String deal = draft();
        bothConfirm(deal);
        String version = market.as("broker").get("/deals/" + deal).header("ETag");
        market.writing("broker")
                .header("If-Match", version)
                .body(LICENCE.replace("\"technologyAmount\":\"760000\"", "\"technologyAmount\":\"500000\""))
                .put("/deals/" + deal)
                .then()
                .statusCode(200)
                .body("sellerConfirmedAt", org.hamcrest.Matchers.nullValue());
        market.as("publisher")
                .header("If-Match", version)
                .post("/deals/" + deal + "/confirm")
                .then()
                .statusCode(412);
        market.as("publisher").post("/deals/" + deal + "/confirm").then().statusCode(428);
    }

    @Test
    void anUpheldObjectionSendsTheDealBackToTheDraft() {
        String deal = draft();
        bothConfirm(deal);
        post("broker", "/deals/" + deal + "/publicise", null);
        String objection = post("operator", "/deals/" + deal + "/objections", "{\"reason\":\"来信反映权属有争议\"}")
                .getString("id");
        post(
                "operator",
                "/deals/" + deal + "/objections/" + objection + "/resolve",
                "{\"outcome\":\"UPHELD\",\"resolution\":\"权属证明不全\"}");
        market.as("broker")
                .get("/deals/" + deal)
                .then()
                .body("state", equalTo("DRAFT"))
                .body("publicity.until", org.hamcrest.Matchers.nullValue());
        assertEquals(
                409,
                call("publisher", "/deals/" + deal + "/objections", "{\"reason\":\"又\"}")
                        .statusCode());
    }

    @Test
    void aMarketsPriceNeedsNoPublicity() {
        String deal = draft(
                LICENCE.replace(
                        "\"ipOwnership\"",
                        "\"pricing\":{\"mode\":\"LISTING\",\"venue\":\"北方技术交易市场\",\"reference\":\"GP-2026-118\",\"from\":\"2026-10-01\",\"until\":\"2026-10-31\"},\"ipOwnership\""));
        bothConfirm(deal);
        assertEquals(409, call("broker", "/deals/" + deal + "/publicise", null).statusCode());
        post("broker", "/deals/" + deal + "/sign", signing());
        assertEquals("SIGNED", state(deal));
    }

    @Test
    void aCaseHasOneLiveDealAndANumberOneContract() {
        String deal = draft();
        assertEquals(
                409,
                call("broker", "/deals", "{\"caseId\":\"%s\",\"terms\":%s}".formatted(caseId, LICENCE))
                        .statusCode());
        post("broker", "/deals/" + deal + "/end", "{\"reason\":\"改签服务合同\"}");
        assertEquals("CANCELLED", state(deal));
        assertEquals("DRAFT", state(draft()));
    }
}
