package cn.techbridge.policy;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import cn.techbridge.support.MarketTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PolicyTest extends MarketTest {

    private static String policy(String id, String title, String more) {
        return """
                {"externalId":"%s","title":"%s","documentNumber":"示科规〔2024〕3号","issuer":"示例市科学技术局","issuerType":"SCIENCE",
                "level":"MUNICIPAL","regionCode":"120000","issuedOn":"2024-03-01","body":"第一条 对技术转移机构促成的技术交易给予补助。",
                "topics":["TRANSFER"],"beneficiaries":["AGENCY"]%s}""".formatted(id, title, more).replace("\n", "");
    }

    private String entered(String id, String title, String more) {
        return market.writing("operator")
                .body(policy(id, title, more))
                .post("/policies")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private ValidatableResponse search(String... parameters) {
        market.settle();
        var request = market.visitor();
        for (int i = 0; i < parameters.length; i += 2) {
            request.queryParam(parameters[i], parameters[i + 1]);
        }
        return request.get("/search/policies").then().statusCode(200);
    }

    private ValidatableResponse refused(String sheet) {
        return market.vandal("operator")
                .contentType("application/json")
                .body(sheet)
                .post("/policies")
                .then()
                .statusCode(400);
    }

    @Test
    void policiesAreFoundByTextNumberFacetsAndValidity() {
        LocalDate today = LocalDate.now();
        String open = entered("P-1", "技术交易补助办法", "");
        String over = entered("P-2", "旧技术交易补助办法", ",\"expiresOn\":\"2025-12-31\"");
        String ahead = entered("P-3", "新技术交易补助办法", ",\"effectiveOn\":\"%s\"".formatted(today.plusDays(30)));
        search("q", "技术转移机构").body("items.id", containsInAnyOrder(open, over, ahead));
        search("q", "示科规").body("total.value", equalTo(3));
        search("validity", "IN_FORCE").body("items.id", contains(open));
        search("validity", "EXPIRED,UPCOMING").body("items.id", containsInAnyOrder(over, ahead));
        search(
                        "level",
                        "MUNICIPAL",
                        "issuer",
                        "SCIENCE",
                        "topic",
                        "TRANSFER",
                        "beneficiary",
                        "AGENCY",
                        "facets",
                        "validity")
                .body("total.value", equalTo(3))
                .body("facets.validity.count", contains(1, 1, 1))
                .body("facets.validity.label", hasItem("现行有效"));
        search("level", "NATIONAL").body("items", empty());
        market.visitor().get("/policies/" + over).then().statusCode(200).body("validity", equalTo("EXPIRED"));
        market.visitor().get("/policies/" + ahead).then().body("validity", equalTo("UPCOMING"));
    }

    @Test
    void aPolicyEndsWhenItsSuccessorBegins() {
        entered("P-2", "新办法", ",\"effectiveOn\":\"2025-01-01\"");
        String old = entered("P-1", "旧办法", ",\"successorExternalId\":\"P-2\"");
        market.visitor().get("/policies/" + old).then().body("validity", equalTo("EXPIRED"));
        search("validity", "EXPIRED").body("items.id", contains(old)).body("items[0].expiresOn", equalTo("2024-12-31"));
        market.pushing("operator", policy("P-2", "新办法", ",\"effectiveOn\":\"2999-01-01\""))
                .post("/policies/bulk")
                .then()
                .body("summary.updated", equalTo(1));
        market.visitor().get("/policies/" + old).then().body("validity", equalTo("IN_FORCE"));
        search("validity", "IN_FORCE").body("items.id", contains(old));
    }

    @Test
    void circlesOfSuccessorsAreRefused() {
        entered("P-1", "甲", "");
        entered("P-2", "乙", ",\"successorExternalId\":\"P-1\"");
        market.pushing("operator", policy("P-1", "甲", ",\"successorExternalId\":\"P-2\""))
                .post("/policies/bulk")
                .then()
                .body("rows[0].errors[0].code", equalTo("circle"));
    }

    @Test
    void wrongNumbersRegionsAndDaysAreRefusedByField() {
        refused(policy("P", "甲", "").replace("〔2024〕", "[2024]")).body("errors.pointer", contains("/documentNumber"));
        refused(policy("P", "甲", "").replace("〕3号", "〕03号")).body("errors.pointer", contains("/documentNumber"));
        refused(policy("P", "甲", "").replace("MUNICIPAL", "NATIONAL")).body("errors.pointer", contains("/regionCode"));
        refused(policy("P", "甲", ",\"effectiveOn\":\"2024-02-01\"")).body("errors.pointer", contains("/effectiveOn"));
        refused(policy("P", "甲", ",\"expiresOn\":\"2024-02-01\"")).body("errors.pointer", contains("/expiresOn"));
        refused(policy("P", "甲", ",\"successorExternalId\":\"P\""))
                .body("errors.pointer", contains("/successorExternalId"));
        refused(policy("P", "甲", ",\"successorExternalId\":\"Q\"")).body("errors.code", contains("unknown"));
    }

    @Test
    void theDemoPoliciesAreTakenInWhole() throws Exception {
        market.pushing("operator", Files.readString(Path.of("src/demo/catalogue/policies.jsonl")))
                .post("/policies/bulk")
                .then()
                .statusCode(200)
                .body("summary.created", equalTo(34));
        search("q", "协议定价公示", "region", "120000").body("items[0].title", equalTo("示例市促进科技成果转化若干措施（演示）"));
    }

    @Test
    void onlyTheOperatorWrites() {
        for (String role : new String[] {"publisher", "enterprise", "broker", "moderator", "auditor"}) {
            market.writing(role)
                    .body(policy("P", "甲", ""))
                    .post("/policies")
                    .then()
                    .statusCode(403);
            market.pushing(role, policy("P", "甲", ""))
                    .post("/policies/bulk")
                    .then()
                    .statusCode(403);
        }
    }
}
