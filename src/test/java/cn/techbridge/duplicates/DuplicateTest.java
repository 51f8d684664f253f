package cn.techbridge.duplicates;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.techbridge.support.MarketTest;
import cn.techbridge.support.Samples;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DuplicateTest extends MarketTest {
    private static final String RETOLD = """
            {"externalId":"B-1","title":"立方氮化硼CBN刀具纳米涂层制造方法","problemSolved":"淬硬钢高速切削时刀具磨损快，需要频繁换刀",
            "summary":"利用电弧离子镀在CBN刀具表面沉积纳米多层涂层，硬度做到35GPa，在淬硬钢切削中刀具寿命提升2.5倍。成果欢迎合作。",
            "keywords":["氮化硼","刀具涂层","切削"]}""".replace("\n", "");

    @Inject
    DuplicateRefresher refresher;

    @BeforeEach
    void twoUniversities() {
        market.organisation(Samples.TTO, "津桥理工大学", true, "university-demo", "publisher");
        market.organisation(Samples.OTHER_TTO, "渤海学院", true, "publisher2");
    }

    private String pushed(String account, String row) {
        String id = market.pushing(account, row)
                .post("/achievements/bulk")
                .then()
                .statusCode(200)
                .body("summary.rejected", equalTo(0))
                .extract()
                .path("rows[0].id");
        look();
        return id;
    }

    private void look() {
        market.settle();
        while (refresher.refreshOnce(Duration.ZERO) > 0) {
            // one batch a round
        }
    }

    private ValidatableResponse open() {
        return market.as("moderator").get("/duplicates").then().statusCode(200);
    }

    private ValidatableResponse decide(String verb, String pair, String body) {
        var request = body == null
                ? market.as("moderator")
                : market.writing("moderator").body(body);
        return request.post("/duplicates/" + pair + "/" + verb).then();
    }

    private String withPatent(String row, String number) {
        return row.replaceFirst("\\{", "{\"ipRights\":[{\"type\":\"INVENTION\",\"number\":\"" + number + "\"}],");
    }

    @Test
    void theSamePatentHoweverItIsWrittenIsExact() {
        String first = pushed("university-demo", withPatent(Samples.membrane("A-1"), "ZL 200310102344.5"));
        String second = pushed(
                "publisher2",
                withPatent("{\"externalId\":\"B-9\",\"title\":\"另一种说法\",\"summary\":\"全然不同\"}", "cn200310102344.5"));
        open().body("items", hasSize(1))
                .body("items[0].rule", equalTo("EXACT"))
                .body("items[0].evidence.shared", contains("IP:CN200310102344.5"))
                .body("items[0].left.id", equalTo(first))
                .body("items[0].right.id", equalTo(second));
    }

    @Test
    void aRecordRestsBeforeItIsCompared() {
        market.pushing("university-demo", Samples.membrane("A-1"))
                .post("/achievements/bulk")
                .then()
                .statusCode(200);
        market.exec("update index_outbox set due_at = now() - interval '1 minute'");
        assertEquals(0, refresher.refreshOnce(Duration.ZERO), "the index is behind and comes first");
        market.settle();
        assertEquals(0, refresher.refreshOnce(Duration.ofHours(1)));
        assertEquals(1, refresher.refreshOnce(Duration.ZERO));
    }

    @Test
    void theSameTitleOfTheSameOwnerIsStrong() {
        pushed("university-demo", "{\"externalId\":\"1\",\"title\":\"印染废水 石墨烯膜装置\",\"summary\":\"甲\"}");
        pushed("university-demo", "{\"externalId\":\"2\",\"title\":\"印染废水（石墨烯膜）装置\",\"summary\":\"乙\"}");
        pushed("publisher2", "{\"externalId\":\"3\",\"title\":\"某某仪器\",\"summary\":\"丙\"}");
        open().body("items.rule", contains("STRONG"));
    }

    @Test
    void aRetoldRecordIsFoundMergedAndTakenApartAgain() {
        String first = pushed("university-demo", Samples.coating("A-1"));
        pushed("university-demo", Samples.membrane("A-2"));
        String copy = pushed("publisher2", RETOLD);
        String pair = open().body("items", hasSize(1))
                .body("items[0].rule", equalTo("NEAR"))
                .extract()
                .path("items[0].id");
        decide("merge", pair, "{\"keep\":\"" + java.util.UUID.randomUUID() + "\"}")
                .statusCode(400);
        decide("merge", pair, "{\"keep\":\"" + first + "\"}").statusCode(200).body("state", equalTo("MERGED"));
        decide("merge", pair, "{\"keep\":\"" + first + "\"}").statusCode(409);
        look();
        market.visitor()
                .redirects()
                .follow(false)
                .get("/achievements/" + copy)
                .then()
                .statusCode(301)
                .header("Location", containsString("/api/v1/achievements/" + first));
        market.visitor()
                .queryParam("q", "刀具涂层")
                .get("/search/achievements")
                .then()
                .body("items.id", contains(first));
        market.pushing("publisher2", RETOLD).post("/achievements/bulk").then().body("summary.unchanged", equalTo(1));
        market.pushing("publisher2", RETOLD.replace("欢迎合作", "诚邀合作"))
                .post("/achievements/bulk")
                .then()
                .body("rows[0].errors.code", contains("conflict"));

        // its owner's delta read is told where the record went
        market.as("publisher2")
                .get("/achievements")
                .then()
                .body("items.id", contains(copy))
                .body("items[0].deleted", equalTo(true))
                .body("items[0].mergedInto", equalTo(first));

        decide("unmerge", pair, null).statusCode(200).body("state", equalTo("DISMISSED"));
        look();
        market.visitor().get("/achievements/" + copy).then().statusCode(200).body("state", equalTo("PUBLISHED"));
        market.as("publisher2")
                .get("/achievements")
                .then()
                .body("items[0].deleted", nullValue())
                .body("items[0].mergedInto", nullValue());
        open().body("items", empty());
    }

    @Test
    void aDismissedPairIsNotReportedAgainAndAChangedRecordIsLookedAtAnew() {
        pushed("university-demo", Samples.coating("A-1"));
        String copy = pushed("publisher2", RETOLD);
        String pair = open().body("items", hasSize(1)).extract().path("items[0].id");
        decide("dismiss", pair, null).statusCode(200);
        pushed("publisher2", RETOLD.replace("欢迎合作", "诚邀合作"));
        open().body("items", empty());
        pushed("publisher2", "{\"externalId\":\"B-1\",\"title\":\"某某仪器\",\"summary\":\"全然不同的内容\"}");
        open().body("items", empty());
        market.as("moderator")
                .queryParam("state", "DISMISSED")
                .get("/duplicates")
                .then()
                .body("items.right.id", contains(copy));
    }

    private ValidatableResponse review() {
        String id = market.as("moderator")
                .get("/moderation/cases")
                .then()
                .body("items", hasSize(1))
                .extract()
                .path("items[0].id");
        return market.as("moderator").get("/moderation/cases/" + id).then().statusCode(200);
    }

    @Test
    void theModeratorIsToldBeforeADuplicateIsPublic() {
        String first = pushed("university-demo", Samples.coating("A-1"));
        market.exec("update organisation set trusted = false");
        market.exec("delete from moderation_case");
        pushed("publisher2", RETOLD);
        review().body("findings.code", hasItem("near-duplicate"))
                .body("findings.find { it.code == 'near-duplicate' }.message", containsString(first));
        open().body("items", empty());
        // what is changed until it is another record is no duplicate any more
        pushed("publisher2", "{\"externalId\":\"B-1\",\"title\":\"某某仪器\",\"summary\":\"全然不同的内容\"}");
        review().body("findings.code", not(hasItem("near-duplicate")));
    }

    @Test
    void demandsThatSayTheSameAreToldToTheModerator() {
        market.organisation(Samples.FACTORY, "滨海刀具厂", true, "enterprise-demo");
        market.organisation("91350100M000100Y43", "海河机械厂", false, "enterprise-demo-2");
        demand("enterprise-demo", Samples.toolWear("D-1"));
        market.exec("delete from moderation_case");
        demand("enterprise-demo-2", Samples.toolWear("X-1").replace("刀具磨损快，寻求", "刀具磨损快 寻求"));
        review().body("findings.code", hasItem("exact-duplicate"));
        market.exec("delete from moderation_case");
        market.exec("update organisation set trusted = false");
        demand("enterprise-demo", Samples.toolWear("D-2").replace("每班换刀6次", "每班换刀9次"));
        review().body("findings.code", hasItem("strong-duplicate"));
    }

    private void demand(String account, String row) {
        market.pushing(account, row).post("/demands/bulk").then().body("summary.created", equalTo(1));
        look();
    }

    @Test
    void onlyModeratorsDecide() {
        for (String role : new String[] {"publisher", "enterprise", "broker", "auditor"}) {
            market.as(role).get("/duplicates").then().statusCode(403);
        }
        String nobody = java.util.UUID.randomUUID().toString();
        for (String role : new String[] {"publisher", "operator", "broker"}) {
            market.as(role).post("/duplicates/" + nobody + "/dismiss").then().statusCode(403);
            market.as(role).post("/duplicates/" + nobody + "/unmerge").then().statusCode(403);
        }
        decide("dismiss", nobody, null).statusCode(404);
    }
}
