package cn.techbridge.listing;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertFalse;

import cn.techbridge.support.MarketTest;
import cn.techbridge.support.Samples;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SecretListingsTest extends MarketTest {
    private static final String MARK = "绝不能留下的内容";

    @BeforeEach
    void aTrustedUniversityAndAFactory() {
        market.organisation(Samples.TTO, "津桥理工大学", true, "publisher", "university-demo");
        market.organisation(Samples.FACTORY, "滨海刀具厂", true, "enterprise", "enterprise-demo");
    }

    private static String secret(String sheet) {
        return sheet.replaceFirst("\\{", "{\"secrecy\":\"机密\",").replaceFirst("\"title\":\"", "\"title\":\"" + MARK);
    }

    private String published(String client, String kind, String sheet) {
        String id = market.pushing(client, sheet)
                .post("/" + kind + "/bulk")
                .then()
                .statusCode(200)
                .body("summary.created", equalTo(1))
                .extract()
                .path("rows[0].id");
        isPublic(kind, id);
        return id;
    }

    private void isPublic(String kind, String id) {
        market.settle();
        market.visitor().get("/" + kind + "/" + id).then().statusCode(200);
        market.visitor().get("/search/" + kind).then().body("items.id", contains(id));
    }

    private void isHidden(String kind, String id, String owner) {
        market.settle();
        market.visitor().get("/" + kind + "/" + id).then().statusCode(404);
        market.visitor().get("/search/" + kind).then().body("items", empty());
        market.as(owner).get("/" + kind + "/" + id).then().body("state", equalTo("SUSPENDED"));
        assertFalse(market.databaseHolds(MARK));
    }

    private String suspensionCase() {
        return market.as("moderator")
                .get("/moderation/cases")
                .then()
                .body("items", hasSize(1))
                .body("items[0].findings.code", hasItem("secret-handed-in"))
                .extract()
                .path("items[0].id");
    }

    private void decide(String id, String decision) {
        market.writing("moderator")
                .body(decision)
                .post("/moderation/cases/" + id + "/decision")
                .then()
                .statusCode(200);
    }

    @Test
    void aPushOfSecretContentHidesWhatIsPublicUntilTwoModeratorsHaveLooked() {
        String id = published("university-demo", "achievements", Samples.coating("A-1"));
        String secret = secret(Samples.coating("A-1"));
        market.pushing("university-demo", secret)
                .queryParam("dryRun", true)
                .post("/achievements/bulk")
                .then()
                .body("rows[0].errors.code", contains("secret"));
        isPublic("achievements", id);
        market.pushing("university-demo", secret)
                .post("/achievements/bulk")
                .then()
                .statusCode(200)
                .body("rows[0].errors.code", contains("secret"));
        isHidden("achievements", id, "publisher");
        // neither its owner's trust nor an unsuspicious push brings it back
        market.as("publisher").post("/achievements/" + id + "/publish").then().statusCode(409);
        market.pushing("university-demo", Samples.coating("A-1"))
                .post("/achievements/bulk")
                .then()
                .body("rows[0].errors.code", contains("conflict"));
        isHidden("achievements", id, "publisher");
        String review = suspensionCase();
        decide(review, "{\"decision\":\"APPROVE\"}");
        isHidden("achievements", id, "publisher");
        market.exec("update moderation_case set first_approved_by = 'moderator2' where id = '" + review + "'");
        decide(review, "{\"decision\":\"APPROVE\"}");
        isPublic("achievements", id);
    }

    @Test
    void aSecretRowThatCannotBeReadOtherwiseHidesAsWell() {
        String id = published("university-demo", "achievements", Samples.coating("A-1"));
        market.pushing("university-demo", secret(Samples.coating("A-1")).replace("\"trl\":7", "\"trl\":\"sieben\""))
                .post("/achievements/bulk")
                .then()
                .body("rows[0].errors.code", contains("secret"));
        isHidden("achievements", id, "publisher");
    }

    @Test
    void asDoesASingleChangeOfADemandAndModeratorsMaySendItBack() {
        String id = published("enterprise-demo", "demands", Samples.toolWear("D-1"));
        market.writing("enterprise")
                .header("If-Match", "*")
                .body(secret(Samples.toolWear("D-1")))
                .put("/demands/" + id)
                .then()
                .statusCode(400)
                .body("errors.code", contains("secret"));
        isHidden("demands", id, "enterprise");
        decide(suspensionCase(), "{\"decision\":\"RETURN\",\"reason\":\"请按保密规定处理\"}");
        market.as("enterprise").get("/demands/" + id).then().body("state", equalTo("RETURNED"));
    }

    @Test
    void andACreationUnderTheSameIdButNotUnderThatOfAnotherOwner() {
        String id = published("university-demo", "achievements", Samples.coating("A-1"));
        market.organisation(Samples.OTHER_TTO, "渤海学院", true, "publisher2");
        market.writing("publisher2")
                .body(secret(Samples.coating("A-1")))
                .post("/achievements")
                .then()
                .statusCode(400);
        market.writing("publisher2")
                .header("If-Match", "*")
                .body(secret(Samples.coating("A-1")))
                .put("/achievements/" + id)
                .then()
                .statusCode(404);
        isPublic("achievements", id);
        market.writing("publisher")
                .body(secret(Samples.coating("A-1")))
                .post("/achievements")
                .then()
                .statusCode(400);
        isHidden("achievements", id, "publisher");
    }
}
