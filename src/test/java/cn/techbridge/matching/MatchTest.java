package cn.techbridge.matching;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.techbridge.support.Samples;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MatchTest extends Matchmaking {
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
        String match = firstMatch(demand);
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
        String match = firstMatch(demand);
        market.as("enterprise2").get("/demands/" + demand + "/matches").then().statusCode(404);
        market.as("enterprise2").get("/matches/" + match).then().statusCode(404);
        market.as("publisher").get("/matches/" + match).then().statusCode(200);
        market.visitor().get("/matches/" + match).then().statusCode(401);
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

    @Test
    void aVerdictLeavesWhatIsMadeAnewMeanwhile() {
        String match = made();
        market.meanwhile("update match set score = 77 where id = '%s'".formatted(match), () -> refuse(match))
                .then()
                .statusCode(204);
        assertEquals(
                List.of("77 t"),
                market.strings(
                        "select score || ' ' || suppressed::text::char from match where id = '%s'".formatted(match)));
    }

    @Test
    void aVerdictOnAMatchThatIsDroppedMeanwhileFindsNone() {
        String match = made();
        market.meanwhile("delete from match where id = '%s'".formatted(match), () -> refuse(match))
                .then()
                .statusCode(404);
    }

    private String made() {
        offer(Samples.coating("A-1"));
        String demand = ask(Samples.toolWear("D-1"));
        market.settle();
        return firstMatch(demand);
    }

    private Response refuse(String match) {
        return market.writing("enterprise")
                .body("{\"verdict\":\"NOT_RELEVANT\",\"reason\":\"TOO_EARLY\"}")
                .post("/matches/" + match + "/feedback");
    }
}
