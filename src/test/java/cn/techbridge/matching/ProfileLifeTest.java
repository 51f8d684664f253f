package cn.techbridge.matching;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.techbridge.support.MarketTest;
import cn.techbridge.support.Samples;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ProfileLifeTest extends MarketTest {
    @Inject
    Profiles profiles;

    @Inject
    RescoreService rescore;

    @Inject
    ObjectMapper json;

    @AfterEach
    void backToTheShippedProfile() {
        market.exec("delete from matching_profile_use");
        profiles.follow();
    }

    private ObjectNode profile(String id) throws IOException {
        try (InputStream in = getClass().getResourceAsStream("/matching/profile.json")) {
            ObjectNode profile = (ObjectNode) json.readTree(in);
            return profile.put("id", id);
        }
    }

    private void bringIn(ObjectNode profile, int status) {
        market.as("operator")
                .contentType(ContentType.JSON)
                .body(profile.toString())
                .post("/matching-profiles")
                .then()
                .statusCode(status);
    }

    @Test
    void aProfileServesAfterActivationAndEverythingIsScoredAnewWhileOldMatchesStay() throws IOException {
        market.organisation(Samples.TTO, "津桥理工大学", true, "university-demo");
        market.organisation(Samples.FACTORY, "恒远机械厂", true, "enterprise-demo", "enterprise");
        market.pushing("university-demo", Samples.coating("A-1")).post("/achievements/bulk");
        String demand = market.pushing("enterprise-demo", Samples.toolWear("D-1"))
                .post("/demands/bulk")
                .then()
                .extract()
                .path("rows[0].id");
        market.settle();
        rescore.beginWhenChanged();
        market.settle();
        String shipped = engineOfTheFirstMatch(demand);
        bringIn(profile("2027.1"), 201);
        bringIn(profile("2027.1"), 409);
        market.as("operator")
                .post("/matching-profiles/2027.1/activate")
                .then()
                .statusCode(200)
                .body("passed", equalTo(true))
                .body("basis", equalTo("CROSS_VALIDATION"));
        profiles.follow();
        rescore.beginWhenChanged();
        market.as("operator")
                .get("/matching-profiles")
                .then()
                .statusCode(200)
                .body("inForce", equalTo("2027.1"))
                .body("rescore.total", equalTo(1))
                .body("rescore.done", equalTo(0));
        assertEquals(shipped, engineOfTheFirstMatch(demand));
        market.settle();
        market.as("operator")
                .get("/matching-profiles")
                .then()
                .body("rescore.done", equalTo(1))
                .body("rescore.engine", startsWith("2027.1+"));
        assertEquals(shipped.replace(Profile.SHIPPED.id(), "2027.1"), engineOfTheFirstMatch(demand));
        market.as("operator")
                .post("/matching-profiles/rollback")
                .then()
                .statusCode(200)
                .body("inForce", equalTo(Profile.SHIPPED.id()));
        profiles.follow();
        rescore.beginWhenChanged();
        market.settle();
        assertEquals(shipped, engineOfTheFirstMatch(demand));
        market.as("operator").post("/matching-profiles/rollback").then().statusCode(409);
    }

    private String engineOfTheFirstMatch(String demand) {
        return JsonPath.from(market.as("enterprise")
                        .get("/demands/" + demand + "/matches")
                        .asString())
                .getString("items[0].engine");
    }

    @Test
    void aWorseProfileDoesNotGoLive() throws IOException {
        ObjectNode worse = profile("2027.2");
        ((ObjectNode) worse.get("crossValidated")).put("ndcg10", 0.5);
        bringIn(worse, 201);
        market.as("operator")
                .post("/matching-profiles/2027.2/activate")
                .then()
                .statusCode(409)
                .body("detail", containsString("未启用"));
        market.as("operator")
                .get("/matching-profiles")
                .then()
                .body("inForce", equalTo(Profile.SHIPPED.id()))
                .body("items.report.passed", contains(false));
    }

    @Test
    void aProfileOfAnotherEngineIsRefused() throws IOException {
        ObjectNode other = profile("2027.3");
        ((ObjectNode) other.get("model")).putArray("criteria").add("bigrams");
        market.as("operator")
                .contentType(ContentType.JSON)
                .body(other.toString())
                .post("/matching-profiles")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/model"));
    }

    @Test
    void profilesAreTheOperatorsBusiness() {
        for (String other : new String[] {"publisher", "enterprise", "broker", "moderator", "auditor"}) {
            market.as(other).get("/matching-profiles").then().statusCode(403);
            market.as(other).post("/matching-profiles/rollback").then().statusCode(403);
            market.as(other).get("/matching-judgements").then().statusCode(403);
        }
        market.vandal("operator").get("/matching-judgements").then().statusCode(200);
        market.vandal("operator").get("/matching-judgements?part=all").then().statusCode(400);
    }
}
