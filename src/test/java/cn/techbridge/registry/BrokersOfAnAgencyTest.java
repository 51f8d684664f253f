package cn.techbridge.registry;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import cn.techbridge.support.MarketTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BrokersOfAnAgencyTest extends MarketTest {

    private String entered(String register, String sheet) {
        return market.writing("operator")
                .body(sheet)
                .post("/" + register)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private String agency(String externalId) {
        return entered(
                "agencies",
                "{\"externalId\":\"%s\",\"name\":\"津桥技术转移中心%1$s\",\"type\":\"UNIVERSITY\",\"level\":\"NATIONAL\",\"regionCode\":\"120000\"}"
                        .formatted(externalId));
    }

    private String broker(String externalId, String agency) {
        return entered(
                "brokers",
                "{\"externalId\":\"%s\",\"agencyExternalId\":\"%s\",\"name\":\"王经纪\",\"grade\":\"SENIOR\"}"
                        .formatted(externalId, agency));
    }

    @Test
    void aSearchForBrokersCanBeNarrowedToTheirAgency() {
        String east = agency("EAST");
        String west = agency("WEST");
        String first = broker("B1", "EAST");
        String second = broker("B2", "EAST");
        String third = broker("B3", "WEST");
        market.settle();
        market.visitor()
                .get("/search/brokers?agency=" + east)
                .then()
                .body("items.id", containsInAnyOrder(first, second));
        market.visitor().get("/search/brokers?agency=" + west).then().body("items.id", contains(third));
        market.visitor()
                .get("/search/brokers?agency=" + UUID.randomUUID())
                .then()
                .body("items", empty());
    }

    @Test
    void whatIsNoIdAndWhereThereAreNoAgenciesIsRefused() {
        market.vandal(null)
                .get("/search/brokers?agency=EAST")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("?agency"));
        market.vandal(null)
                .get("/search/experts?agency=" + UUID.randomUUID())
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("unknown-parameter"));
    }
}
