package cn.techbridge.moderation;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import cn.techbridge.support.MarketTest;
import cn.techbridge.support.Samples;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AppealTest extends MarketTest {
    private static final String APPROVE = "{\"decision\":\"APPROVE\"}";
    private static final String REJECT = "{\"decision\":\"REJECT\",\"reason\":\"不属于科技成果\"}";
    private static final String RETURN = "{\"decision\":\"RETURN\",\"reason\":\"请补充\"}";

    @BeforeEach
    void twoUniversitiesThatAreReviewed() {
        market.organisation(Samples.TTO, "津桥理工大学", false, "publisher", "university-demo");
        market.organisation(Samples.OTHER_TTO, "渤海学院", false, "publisher2");
    }

    private String push(String row) {
        return market.pushing("university-demo", row)
                .post("/achievements/bulk")
                .then()
                .statusCode(200)
                .body("summary.rejected", equalTo(0))
                .extract()
                .path("rows[0].id");
    }

    private String open() {
        return market.as("moderator")
                .get("/moderation/cases")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .extract()
                .path("items[0].id");
    }

    private ValidatableResponse decide(String id, String decision) {
        return market.writing("moderator")
                .body(decision)
                .post("/moderation/cases/" + id + "/decision")
                .then();
    }

    private ValidatableResponse appeal(String account, String id) {
        return market.writing(account)
                .body("{\"reason\":\"检测报告已上传，请复核\"}")
                .post("/moderation/cases/" + id + "/appeal")
                .then();
    }

    private String decided(String decision) {
        String id = open();
        decide(id, decision).statusCode(200);
        return id;
    }

    /** The realm of the tests has one moderator: what he decided is put down to another one. */
    private void bySomebodyElse(String id) {
        market.exec("update moderation_case set decided_by = 'moderator2' where id = '" + id + "'");
    }

    private ValidatableResponse mine() {
        return market.as("publisher").get("/moderation/cases/mine").then().statusCode(200);
    }

    @Test
    void anotherModeratorLetsARejectedRecordInAfterAll() {
        String record = push(Samples.coating("A-1"));
        String first = decided(REJECT);
        mine().body("items.id", contains(first))
                .body("items[0].appealable", equalTo(true))
                .body("items[0].reason", equalTo("不属于科技成果"));
        String appeal = appeal("publisher", first)
                .statusCode(200)
                .body("appealOf", equalTo(first))
                .body("state", equalTo("OPEN"))
                .extract()
                .path("id");
        appeal("publisher", first).statusCode(409);
        market.as("moderator")
                .queryParam("appeal", true)
                .get("/moderation/cases")
                .then()
                .body("items.id", contains(appeal))
                .body("items[0].appealReason", equalTo("检测报告已上传，请复核"));
        market.as("moderator")
                .queryParam("appeal", false)
                .get("/moderation/cases")
                .then()
                .body("items", empty());

        decide(appeal, APPROVE).statusCode(409);
        market.writing("moderator")
                .body("{\"count\":5}")
                .post("/moderation/claims")
                .then()
                .body("items", empty());
        bySomebodyElse(first);
        market.writing("moderator")
                .body("{\"count\":5}")
                .post("/moderation/claims")
                .then()
                .body("items.id", contains(appeal));
        decide(appeal, APPROVE).statusCode(200).body("state", equalTo("APPROVED"));
        market.visitor().get("/achievements/" + record).then().statusCode(200).body("state", equalTo("PUBLISHED"));
    }

    @Test
    void anAppealThatIsNotGrantedEndsTheMatter() {
        String record = push(Samples.coating("A-1"));
        String first = decided(RETURN);
        String appeal = appeal("publisher", first).statusCode(200).extract().path("id");
        bySomebodyElse(first);
        decide(appeal, REJECT).statusCode(200);
        market.as("publisher")
                .get("/achievements/" + record)
                .then()
                .body("state", equalTo("REJECTED"))
                .body("reviewNote", equalTo("不属于科技成果"));
        appeal("publisher", appeal).statusCode(409);
        mine().body("items.id", contains(appeal, first)).body("items.appealable", contains(false, false));
    }

    @Test
    void ofAPublishedRecordOnlyThePendingChangeIsAppealed() {
        String record = push(Samples.coating("A-1"));
        decided(APPROVE);
        push(Samples.coating("A-1").replace("\"trl\":7", "\"trl\":9"));
        String second = decided(RETURN);
        String appeal = appeal("publisher", second).statusCode(200).extract().path("id");
        bySomebodyElse(second);
        decide(appeal, REJECT).statusCode(200);
        market.visitor().get("/achievements/" + record).then().statusCode(200).body("trl", equalTo(7));
    }

    @Test
    void whatHasChangedSinceIsReviewedAnewInsteadOfAppealed() {
        String record = push(Samples.coating("A-1"));
        String first = decided(REJECT);
        String appeal = appeal("publisher", first).statusCode(200).extract().path("id");
        market.writing("publisher")
                .header("If-Match", "*")
                .body(Samples.coating("A-1").replace("\"trl\":7", "\"trl\":9"))
                .put("/achievements/" + record)
                .then()
                .statusCode(200);
        decide(appeal, APPROVE).statusCode(409);
        market.as("publisher")
                .post("/achievements/" + record + "/submit")
                .then()
                .statusCode(200);
        String second = decided(RETURN);
        push(Samples.coating("A-1").replace("\"trl\":7", "\"trl\":6"));
        appeal("publisher", second).statusCode(409);
    }

    @Test
    void aChangeOfWhatIsSubmittedIsReviewedAsItIsNow() {
        String record = push(Samples.coating("A-1"));
        String before = open();
        market.writing("publisher")
                .header("If-Match", "*")
                .body(Samples.coating("A-1").replace("\"trl\":7", "\"trl\":9"))
                .put("/achievements/" + record)
                .then()
                .statusCode(200);
        decide(before, APPROVE).statusCode(409);
        decide(open(), APPROVE).statusCode(200);
        market.visitor().get("/achievements/" + record).then().body("trl", equalTo(9));
    }

    @Test
    void onlyTheOwnerAppealsInTimeAndWithAReason() {
        push(Samples.coating("A-1"));
        String first = decided(REJECT);
        appeal("publisher2", first).statusCode(404);
        market.as("publisher2").get("/moderation/cases/mine").then().body("items", empty());
        for (String role : new String[] {"moderator", "operator", "broker", "auditor"}) {
            appeal(role, first).statusCode(403);
            market.as(role).get("/moderation/cases/mine").then().statusCode(403);
        }
        market.vandal("publisher")
                .contentType("application/json")
                .body("{\"reason\":\" \"}")
                .post("/moderation/cases/" + first + "/appeal")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/reason"));
        market.exec(
                "update moderation_case set decided_at = decided_at - interval '31 days' where id = '" + first + "'");
        mine().body("items[0].appealable", equalTo(false)).body("items[0].appealOf", nullValue());
        appeal("publisher", first).statusCode(409);
    }
}
