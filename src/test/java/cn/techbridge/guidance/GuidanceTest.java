package cn.techbridge.guidance;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import cn.techbridge.support.MarketTest;
import cn.techbridge.support.Samples;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class GuidanceTest extends MarketTest {

    @BeforeEach
    void expertsAndPolicies() {
        String expert = """
                {"externalId":"%s","name":"%s","organisation":"渤海学院","professionalTitle":"SENIOR","availability":"%s",
                "fieldCodes":["%s"],"regionCode":"120104","keywords":["%s"],"consent":{"version":"1","givenOn":"2026-01-01"}}""";
        market.pushing(
                        "operator",
                        String.join(
                                "\n",
                                row(expert, "E-1", "苏明哲", "AVAILABLE", "804", "刀具涂层"),
                                row(expert, "E-2", "林知远", "UNAVAILABLE", "804", "刀具涂层"),
                                row(expert, "E-3", "程广然", "LIMITED", "701", "废水处理")))
                .post("/experts/bulk")
                .then()
                .body("summary.created", equalTo(3));
        String policy = """
                {"externalId":"%s","title":"%s","issuer":"示例机关","issuerType":"SCIENCE",%s,"issuedOn":"2024-03-01",
                "body":"对采购先进刀具涂层技术的企业给予补助。","fieldCodes":["80"],"beneficiaries":["%s"]%s}""";
        market.pushing(
                        "operator",
                        String.join(
                                "\n",
                                row(policy, "P-1", "全国办法", "\"level\":\"NATIONAL\"", "ENTERPRISE", ""),
                                row(policy, "P-2", "本市办法", municipal("120000"), "ENTERPRISE", ""),
                                row(policy, "P-3", "外市办法", municipal("310000"), "ENTERPRISE", ""),
                                row(policy, "P-4", "邻区办法", municipal("120104"), "ENTERPRISE", ""),
                                row(
                                        policy,
                                        "P-5",
                                        "过期办法",
                                        municipal("120000"),
                                        "ENTERPRISE",
                                        ",\"expiresOn\":\"2025-01-01\"")))
                .post("/policies/bulk")
                .then()
                .body("summary.created", equalTo(5));
        market.settle();
    }

    private static String municipal(String region) {
        return "\"level\":\"MUNICIPAL\",\"regionCode\":\"%s\"".formatted(region);
    }

    private static String row(String template, Object... values) {
        return template.formatted(values).replace("\n", "");
    }

    @Test
    void aDemandIsOfferedWhoCanHelpAndWhatAppliesWhereItIs() {
        market.organisation(Samples.FACTORY, "海河重工", true, "enterprise");
        String id = market.writing("enterprise")
                .body(Samples.toolWear("D-1"))
                .post("/demands")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        market.visitor().get("/demands/" + id + "/experts").then().statusCode(404);
        market.as("publisher").get("/demands/" + id + "/policies").then().statusCode(404);
        market.as("enterprise")
                .get("/demands/" + id + "/experts")
                .then()
                .statusCode(200)
                .body("items.expert.title", contains("苏明哲"))
                .body("items[0].because", hasItems("text", "field"));
        market.as("enterprise").post("/demands/" + id + "/submit").then().statusCode(200);
        market.visitor()
                .get("/demands/" + id + "/policies")
                .then()
                .statusCode(200)
                .body("items.policy.title", hasItems("全国办法", "本市办法"))
                .body("items.size()", equalTo(2));
    }

    @Test
    void anAchievementIsOfferedThemToo() {
        market.organisation(Samples.TTO, "津桥理工大学", true, "publisher");
        String id = market.writing("publisher")
                .body(Samples.membrane("A-1"))
                .post("/achievements")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        market.visitor().get("/achievements/" + id + "/experts").then().statusCode(404);
        market.as("publisher")
                .get("/achievements/" + id + "/experts")
                .then()
                .statusCode(200)
                .body("items.expert.title", contains("程广然"));
        market.as("publisher").get("/achievements/" + id + "/policies").then().body("items", empty());
    }
}
