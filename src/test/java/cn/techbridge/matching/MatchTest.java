package cn.techbridge.matching;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.techbridge.support.MarketTest;
import cn.techbridge.support.Samples;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MatchTest extends MarketTest {

    @BeforeEach
    void bothSides() {
        market.organisation(Samples.TTO, "津桥理工大学", true, "university-demo", "publisher");
        market.organisation(Samples.FACTORY, "恒远机械厂", true, "enterprise-demo", "enterprise");
        market.organisation(Samples.OTHER_TTO, "渤海学院", true, "publisher2", "enterprise2");
    }

    private String offer(String sample) {
        return market.pushing("university-demo", sample)
                .post("/achievements/bulk")
                .then()
                .statusCode(200)
                .extract()
                .path("rows[0].id");
    }

    private String ask(String sample) {
        return market.pushing("enterprise-demo", sample)
                .post("/demands/bulk")
                .then()
                .statusCode(200)
                .extract()
                .path("rows[0].id");
    }

    @Test
    void aNewDemandFindsWhatSolvesItAndSaysWhy() {
        String coating = offer(Samples.coating("A-1"));
        offer(Samples.membrane("A-2"));
        String demand = ask(Samples.toolWear("D-1"));
        market.settle();
        market.as("enterprise")
                .get("/demands/" + demand + "/matches")
                .then()
                .statusCode(200)
                .body("items.achievement.id", contains(coating))
                .body("items[0].score", greaterThan(30))
                .body("items[0].signals.name", hasItems("title", "text", "field", "indicators", "trl"))
                .body("items[0].indicators.met[0].demand", equalTo("涂层硬度 ≥30000 MPa"));
    }

    @Test
    void aNewAchievementAppearsAmongTheMatchesOfWaitingDemandsAndTheReverse() {
        String demand = ask(Samples.toolWear("D-1"));
        market.settle();
        market.as("enterprise").get("/demands/" + demand + "/matches").then().body("items", empty());
        String coating = offer(Samples.coating("A-1"));
        market.settle();
        market.as("enterprise")
                .get("/demands/" + demand + "/matches")
                .then()
                .body("items.achievement.id", contains(coating));
        market.as("publisher")
                .get("/achievements/" + coating + "/matches")
                .then()
                .statusCode(200)
                .body("items.demand.id", contains(demand));
    }

    @Test
    void bothMadeInOneMomentFindEachOther() {
        String coating = offer(Samples.coating("A-1"));
        String demand = ask(Samples.toolWear("D-1"));
        market.settle();
        market.as("broker")
                .get("/demands/" + demand + "/matches")
                .then()
                .body("items.achievement.id", contains(coating));
    }

    @Test
    void aWithdrawnAchievementLeavesTheMatches() {
        String coating = offer(Samples.coating("A-1"));
        String demand = ask(Samples.toolWear("D-1"));
        market.settle();
        market.as("publisher")
                .post("/achievements/" + coating + "/withdraw")
                .then()
                .statusCode(200);
        market.settle();
        market.as("enterprise").get("/demands/" + demand + "/matches").then().body("items", empty());
    }

    @Test
    void aVerdictTakesThePairOutOfTheListsForGood() {
        String coating = offer(Samples.coating("A-1"));
        String demand = ask(Samples.toolWear("D-1"));
        market.settle();
        String match = market.as("enterprise")
                .get("/demands/" + demand + "/matches")
                .then()
                .extract()
                .path("items[0].id");
        market.vandal("enterprise")
                .contentType("application/json")
                .body("{\"verdict\":\"NOT_RELEVANT\"}")
                .post("/matches/" + match + "/feedback")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/reason"));
        market.writing("enterprise")
                .body("{\"verdict\":\"NOT_RELEVANT\",\"reason\":\"TOO_EARLY\"}")
                .post("/matches/" + match + "/feedback")
                .then()
                .statusCode(204);
        market.as("enterprise").get("/demands/" + demand + "/matches").then().body("items", empty());
        offer(Samples.coating("A-1").replace("2.5倍", "3倍"));
        market.settle();
        market.as("enterprise")
                .get("/demands/" + demand + "/matches")
                .then()
                .body("items.achievement.id", not(hasItem(coating)));
    }

    @Test
    void matchesAreForThoseConcerned() {
        offer(Samples.coating("A-1"));
        String demand = ask(Samples.toolWear("D-1"));
        market.settle();
        String match = market.as("enterprise")
                .get("/demands/" + demand + "/matches")
                .then()
                .extract()
                .path("items[0].id");
        market.as("enterprise2").get("/demands/" + demand + "/matches").then().statusCode(404);
        market.as("enterprise2").get("/matches/" + match).then().statusCode(404);
        market.as("publisher").get("/matches/" + match).then().statusCode(200);
        market.visitor().get("/matches/" + match).then().statusCode(401);
    }

    @Test
    void aPastedProblemIsMatchedAndNotKept() {
        String coating = offer(Samples.coating("A-1"));
        market.settle();
        market.writing("enterprise")
                .body("{\"description\":\"刀具切削淬硬钢磨损太快，想找耐磨的刀具涂层。每班要换六次刀。\"}")
                .post("/matches/preview")
                .then()
                .statusCode(200)
                .body("items[0].achievement.id", equalTo(coating));
        market.visitor().get("/search/demands").then().body("items", empty());
    }

    @Test
    void theSamePairIsExplainedTheSameWay() {
        offer(Samples.coating("A-1"));
        String demand = ask(Samples.toolWear("D-1"));
        market.settle();
        String match = market.as("enterprise")
                .get("/demands/" + demand + "/matches")
                .then()
                .extract()
                .path("items[0].id");
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

    private String firstMatch(String demand) {
        return market.as("enterprise")
                .get("/demands/" + demand + "/matches")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
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

    @Test
    void aPastedProblemBecomesADraftThatCanBePosted() {
        offer(Samples.coating("A-1"));
        market.settle();
        String answer = market.writing("enterprise")
                .body("{\"description\":\"刀具切削淬硬钢磨损太快，想找耐磨的刀具涂层，硬度不低于30GPa。每班要换六次刀。\"}")
                .post("/matches/preview")
                .then()
                .statusCode(200)
                .body("draft.indicators[0].name", containsString("硬度"))
                .body("draft.indicators[0].must", equalTo(true))
                .body("draft.keywords", hasItem("刀具涂层"))
                .body("elements.materials", hasItem(containsString("涂层")))
                .body("questions.size()", lessThanOrEqualTo(3))
                .body("inferred", hasItem("/indicators"))
                .extract()
                .asString();
        Map<String, Object> draft = JsonPath.from(answer).getMap("draft");
        market.writing("enterprise").body(draft).post("/demands").then().statusCode(201);
    }

    @Test
    void verdictsTeachTheDemandsOtherMatchesAtOnce() {
        offer(Samples.coating("A-1"));
        offer(Samples.coating("A-2").replace("立方氮化硼刀具纳米涂层制备技术", "立方氮化硼刀具纳米涂层沉积设备"));
        String demand = ask(Samples.toolWear("D-1"));
        market.settle();
        market.writing("enterprise")
                .body("{\"verdict\":\"RELEVANT\",\"level\":4}")
                .post("/matches/" + firstMatch(demand) + "/feedback")
                .then()
                .statusCode(204);
        market.settle();
        market.as("enterprise")
                .get("/demands/" + demand + "/matches")
                .then()
                .body("items[1].signals.name", hasItem("judged"));
    }
}
