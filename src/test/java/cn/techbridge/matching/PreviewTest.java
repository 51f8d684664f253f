package cn.techbridge.matching;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.lessThanOrEqualTo;

import cn.techbridge.support.Samples;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A problem in plain words. */
@QuarkusTest
class PreviewTest extends Matchmaking {
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
}
