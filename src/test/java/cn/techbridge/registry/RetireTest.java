package cn.techbridge.registry;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.techbridge.support.MarketTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RetireTest extends MarketTest {
    private static final String AGENCY =
            "{\"externalId\":\"AG\",\"name\":\"津桥技术转移中心\",\"type\":\"UNIVERSITY\",\"level\":\"NATIONAL\",\"regionCode\":\"120000\"}";
    private static final String EXPERT =
            "{\"externalId\":\"E\",\"name\":\"苏明哲\",\"organisation\":\"津桥理工大学\",\"professionalTitle\":\"SENIOR\",\"fieldCodes\":[\"804\"],\"regionCode\":\"120000\","
                    + "\"availability\":\"AVAILABLE\",\"consent\":{\"version\":\"2026-01\",\"givenOn\":\"2026-03-01\"}}";
    private static final String POLICY =
            "{\"externalId\":\"P\",\"title\":\"技术交易补助办法\",\"issuer\":\"示例市科学技术局\",\"issuerType\":\"SCIENCE\",\"level\":\"MUNICIPAL\","
                    + "\"regionCode\":\"120000\",\"issuedOn\":\"2024-03-01\",\"body\":\"第一条\"}";

    private String broker() {
        return "{\"externalId\":\"B\",\"agencyExternalId\":\"AG\",\"name\":\"王经纪\",\"grade\":\"SENIOR\",\"subject\":\"%s\"}"
                .formatted(market.subject("broker"));
    }

    private Map<String, String> sheets() {
        Map<String, String> sheets = new LinkedHashMap<>();
        sheets.put("agencies", AGENCY);
        sheets.put("brokers", broker());
        sheets.put("experts", EXPERT);
        sheets.put("policies", POLICY);
        return sheets;
    }

    private Map<String, String> entered() {
        Map<String, String> ids = new LinkedHashMap<>();
        sheets().forEach((register, sheet) -> ids.put(
                register,
                market.writing("operator")
                        .body(sheet)
                        .post("/" + register)
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id")));
        market.settle();
        return ids;
    }

    @Test
    void whatIsRetiredLeavesTheSearchStaysReadableAndComesBackWhenEnteredAgain() {
        Map<String, String> ids = entered();
        ids.forEach((register, id) -> {
            market.visitor().get("/search/" + register).then().body("items.id", contains(id));
            market.as("operator").delete("/" + register + "/" + id).then().statusCode(204);
            market.as("operator").delete("/" + register + "/" + id).then().statusCode(204);
        });
        market.settle();
        ids.forEach((register, id) -> {
            market.visitor().get("/search/" + register).then().body("items", empty());
            market.visitor()
                    .get("/" + register + "/" + id)
                    .then()
                    .statusCode(200)
                    .body("retiredAt", notNullValue())
                    .body("version", equalTo(1));
        });
        sheets().forEach((register, sheet) -> market.pushing("operator", sheet)
                .post("/" + register + "/bulk")
                .then()
                .statusCode(200)
                .body("summary.updated", equalTo(1)));
        market.settle();
        ids.forEach((register, id) -> {
            market.visitor().get("/search/" + register).then().body("items.id", contains(id));
            market.visitor().get("/" + register + "/" + id).then().body("retiredAt", nullValue());
        });
    }

    /** Both have read the entry when the first of them writes. */
    @Test
    void ofTwoWhoRetireAtOnceOneIsTold() {
        Map<String, String> tables =
                Map.of("agencies", "agency", "brokers", "broker", "experts", "expert", "policies", "policy");
        entered()
                .forEach((register, id) -> assertEquals(
                        Set.of(204, 409),
                        market
                                .twiceAtOnce(
                                        tables.get(register),
                                        id,
                                        () -> market.as("operator").delete("/" + register + "/" + id))
                                .stream()
                                .map(Response::statusCode)
                                .collect(Collectors.toSet()),
                        register));
    }

    @Test
    void aRetiredBrokerTakesNoWorkAndARetiredAgencyNoBrokers() {
        Map<String, String> ids = entered();
        market.as("broker").get("/queue").then().statusCode(200);
        market.as("operator").delete("/brokers/" + ids.get("brokers")).then().statusCode(204);
        market.as("broker").get("/queue").then().statusCode(403);
        market.as("operator").delete("/agencies/" + ids.get("agencies")).then().statusCode(204);
        market.pushing("operator", broker())
                .post("/brokers/bulk")
                .then()
                .body("rows[0].errors.pointer", contains("/agencyExternalId"));
    }

    @Test
    void onlyTheOperatorRetires() {
        entered().forEach((register, id) -> {
            for (String role :
                    new String[] {"publisher", "enterprise", "broker", "agency-admin", "moderator", "auditor"}) {
                market.as(role).delete("/" + register + "/" + id).then().statusCode(403);
            }
            market.as("operator")
                    .delete("/" + register + "/" + UUID.randomUUID())
                    .then()
                    .statusCode(404);
        });
    }
}
