package cn.techbridge.matching;

import cn.techbridge.support.MarketTest;
import cn.techbridge.support.Samples;
import org.junit.jupiter.api.BeforeEach;

/** Two owners of achievements and two of demands. */
abstract class Matchmaking extends MarketTest {
    @BeforeEach
    void bothSides() {
        market.organisation(Samples.TTO, "津桥理工大学", true, "university-demo", "publisher");
        market.organisation(Samples.FACTORY, "恒远机械厂", true, "enterprise-demo", "enterprise");
        market.organisation(Samples.OTHER_TTO, "渤海学院", true, "publisher2", "enterprise2");
    }

    String offer(String sample) {
        return market.pushing("university-demo", sample)
                .post("/achievements/bulk")
                .then()
                .statusCode(200)
                .extract()
                .path("rows[0].id");
    }

    String ask(String sample) {
        return market.pushing("enterprise-demo", sample)
                .post("/demands/bulk")
                .then()
                .statusCode(200)
                .extract()
                .path("rows[0].id");
    }

    String firstMatch(String demand) {
        return market.as("enterprise")
                .get("/demands/" + demand + "/matches")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
    }
}
