package cn.techbridge.brokerage;

import cn.techbridge.support.MarketTest;
import cn.techbridge.support.Samples;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.BeforeEach;

/** Two brokers of one agency, and one good match that waits. */
abstract class TwoBrokers extends MarketTest {
    String secondBroker;

    @BeforeEach
    void twoBrokersAndOneMatch() {
        market.organisation(Samples.TTO, "津桥理工大学", true, "university-demo", "publisher");
        market.organisation(Samples.FACTORY, "恒远机械厂", true, "enterprise-demo", "enterprise");
        market.writing("operator")
                .body(
                        "{\"externalId\":\"AG\",\"name\":\"启成技术转移中心\",\"type\":\"UNIVERSITY\",\"level\":\"NATIONAL\",\"regionCode\":\"120000\"}")
                .post("/agencies")
                .then()
                .statusCode(201);
        broker("B-1", "broker");
        secondBroker = broker("B-2", "broker2");
        market.pushing("university-demo", Samples.coating("A-1"))
                .post("/achievements/bulk")
                .then()
                .statusCode(200);
        market.pushing("enterprise-demo", Samples.toolWear("D-1"))
                .post("/demands/bulk")
                .then()
                .statusCode(200);
        market.settle();
    }

    String broker(String id, String account) {
        return market.writing("operator")
                .body(sheet(id, account, ""))
                .post("/brokers")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    String sheet(String id, String account, String more) {
        return "{\"externalId\":\"%s\",\"agencyExternalId\":\"AG\",\"name\":\"王经纪\",\"grade\":\"SENIOR\",\"subject\":\"%s\"%s}"
                .formatted(id, market.subject(account), more);
    }

    JsonPath claim(String account, int count) {
        return market.writing(account)
                .body("{\"count\":" + count + "}")
                .post("/queue/claims")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
