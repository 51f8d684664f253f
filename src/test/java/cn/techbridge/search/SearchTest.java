package cn.techbridge.search;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.techbridge.support.MarketTest;
import cn.techbridge.support.Samples;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SearchTest extends MarketTest {
    private static final String COATING = "立方氮化硼CBN刀具纳米涂层制备技术";
    private static final String MEMBRANE = "印染废水石墨烯膜深度处理装置";

    @BeforeEach
    void twoAchievements() {
        market.organisation(Samples.TTO, "津桥理工大学", true, "university-demo");
        push(Samples.coating("A-1") + "\n" + Samples.membrane("A-2"));
    }

    private void push(String rows) {
        market.pushing("university-demo", rows)
                .post("/achievements/bulk")
                .then()
                .statusCode(200)
                .body("summary.rejected", equalTo(0));
        market.settle();
    }

    private ValidatableResponse search(String... parameters) {
        var request = market.visitor();
        for (int i = 0; i < parameters.length; i += 2) {
            request.queryParam(parameters[i], parameters[i + 1]);
        }
        return request.get("/search/achievements").then().statusCode(200);
    }

    @Test
    void twoCharacterWordsFindWhatContainsThem() {
        search("q", "切削").body("items.title", contains(COATING));
        search("q", "印染").body("items.title", contains(MEMBRANE));
    }

    @Test
    void latinTermsNumbersAndUnitsAreFoundHoweverTheyAreWritten() {
        search("q", "CBN").body("items.title", contains(COATING));
        search("q", "cbn 刀具").body("items.title", contains(COATING));
        search("q", "35GPa").body("items.title", contains(COATING));
        search("q", "35 GPa").body("items.title", contains(COATING));
    }

    @Test
    void fullWidthAndTraditionalCharactersFold() {
        search("q", "ＣＢＮ").body("items.title", contains(COATING));
        search("q", "廢水處理").body("items.title", contains(MEMBRANE));
        search("q", "納米塗層").body("items.title", contains(COATING));
    }

    @Test
    void whatWasFoundIsMarked() {
        search("q", "刀具涂层")
                .body("items[0].highlights.summary[0]", containsString("<em>"))
                .body("items[0].highlights.title[0]", containsString("<em>刀具</em>"));
    }

    @Test
    void aFacetsOwnChoiceDoesNotShrinkItsCounts() {
        search("facets", "field,region,mode", "field", "80")
                .body("items.title", contains(COATING))
                .body("facets.field.find { it.code == '80' }.count", equalTo(1))
                .body("facets.field.find { it.code == '80' }.selected", equalTo(true))
                .body("facets.field.find { it.code == '70' }.count", equalTo(1))
                .body("facets.mode.code", contains("LICENSE"));
        search("field", "80,70").body("items.title", containsInAnyOrder(COATING, MEMBRANE));
    }

    @Test
    void codesCountAtEveryLevel() {
        search("facets", "field,industry", "field", "80", "industry", "C")
                .body("facets.field.code", hasItems("80", "804"))
                .body("facets.field.find { it.code == '80' }.label", equalTo("先进制造与自动化"))
                .body("facets.industry.code", hasItems("C", "34"));
        search("region", "120000").body("items.title", contains(COATING));
        search("region", "130000").body("items.title", contains(MEMBRANE));
    }

    @Test
    void readinessPriceModeAndRightsNarrowTheList() {
        search("trl", "6..9").body("items.title", contains(COATING));
        search("trl", "..5").body("items.title", contains(MEMBRANE));
        search("price", "..800000").body("items.title", contains(COATING));
        search("price", "..700000").body("items", empty());
        search("mode", "EQUITY").body("items.title", contains(MEMBRANE));
        search("ip", "INVENTION").body("items.title", contains(COATING));
        search("showcase", "true").body("items", empty());
    }

    @Test
    void whatIsOnShowIsASubset() {
        String id = search("q", "切削").extract().path("items[0].id");
        market.as("operator").put("/achievements/" + id + "/showcase").then().statusCode(200);
        market.settle();
        search("showcase", "true").body("items.id", contains(id));
        market.as("operator").delete("/achievements/" + id + "/showcase").then().statusCode(200);
        market.settle();
        search("showcase", "true").body("items", empty());
    }

    @Test
    void pagesNeitherOverlapNorSkip() {
        push(IntStream.range(0, 25).mapToObj(i -> Samples.membrane("B-" + i)).collect(Collectors.joining("\n")));
        List<String> seen = new ArrayList<>();
        String cursor = null;
        do {
            var request = market.visitor().queryParam("q", "废水").queryParam("limit", 10);
            if (cursor != null) {
                request.queryParam("cursor", cursor);
            }
            var page = request.get("/search/achievements")
                    .then()
                    .statusCode(200)
                    .body("total.value", equalTo(26))
                    .extract();
            seen.addAll(page.path("items.id"));
            cursor = page.path("nextCursor");
        } while (cursor != null);
        assertEquals(26, seen.size());
        assertEquals(26, new HashSet<>(seen).size());
    }

    @Test
    void aCursorOfAnotherListIsRefused() {
        push(IntStream.range(0, 5).mapToObj(i -> Samples.membrane("B-" + i)).collect(Collectors.joining("\n")));
        String cursor = search("q", "废水", "limit", "2").extract().path("nextCursor");
        market.visitor()
                .queryParam("q", "石墨烯")
                .queryParam("cursor", cursor)
                .get("/search/achievements")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("?cursor"));
    }

    @Test
    void whenNothingHoldsEnoughOfTheWordsLessIsAskedFor() {
        search("q", "刀具激光焊接机器人视觉定位系统").body("relaxed", equalTo(true)).body("items.title", hasItem(COATING));
        search("q", "量子计算").body("items", empty());
    }

    @Test
    void aTypingErrorIsMendedAndSaid() {
        search("q", "石莫烯膜").body("didYouMean", equalTo("石墨烯膜")).body("items.title", contains(MEMBRANE));
        search("q", "涂曾").body("didYouMean", equalTo("涂层")).body("items.title", contains(COATING));
        search("q", "石墨烯").body("didYouMean", nullValue()).body("items.title", contains(MEMBRANE));
    }

    @Test
    void aMisspeltLatinWordIsMended() {
        push(Samples.membrane("G-1").replace("石墨烯膜", "graphene膜"));
        search("q", "graphne").body("didYouMean", equalTo("graphene")).body("total.value", equalTo(1));
    }

    @Test
    void laterPagesContinueTheRelaxedList() {
        push(IntStream.range(0, 5).mapToObj(i -> Samples.membrane("B-" + i)).collect(Collectors.joining("\n")));
        String words = "刀具激光焊接机器人视觉定位系统 废水";
        var first =
                search("q", words, "limit", "4").body("relaxed", equalTo(true)).extract();
        List<String> seen = new ArrayList<>(first.path("items.id"));
        var second = search("q", words, "limit", "4", "cursor", first.path("nextCursor"))
                .body("relaxed", equalTo(true))
                .extract();
        seen.addAll(second.path("items.id"));
        assertEquals(7, new HashSet<>(seen).size());
    }

    @Test
    void unknownParametersAndCodesAreNamed() {
        market.vandal(null)
                .queryParam("colour", "red")
                .queryParam("field", "xyz")
                .queryParam("price", "many")
                .get("/search/achievements")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
        market.vandal(null)
                .queryParam("colour", "red")
                .queryParam("field", "xyz")
                .get("/search/achievements")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItems("?colour", "?field"));
        market.vandal(null).get("/search/nothing").then().statusCode(404);
    }

    @Test
    void titlesAndKeywordsAreCompleted() {
        market.visitor()
                .queryParam("q", "印染")
                .get("/search/suggest")
                .then()
                .statusCode(200)
                .body("items", hasItem(MEMBRANE));
        market.visitor().queryParam("q", "石墨").get("/search/suggest").then().body("items", hasItem("石墨烯"));
        market.visitor()
                .queryParam("q", "\u001f石\u001e墨")
                .get("/search/suggest")
                .then()
                .statusCode(200)
                .body("items", hasItem("石墨烯"));
    }

    @Test
    void ordersAreKept() {
        search("sort", "priceLow").body("items[0].title", equalTo(COATING));
        search("sort", "newest").body("total.value", equalTo(2)).body("total.relation", equalTo("exact"));
    }
}
