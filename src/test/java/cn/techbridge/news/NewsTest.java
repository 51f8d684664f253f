package cn.techbridge.news;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import cn.techbridge.deal.DealEvent;
import cn.techbridge.deal.DealFacts;
import cn.techbridge.support.MarketTest;
import cn.techbridge.support.Samples;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who hears of what. */
@QuarkusTest
class NewsTest extends MarketTest {
    @Inject
    Event<DealEvent> deals;

    private ValidatableResponse inbox(String account) {
        return market.as(account).get("/notices").then().statusCode(200);
    }

    @Test
    void aDemandersPeopleHearOfNewMatchesOnceADayAndOfEachPairOnce() {
        market.organisation(Samples.TTO, "津桥理工大学", true, "university-demo", "publisher");
        market.organisation(Samples.FACTORY, "恒远机械厂", true, "enterprise-demo", "enterprise");
        market.pushing("enterprise-demo", Samples.toolWear("D-1")).post("/demands/bulk");
        market.pushing("university-demo", Samples.coating("A-1") + "\n" + Samples.coating("A-2"))
                .post("/achievements/bulk");
        market.settle();
        inbox("enterprise")
                .body("items.kind", contains("MATCH_FOUND"))
                .body("items[0].title", equalTo("需求《淬硬钢切削刀具磨损快，寻求刀具涂层技术》有新的匹配成果"));
        market.pushing("university-demo", Samples.coating("A-1").replace("35GPa", "36GPa"))
                .post("/achievements/bulk");
        market.settle();
        inbox("enterprise").body("items", hasSize(1));
        inbox("publisher").body("items", hasSize(0));
    }

    @Test
    void anOrganisationsPeopleHearWhatBecameOfTheirListing() {
        market.organisation(Samples.TTO, "津桥理工大学", false, "university-demo", "publisher");
        market.pushing("university-demo", Samples.membrane("A-1")).post("/achievements/bulk");
        String review =
                market.as("moderator").get("/moderation/cases").jsonPath().getString("items[0].id");
        market.writing("moderator")
                .body("{\"decision\":\"RETURN\",\"reason\":\"请补充检测报告\"}")
                .post("/moderation/cases/" + review + "/decision")
                .then()
                .statusCode(200);
        inbox("publisher")
                .body("items.kind", contains("LISTING_RETURNED"))
                .body("items[0].text", equalTo("您单位提交的《印染废水石墨烯膜深度处理装置》被退回修改，理由：请补充检测报告"));
    }

    @Test
    void bothSidesAndTheBrokerHearOfTheirContractOnce() {
        UUID university = UUID.fromString(market.organisation(Samples.TTO, "津桥理工大学", true, "publisher"));
        UUID factory = UUID.fromString(market.organisation(Samples.FACTORY, "恒远机械厂", true, "enterprise"));
        DealFacts deal = new DealFacts(
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                university,
                factory,
                market.subject("broker"),
                "涂层许可",
                "LICENSE",
                false);
        for (int told = 0; told < 2; told++) {
            QuarkusTransaction.requiringNew().run(() -> {
                deals.fire(new DealEvent.Drafted(deal, 1));
                deals.fire(new DealEvent.Signed(deal));
                deals.fire(new DealEvent.Registered(deal, "2026120104000123"));
            });
        }
        inbox("publisher").body("items.kind", containsInAnyOrder("DEAL_DRAFTED", "DEAL_SIGNED", "DEAL_REGISTERED"));
        inbox("enterprise").body("items.kind", containsInAnyOrder("DEAL_DRAFTED", "DEAL_SIGNED", "DEAL_REGISTERED"));
        inbox("broker").body("items.kind", containsInAnyOrder("DEAL_SIGNED", "DEAL_REGISTERED"));
        inbox("publisher2").body("items", hasSize(0));
    }
}
