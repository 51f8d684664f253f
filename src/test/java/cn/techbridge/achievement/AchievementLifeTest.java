package cn.techbridge.achievement;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import cn.techbridge.support.MarketTest;
import cn.techbridge.support.Samples;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AchievementLifeTest extends MarketTest {

    @BeforeEach
    void twoUniversities() {
        market.organisation(Samples.TTO, "津桥理工大学", false, "publisher");
        market.organisation(Samples.OTHER_TTO, "渤海学院", false, "publisher2");
    }

    private String created() {
        return market.writing("publisher")
                .body(Samples.coating("A-1"))
                .post("/achievements")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void decide(String decision, String reason) {
        String caseId = market.as("moderator")
                .get("/moderation/cases")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
        market.writing("moderator")
                .body("{\"decision\":\"%s\"%s}"
                        .formatted(decision, reason == null ? "" : ",\"reason\":\"" + reason + "\""))
                .post("/moderation/cases/" + caseId + "/decision")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse found(String words) {
        market.settle();
        return market.visitor()
                .queryParam("q", words)
                .get("/search/achievements")
                .then()
                .statusCode(200);
    }

    @Test
    void aDraftIsSeenByItsOwnerOnlyUntilAModeratorLetsItIn() {
        String id = created();
        market.visitor().get("/achievements/" + id).then().statusCode(404);
        market.as("publisher2").get("/achievements/" + id).then().statusCode(404);
        found("刀具涂层").body("items", empty());

        market.as("publisher")
                .post("/achievements/" + id + "/submit")
                .then()
                .statusCode(200)
                .body("state", equalTo("SUBMITTED"));
        decide("APPROVE", null);

        market.visitor().get("/achievements/" + id).then().statusCode(200).body("state", equalTo("PUBLISHED"));
        found("刀具涂层").body("items.id", contains(id));
    }

    @Test
    void whatIsRestrictedIsShownToTheOwnerOnly() {
        String id = created();
        market.as("publisher").post("/achievements/" + id + "/submit").then().statusCode(200);
        decide("APPROVE", null);
        market.as("publisher")
                .get("/achievements/" + id)
                .then()
                .statusCode(200)
                .body("restricted.phone", equalTo("13800001234"))
                .body("price.min", equalTo("300000"));
        for (String reader : new String[] {"publisher2", "enterprise", "moderator"}) {
            market.as(reader)
                    .get("/achievements/" + id)
                    .then()
                    .statusCode(200)
                    .body("restricted", nullValue())
                    .body(not(containsString("13800001234")));
        }
        market.visitor()
                .get("/achievements/" + id)
                .then()
                .statusCode(200)
                .body("price.min", nullValue())
                .body(not(containsString("张工程师")));
        found("张工程师").body("items", empty());
        found("靶材配比").body("items", empty());
    }

    @Test
    void aChangeOfAPublishedListingStaysHiddenUntilItIsReviewed() {
        String id = created();
        market.as("publisher").post("/achievements/" + id + "/submit").then().statusCode(200);
        decide("APPROVE", null);
        String tag = market.as("publisher")
                .get("/achievements/" + id)
                .then()
                .extract()
                .header("ETag");
        market.writing("publisher")
                .header("If-Match", tag)
                .body(Samples.coating("A-1").replace("纳米涂层", "梯度涂层"))
                .put("/achievements/" + id)
                .then()
                .statusCode(200)
                .body("changePending", equalTo(true));
        market.visitor().get("/achievements/" + id).then().body("title", containsString("纳米涂层"));
        decide("RETURN", "请补充测试报告");
        market.visitor().get("/achievements/" + id).then().body("title", containsString("纳米涂层"));
        market.as("publisher").get("/achievements/" + id).then().body("reviewNote", equalTo("请补充测试报告"));
    }

    @Test
    void aReturnedListingCanBeMendedAndHandedInAgain() {
        String id = created();
        market.as("publisher").post("/achievements/" + id + "/submit").then().statusCode(200);
        market.as("publisher").post("/achievements/" + id + "/submit").then().statusCode(409);
        decide("RETURN", "题目太长");
        market.as("publisher").get("/achievements/" + id).then().body("state", equalTo("RETURNED"));
        market.as("publisher").post("/achievements/" + id + "/submit").then().statusCode(200);
        decide("REJECT", "不属于科技成果");
        market.as("publisher").get("/achievements/" + id).then().body("state", equalTo("REJECTED"));
    }

    @Test
    void aWriteMustNameTheVersionItSaw() {
        String id = created();
        market.vandal("publisher")
                .contentType("application/json")
                .body(Samples.coating("A-1"))
                .put("/achievements/" + id)
                .then()
                .statusCode(428);
        market.writing("publisher")
                .header("If-Match", "\"77\"")
                .body(Samples.coating("A-1"))
                .put("/achievements/" + id)
                .then()
                .statusCode(412);
    }

    @Test
    void theOwnersDeltaShowsTombstones() {
        String id = created();
        market.as("publisher").delete("/achievements/" + id).then().statusCode(204);
        market.as("publisher").get("/achievements/" + id).then().statusCode(404);
        market.as("publisher")
                .get("/achievements")
                .then()
                .statusCode(200)
                .body("items.id", contains(id))
                .body("items[0].deleted", equalTo(true));
        market.as("publisher2").get("/achievements").then().body("items", empty());
        market.as("publisher")
                .queryParam("updatedSince", "2099-01-01T00:00:00Z")
                .get("/achievements")
                .then()
                .body("items", empty());
    }

    @Test
    void aWithdrawnListingIsNoLongerFound() {
        String id = created();
        market.as("publisher").post("/achievements/" + id + "/submit").then().statusCode(200);
        decide("APPROVE", null);
        found("刀具涂层").body("items.id", contains(id));
        market.as("publisher").post("/achievements/" + id + "/withdraw").then().statusCode(200);
        found("刀具涂层").body("items", empty());
    }

    @Test
    void everyFaultIsNamedWithItsField() {
        market.vandal("publisher")
                .contentType("application/json")
                .header("Accept-Language", "en")
                .body("""
                {"title":" ","summary":"s","trl":11,"fieldCodes":["999"],"ipcCodes":["XX"],"indicators":[{"name":"a","op":"??","value":1}]}""")
                .post("/achievements")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:techbridge:problem:invalid-request"))
                .body("errors.pointer", hasItems("/title", "/trl", "/fieldCodes/0", "/ipcCodes/0", "/indicators/0/op"))
                .body("errors.code", hasItems("required", "range", "unknown-code", "ipc"))
                .body("traceId", not(nullValue()));
        market.vandal("publisher")
                .contentType("application/json")
                .body("{\"title\":\"t\",\"summary\":\"s\",\"nope\":1}")
                .post("/achievements")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/nope"));
        market.vandal("publisher")
                .contentType("application/json")
                .body("{\"title\":\"t\",\"summary\":\"s\",\"trl\":\"7\"}")
                .post("/achievements")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/trl"));
        market.vandal("publisher")
                .contentType("application/json")
                .body("{\"title\":")
                .post("/achievements")
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("malformed-json"));
        market.as("publisher").get("/achievements").then().body("items", empty());
    }

    @Test
    void aWrongPatentNumberIsToldTheRightDigit() {
        market.vandal("publisher")
                .contentType("application/json")
                .body(
                        "{\"title\":\"t\",\"summary\":\"s\",\"ipRights\":[{\"type\":\"INVENTION\",\"number\":\"ZL201310000000.0\"}]}")
                .post("/achievements")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/ipRights/0/number"))
                .body("errors[0].code", containsString("CHECK"));
    }

    @Test
    void onlyTrustedOwnersPublishWithoutReview() {
        String id = created();
        market.as("publisher").post("/achievements/" + id + "/publish").then().statusCode(403);
    }
}
