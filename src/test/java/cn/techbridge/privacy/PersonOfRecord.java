package cn.techbridge.privacy;

import static cn.techbridge.privacy.Ouyang.EMAIL;
import static cn.techbridge.privacy.Ouyang.NAME;
import static cn.techbridge.privacy.Ouyang.PHONE;

import cn.techbridge.support.MarketTest;
import cn.techbridge.support.Samples;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;

/** A person who stands in every part of the marketplace. */
abstract class PersonOfRecord extends MarketTest {
    @Inject
    PersonEverywhere person;

    /** The person as a broker, as a contact of an achievement, in a remark of a moderator, in a feedback and in a ledger. */
    void aPersonAllOverThePlace() {
        market.organisation(Samples.TTO, "津桥理工大学", false, "publisher", "university-demo");
        market.organisation(Samples.FACTORY, "津桥机床厂", true, "enterprise", "broker");
        Ouyang.asBroker(market, "broker");
        String id = market.writing("publisher")
                .header("Idempotency-Key", "first-try")
                .body(Samples.coating("A-1")
                        .replace("\"title\":\"", "\"title\":\"" + NAME + "的")
                        .replace("张工程师", NAME)
                        .replace("13800001234", PHONE)
                        .replace("zhang@example.org", EMAIL)
                        .replace(
                                "\"restricted\"",
                                "\"registration\":{\"people\":[{\"name\":\"" + NAME
                                        + "\",\"consent\":true}]},\"restricted\"")
                        .replace("靶材配比见附件", "靶材配比问" + NAME)
                        .replace("淬硬钢高速切削时", "联系人" + NAME + " +86 " + PHONE + "，淬硬钢高速切削时"))
                .post("/achievements")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        market.as("publisher").post("/achievements/" + id + "/submit").then().statusCode(200);
        String review =
                market.as("moderator").get("/moderation/cases").then().extract().path("items[0].id");
        market.writing("moderator")
                .body("{\"decision\":\"APPROVE\",\"reason\":\"已与" + NAME + "核实\"}")
                .post("/moderation/cases/" + review + "/decision")
                .then()
                .statusCode(200);
        String demand = market.writing("enterprise")
                .body(Samples.toolWear("D-1"))
                .post("/demands")
                .then()
                .extract()
                .path("id");
        market.as("enterprise").post("/demands/" + demand + "/publish").then().statusCode(200);
        market.settle();
        market.writing("broker")
                .body("{\"purpose\":\"PUBLIC_LISTING\",\"version\":\"2026-11\",\"granted\":true}")
                .post("/privacy/consents/mine")
                .then()
                .statusCode(200);
        JsonPath claimed = market.writing("broker")
                .body("{\"count\":1}")
                .post("/queue/claims")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        String match = market.as("enterprise")
                .get("/demands/" + demand + "/matches")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
        market.writing("enterprise")
                .body("{\"verdict\":\"PARTLY\",\"note\":\"" + NAME + "说还要试\"}")
                .post("/matches/" + match + "/feedback")
                .then()
                .statusCode(204);
        person.asExpert();
        person.inFiles(id);
        person.inWork(claimed.getString("items[0].id"), claimed.getString("items[0].leaseToken"));
        market.as("broker").get("/notices").then().statusCode(200);
        market.settle();
    }
}
