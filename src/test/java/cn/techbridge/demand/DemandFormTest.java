package cn.techbridge.demand;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import cn.techbridge.support.MarketTest;
import cn.techbridge.support.Samples;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DemandFormTest extends MarketTest {

    @Test
    void aChallengeGradeDemandIsKeptWholeAndItsAuthorStaysUnknown() {
        market.organisation(Samples.FACTORY, "海河重工", true, "enterprise");
        String sheet = """
                {"title":"高强度铝合金薄壁件免热处理压铸","problem":"薄壁件淬火变形，废品率高。","goal":"取消固溶处理","type":"BREAKTHROUGH",
                "source":"BROKER_VISIT","currentState":"有两台压铸机，试过降铁电解。","ipWish":"SHARED","partnerWish":"有同类量产案例",
                "indicators":[{"name":"延伸率","op":"GE","value":10,"unit":"%","must":true,"acceptance":"GB/T 228.1，第三方检测"},
                {"name":"成本","op":"LE","value":25,"unit":"元/kg","must":false}],
                "budget":{"max":"3000000"},"deadline":"2027-12-31","notWanted":["淬火"],"anonymous":true,"strategicCodes":["3"],
                "secrecy":"公开"}""".replace("\n", "");
        String id = market.writing("enterprise")
                .body(sheet)
                .post("/demands")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        market.as("enterprise").post("/demands/" + id + "/submit").then().statusCode(200);
        market.settle();
        market.visitor()
                .get("/demands/" + id)
                .then()
                .statusCode(200)
                .body("organisationId", nullValue())
                .body("organisationName", not(equalTo("海河重工")))
                .body("indicators[0].acceptance", equalTo("GB/T 228.1，第三方检测"))
                .body("ipWish", equalTo("SHARED"))
                .body("secrecy", equalTo("PUBLIC"))
                .body("completeness", nullValue());
        market.visitor()
                .queryParam("type", "BREAKTHROUGH")
                .queryParam("facets", "type,strategic")
                .get("/search/demands")
                .then()
                .statusCode(200)
                .body("items.id", contains(id))
                .body("facets.strategic.code", contains("3"));
        market.as("enterprise").get("/demands/" + id).then().body("completeness.edits.pointer[0]", equalTo("/problem"));
        market.vandal("enterprise")
                .contentType("application/json")
                .body(sheet.replace("公开", "内部"))
                .post("/demands")
                .then()
                .statusCode(400)
                .body("errors.code", contains("secret"));
    }
}
