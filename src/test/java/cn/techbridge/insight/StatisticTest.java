package cn.techbridge.insight;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import cn.techbridge.support.DatabaseTest;
import cn.techbridge.support.Samples;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class StatisticTest extends DatabaseTest {
    @Inject
    StatisticService service;

    /** Five coatings in Nankai, four membranes and two of another district. */
    @BeforeEach
    void listings() {
        service.forget();
        market.organisation(Samples.TTO, "津桥理工大学", true, "university-demo");
        String rows = IntStream.range(0, 11)
                .mapToObj(i -> i < 5
                        ? Samples.coating("S-" + i)
                        : i < 9
                                ? Samples.membrane("S-" + i)
                                : Samples.coating("S-" + i).replace("120104", "120111"))
                .collect(Collectors.joining("\n"));
        market.pushing("university-demo", rows)
                .post("/achievements/bulk")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse table(String user, String by) {
        var request = user == null ? market.visitor() : market.as(user);
        return request.queryParam("by", by)
                .get("/statistics/achievements")
                .then()
                .statusCode(200);
    }

    @Test
    void theCatalogueDefinesEveryFigure() {
        market.visitor()
                .get("/statistics")
                .then()
                .statusCode(200)
                .body("items.id", hasItems("achievements", "demands", "brokers", "agencies", "matches", "cases"))
                .body("items.definition", not(hasItems("")));
        for (String id : new String[] {"achievements", "demands", "brokers", "agencies", "matches", "cases"}) {
            market.as("operator")
                    .get("/statistics/" + id)
                    .then()
                    .statusCode(200)
                    .body("total", notNullValue());
            Statistic statistic = Statistics.find(id).orElseThrow();
            for (Dimension dimension : statistic.dimensions()) {
                market.as("operator")
                        .queryParam("by", dimension.name())
                        .get("/statistics/" + id)
                        .then()
                        .statusCode(200);
            }
        }
    }

    @Test
    void operatorsSeeEveryCell() {
        table("operator", "region")
                .body("total", equalTo(11))
                .body("cells.find{it.by.region=='120104'}.count", equalTo(5))
                .body("cells.find{it.by.region=='120104'}.labels.region", equalTo("南开区"))
                .body("cells.find{it.by.region=='120111'}.count", equalTo(2))
                .body("asOf", notNullValue())
                .body("unit", equalTo("项"));
        table("operator", "region,field,status")
                .body("cells.find{it.by.region=='130200'}.by.status", equalTo("PUBLISHED"));
    }

    @Test
    void thePublicSeesNoSmallCellNorWhatWouldGiveItAway() {
        table(null, "region")
                .body("total", equalTo(11))
                .body("cells.find{it.by.region=='120111'}.count", nullValue())
                .body("cells.find{it.by.region=='120111'}.suppressed", equalTo(true))
                // with it, the sum of Tianjin would give the two of Xiqing away
                .body("cells.find{it.by.region=='120104'}.suppressed", equalTo(true))
                .body("cells.find{it.by.region=='130200'}.count", equalTo(4));
        table(null, "province")
                .body("cells.find{it.by.province=='120000'}.count", equalTo(7))
                .body("cells.find{it.by.province=='130000'}.count", equalTo(4));
        table(null, "region,status")
                .body("cells.find{it.by.region=='120104'}.suppressed", equalTo(true))
                .body("cells.find{it.by.region=='120111'}.suppressed", equalTo(true));
        table(null, "province,status").body("cells.find{it.by.province=='120000'}.count", equalTo(7));
        table("publisher", "region").body("cells.find{it.by.region=='120111'}.count", nullValue());
        market.visitor()
                .queryParam("by", "region,field,status")
                .get("/statistics/achievements")
                .then()
                .statusCode(400);
    }

    @Test
    void aYearIsCutOutOfTheTable() {
        String year = String.valueOf(java.time.Year.now(java.time.ZoneId.of("Asia/Shanghai")));
        market.as("operator")
                .queryParam("by", "field")
                .queryParam("year", year)
                .get("/statistics/achievements")
                .then()
                .statusCode(200)
                .body("by", equalTo(java.util.List.of("field")))
                .body("cells.find{it.by.field=='804'}.count", equalTo(7));
        market.visitor()
                .queryParam("by", "region,field")
                .queryParam("year", year)
                .get("/statistics/achievements")
                .then()
                .statusCode(400);
    }

    @Test
    void itIsATableForSpreadsheetsToo() {
        market.visitor()
                .queryParam("by", "region")
                .header("Accept", "text/csv")
                .get("/statistics/achievements")
                .then()
                .statusCode(200)
                .contentType(startsWith("text/csv"))
                .body(startsWith("\uFEFFregion,regionLabel,count,unit,statistic,asOf\r\n"))
                .body(containsString("130200,唐山市,4,项,achievements,"))
                .body(containsString("120111,西青区,*,"));
        market.visitor()
                .queryParam("format", "csv")
                .get("/statistics/achievements")
                .then()
                .contentType(startsWith("text/csv"))
                .body(containsString("\r\n11,项,achievements,"));
    }

    @Test
    void whatDoesNotExistIsToldSo() {
        market.visitor().get("/statistics/nothing").then().statusCode(404);
        market.visitor()
                .queryParam("by", "shoeSize")
                .get("/statistics/achievements")
                .then()
                .statusCode(400)
                .body("errors[0].message", containsString("region"));
    }
}
