package cn.techbridge.expert;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import cn.techbridge.support.MarketTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ExpertTest extends MarketTest {
    private static final String CONSENT = "{\"version\":\"2026-01\",\"givenOn\":\"2026-03-01\"}";

    private static String expert(String id, String name, String consent) {
        return """
                {"externalId":"%s","name":"%s","organisation":"渤海学院材料系","position":"教授","professionalTitle":"SENIOR",
                "availability":"AVAILABLE","services":["CONSULTING"],"fieldCodes":["401"],"regionCode":"120104",
                "keywords":["刀具涂层"],"introduction":"从事硬质涂层研究。",%s"restricted":{"phone":"13800001234"}}""".formatted(id, name, consent == null ? "" : "\"consent\":" + consent + ",")
                .replace("\n", "");
    }

    private String entered(String id, String name, String consent) {
        return market.writing("operator")
                .body(expert(id, name, consent))
                .post("/experts")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private ValidatableResponse found(String words) {
        market.settle();
        return market.visitor()
                .queryParam("q", words)
                .get("/search/experts")
                .then()
                .statusCode(200);
    }

    @Test
    void anExpertIsPublicOnlyWhileTheConsentStands() {
        String silent = entered("E-1", "林知远", null);
        String id = entered("E-2", "苏明哲", CONSENT);
        market.visitor().get("/experts/" + silent).then().statusCode(404);
        market.as("broker").get("/experts/" + silent).then().statusCode(404);
        market.as("operator").get("/experts/" + silent).then().statusCode(200);
        market.visitor()
                .get("/experts/" + id)
                .then()
                .statusCode(200)
                .body("name", equalTo("苏明哲"))
                .body("consent", nullValue())
                .body("restricted", nullValue());
        found("硬质涂层").body("items.id", contains(id));

        market.writing("operator")
                .header("If-Match", "\"0\"")
                .body(expert("E-2", "苏明哲", CONSENT.replace("}", ",\"withdrawnOn\":\"2026-11-01\"}")))
                .put("/experts/" + id)
                .then()
                .statusCode(200);
        market.visitor().get("/experts/" + id).then().statusCode(404);
        found("硬质涂层").body("items", empty());
    }

    @Test
    void expertsAreFoundByFacets() {
        String id = entered("E-1", "苏明哲", CONSENT);
        market.settle();
        market.visitor()
                .queryParam("field", "40")
                .queryParam("professionalTitle", "SENIOR")
                .queryParam("facets", "availability,service,professionalTitle")
                .get("/search/experts")
                .then()
                .statusCode(200)
                .body("items.id", contains(id))
                .body("items[0].organisation", equalTo("渤海学院材料系"))
                .body("facets.availability[0].label", equalTo("可接受委托"))
                .body("facets.service[0].code", equalTo("CONSULTING"));
        market.visitor()
                .queryParam("availability", "UNAVAILABLE")
                .get("/search/experts")
                .then()
                .body("items", empty());
    }

    @Test
    void aConsentOfTomorrowOrWithdrawnBeforeItWasGivenIsRefused() {
        market.vandal("operator")
                .contentType("application/json")
                .body(expert("E-1", "苏明哲", "{\"version\":\"1\",\"givenOn\":\"2999-01-01\"}"))
                .post("/experts")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/consent/givenOn"));
        market.vandal("operator")
                .contentType("application/json")
                .body(expert(
                        "E-1", "苏明哲", "{\"version\":\"1\",\"givenOn\":\"2026-02-01\",\"withdrawnOn\":\"2026-01-01\"}"))
                .post("/experts")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/consent/withdrawnOn"));
    }

    @Test
    void manyAreEnteredAtOnceAndUnchangedRowsCostNothing() {
        String rows = expert("E-1", "苏明哲", CONSENT) + "\n" + expert("E-2", "林知远", null);
        market.pushing("operator", rows)
                .post("/experts/bulk")
                .then()
                .statusCode(200)
                .body("summary.created", equalTo(2));
        market.pushing("operator", rows).post("/experts/bulk").then().body("summary.unchanged", equalTo(2));
        found("").body("items.title", contains("苏明哲")).body("items.title", not(contains("林知远")));
    }

    @Test
    void onlyTheOperatorWrites() {
        for (String role : new String[] {"publisher", "enterprise", "broker", "moderator", "auditor"}) {
            market.writing(role)
                    .body(expert("E-1", "苏明哲", CONSENT))
                    .post("/experts")
                    .then()
                    .statusCode(403);
            market.pushing(role, expert("E-1", "苏明哲", CONSENT))
                    .post("/experts/bulk")
                    .then()
                    .statusCode(403);
        }
    }
}
