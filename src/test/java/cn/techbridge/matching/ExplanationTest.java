package cn.techbridge.matching;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.techbridge.support.Samples;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;

/** Why a pair is listed, or not. */
@QuarkusTest
class ExplanationTest extends Matchmaking {
    @Test
    void theSamePairIsExplainedTheSameWay() {
        offer(Samples.coating("A-1"));
        String demand = ask(Samples.toolWear("D-1"));
        market.settle();
        String match = firstMatch(demand);
        String once = market.as("enterprise").get("/matches/" + match).asString();
        assertEquals(once, market.as("enterprise").get("/matches/" + match).asString());
    }

    private String bulk(String user, String path, String row) {
        return market.as(user)
                .contentType("application/x-ndjson")
                .body(row)
                .post(path)
                .then()
                .statusCode(200)
                .extract()
                .path("rows[0].id");
    }

    @Test
    void anExplanationThatSomebodySawIsKeptWhenAnotherReplacesIt() {
        offer(Samples.coating("A-1"));
        String demand = ask(Samples.toolWear("D-1"));
        market.settle();
        String match = firstMatch(demand);
        String seen = market.as("enterprise")
                .get("/matches/" + match + "/explanation")
                .asString();
        String engine = JsonPath.from(seen).getString("engine");
        market.exec("update match set engine = 'older', explanation = replace(explanation, '" + engine + "', 'older')");
        String older = market.as("enterprise")
                .get("/matches/" + match + "/explanation")
                .asString();
        offer(Samples.coating("A-1").replace("2.5倍", "3倍"));
        market.settle();
        assertEquals(
                engine,
                JsonPath.from(market.as("broker")
                                .get("/matches/" + match + "/explanation")
                                .asString())
                        .getString("engine"));
        assertEquals(
                older,
                market.as("broker")
                        .get("/matches/" + match + "/explanation?engine=older")
                        .asString());
        market.as("broker")
                .get("/matches/" + match + "/explanation?engine=never")
                .then()
                .statusCode(404);
    }

    @Test
    void explanationsSpeakTheReadersLanguage() {
        offer(Samples.coating("A-1"));
        String demand = ask(Samples.toolWear("D-1"));
        market.settle();
        market.as("enterprise")
                .get("/demands/" + demand + "/matches")
                .then()
                .body("items[0].signals.label", hasItem("标题"))
                .body("items[0].summary", containsString("分）；共有："));
        market.as("enterprise")
                .header("Accept-Language", "en")
                .get("/demands/" + demand + "/matches")
                .then()
                .body("items[0].signals.label", hasItem("technology readiness"))
                .body("items[0].summary", containsString("points); In common: "));
    }

    @Test
    void anyPairCanBeAskedWhyItIsNotListed() {
        String coating = offer(Samples.coating("A-1"));
        String membrane = offer(Samples.membrane("A-2"));
        String demand = ask(Samples.toolWear("D-1"));
        String own = bulk("publisher2", "/achievements/bulk", Samples.coating("A-3"));
        String ownDemand = bulk("enterprise2", "/demands/bulk", Samples.toolWear("D-2"));
        market.settle();
        String explain = "/matches/explain?demand=" + demand + "&achievement=";
        market.as("enterprise")
                .get(explain + coating)
                .then()
                .statusCode(200)
                .body("listed", equalTo(true))
                .body("reasons[0].text", equalTo("在列表中第 1 位"));
        market.as("publisher")
                .get(explain + membrane)
                .then()
                .statusCode(200)
                .body("listed", equalTo(false))
                .body("reasons.code", hasItem("TOO_UNLIKE"));
        market.as("enterprise2")
                .get("/matches/explain?demand=" + ownDemand + "&achievement=" + own)
                .then()
                .body("listed", equalTo(false))
                .body("reasons.code", hasItem("OWN_ORGANISATION"));
        market.as("publisher2").get(explain + coating).then().statusCode(404);
        market.vandal("enterprise")
                .get("/matches/explain?demand=" + demand)
                .then()
                .statusCode(400);
        market.writing("enterprise")
                .body("{\"verdict\":\"NOT_RELEVANT\",\"reason\":\"TOO_EARLY\"}")
                .post("/matches/" + firstMatch(demand) + "/feedback")
                .then()
                .statusCode(204);
        market.as("enterprise").get(explain + coating).then().body("reasons.code", hasItem("SUPPRESSED"));
    }
}
