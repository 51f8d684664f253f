package cn.techbridge.achievement;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertFalse;

import cn.techbridge.support.MarketTest;
import cn.techbridge.support.Samples;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RegistrationFormTest extends MarketTest {
    private static final String FORM = """
            {"number":"120 2019y0123","source":"NATIONAL","attribute":"ORIGINAL","forms":["PROCESS"],"application":"TRIAL",
            "level":"DOMESTIC_LEADING","disciplines":["430"],
            "evaluations":[{"form":"REVIEW","evaluator":"某评价中心","standard":"GB/T 44731-2024","scores":{"technical":82}}],
            "units":[{"name":"津桥理工大学","uscc":"12100000400000624d"},{"name":"海河重工"}],
            "people":[{"name":"甲不愿","contribution":"总体设计"},{"name":"乙愿意","consent":true}]}""";

    @BeforeEach
    void twoUniversities() {
        market.organisation(Samples.TTO, "津桥理工大学", true, "publisher", "university-demo");
        market.organisation(Samples.OTHER_TTO, "渤海学院", true, "publisher2");
    }

    private static String achievement(String more) {
        return Samples.coating("A-1").replaceFirst("\\{", "{" + more + ",").replace("\n", "");
    }

    private String published(String more) {
        String id = market.writing("publisher")
                .body(achievement(more))
                .post("/achievements")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        market.as("publisher").post("/achievements/" + id + "/submit").then().statusCode(200);
        market.settle();
        return id;
    }

    private ValidatableResponse refused(String more) {
        return market.vandal("publisher")
                .contentType("application/json")
                .body(achievement(more))
                .post("/achievements")
                .then()
                .statusCode(400);
    }

    @Test
    void theFormIsKeptInNormalSpellingAndPeopleAreNamedAsTheyAgreed() {
        String id = published("\"registration\":" + FORM.replace("\n", ""));
        market.as("publisher")
                .get("/achievements/" + id)
                .then()
                .statusCode(200)
                .body("registration.number", equalTo("1202019Y0123"))
                .body("registration.units[0].uscc", equalTo(Samples.TTO))
                .body("registration.people.name", contains("甲不愿", "乙愿意"));
        for (String reader : new String[] {"publisher2", "moderator", "broker"}) {
            market.as(reader)
                    .get("/achievements/" + id)
                    .then()
                    .body("registration.people.name", contains("乙愿意"))
                    .body("registration.units", hasSize(2));
        }
        market.visitor()
                .queryParam("q", "甲不愿")
                .get("/search/achievements")
                .then()
                .body("items", empty());
    }

    @Test
    void stageEvaluationAndDisciplineAreFacets() {
        String id = published("\"registration\":" + FORM.replace("\n", ""));
        market.visitor()
                .queryParam("stage", "MATURE")
                .queryParam("evaluation", "REVIEW")
                .queryParam("discipline", "430")
                .queryParam("level", "DOMESTIC_LEADING")
                .queryParam("facets", "stage,source,application")
                .get("/search/achievements")
                .then()
                .statusCode(200)
                .body("items.id", contains(id))
                .body("facets.stage.code", contains("MATURE"))
                .body("facets.source.label", contains("国家财政计划"));
    }

    @Test
    void wrongNumbersAreRefusedByRuleAndSayWhatWouldBeRight() {
        refused("\"registration\":{\"number\":\"1202019X0123\"}")
                .body("errors[0].pointer", equalTo("/registration/number"))
                .body("errors[0].code", equalTo("REGISTRATION_MARK"))
                .body("errors[0].message", containsString("Y"));
        refused("\"registration\":{\"units\":[{\"name\":\"甲\",\"uscc\":\"12100000400000624E\"}]}")
                .body("errors[0].pointer", equalTo("/registration/units/0/uscc"))
                .body("errors[0].code", equalTo("USCC_CHECK_DIGIT"))
                .body("errors[0].message", containsString("“D”"));
    }

    @Test
    void anEarlyCodeThatBreaksTheInnerRuleIsTakenWithAWarning() {
        market.pushing(
                        "university-demo",
                        achievement("\"registration\":{\"units\":[{\"name\":\"甲\",\"uscc\":\"%s\"}]}"
                                .formatted(EarlyCodes.breaksTheInnerRule())))
                .post("/achievements/bulk")
                .then()
                .statusCode(200)
                .body("rows[0].outcome", equalTo("created"))
                .body("rows[0].warnings.code", hasItem("USCC_ORGANISATION_CHECK_DIGIT"));
    }

    @Test
    void whatIsNotPublicIsRefusedAndLeavesNoCopyBehind() {
        String secret = "绝不能留下的内容";
        for (String mark : new String[] {
            "\"secrecy\":\"机密\",\"economics\":\"" + secret + "\"",
            "\"secrecy\":\"SECRET\",\"economics\":\"" + secret + "\"",
            "\"secrecy\":\"whatever\",\"trlScheme\":\"nope\",\"economics\":\"" + secret + "\"",
            "\"vsIncumbent\":\"机密★10年 " + secret + "\"",
            "\"economics\":\"密级：秘密 " + secret + "\""
        }) {
            market.vandal("publisher")
                    .contentType("application/json")
                    .header("Idempotency-Key", "k" + mark.hashCode())
                    .body(achievement(mark))
                    .post("/achievements")
                    .then()
                    .statusCode(400)
                    .body("errors.code", contains("secret"))
                    .body(not(containsString(secret)));
            market.pushing("university-demo", achievement(mark))
                    .header("Idempotency-Key", "b" + mark.hashCode())
                    .post("/achievements/bulk")
                    .then()
                    .statusCode(200)
                    .body("rows[0].outcome", equalTo("rejected"))
                    .body("rows[0].errors.code", contains("secret"));
        }
        assertFalse(market.databaseHolds(secret));
        market.settle();
        market.visitor()
                .queryParam("q", secret)
                .get("/search/achievements")
                .then()
                .body("items", empty());
    }

    @Test
    void tradeSecretsAndReleasableRecordsAreFine() {
        String id = published("\"secrecy\":\"内部（可公开）\",\"vsIncumbent\":\"配方属技术秘密，另签商业秘密保护协议\"");
        market.visitor()
                .get("/achievements/" + id)
                .then()
                .body("secrecy", equalTo("INTERNAL_RELEASABLE"))
                .body("completeness", nullValue());
    }

    @Test
    void theOwnerIsToldWhatWouldHelpMostAndModeratorsFilterByIt() {
        String thin = "{\"title\":\"某装置\",\"summary\":\"一种装置。\"}";
        market.writing("publisher")
                .header("Accept-Language", "en")
                .body(thin)
                .post("/achievements")
                .then()
                .statusCode(201)
                .body("completeness.score", equalTo(0))
                .body("completeness.edits.pointer", contains("/problemSolved", "/indicators", "/summary"))
                .body("completeness.edits[0].gain", equalTo(15))
                .body("completeness.edits[0].message", containsString("problem"));
        published("\"vsIncumbent\":\"比进口刀具寿命长一倍以上，价格低三成，换刀次数少。\"");
        market.as("moderator")
                .queryParam("completeUpTo", 40)
                .get("/moderation/cases")
                .then()
                .body("items", empty());
        market.as("moderator")
                .get("/moderation/cases")
                .then()
                .body("items", hasSize(1))
                .body("items[0].completeness", equalTo(50));
    }
}
