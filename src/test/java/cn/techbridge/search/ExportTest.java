package cn.techbridge.search;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.techbridge.support.MarketTest;
import cn.techbridge.support.Samples;
import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ExportTest extends MarketTest {

    @Test
    void aSearchIsExportedWithItsPublicFieldsAndSafeFromFormulas() {
        market.organisation(Samples.TTO, "津桥理工大学", true, "university-demo");
        String dangerous = Samples.membrane("E-2").replace("印染废水石墨烯膜", "=1+1 印染废水石墨烯膜");
        market.pushing("university-demo", Samples.coating("E-1") + "\n" + dangerous)
                .post("/achievements/bulk")
                .then()
                .body("summary.created", equalTo(2));
        market.settle();
        market.as("broker")
                .queryParam("q", "石墨烯")
                .get("/search/achievements/export")
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString("achievements.csv"))
                .body(startsWith("\ufeff记录编号,成果名称"))
                .body(containsString("'=1+1 印染废水"))
                .body(containsString("津桥理工大学"))
                .body(not(containsString("CBN")));
        String all = market.as("enterprise")
                .queryParam("format", "ndjson")
                .get("/search/achievements/export")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertEquals(2, all.lines().count());
        for (String secret : new String[] {"13800001234", "张工程师", "靶材配比", "300000"}) {
            assertTrue(!all.contains(secret), secret);
        }
        byte[] workbook = market.as("enterprise")
                .queryParam("format", "xlsx")
                .get("/search/achievements/export")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        assertEquals('P', workbook[0]);
    }

    @Test
    void anExportGoesOnBehindTheFirstPage() {
        market.organisation(Samples.TTO, "津桥理工大学", true, "university-demo");
        String rows = IntStream.range(0, 620)
                .mapToObj(i -> "{\"externalId\":\"P-%1$d\",\"title\":\"第%1$d项\",\"summary\":\"简介%1$d\"}".formatted(i))
                .collect(Collectors.joining("\n"));
        market.pushing("university-demo", rows)
                .post("/achievements/bulk")
                .then()
                .statusCode(200);
        market.settle();
        String all = market.as("operator")
                .queryParam("format", "ndjson")
                .get("/search/achievements/export")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertEquals(620, all.lines().distinct().count());
    }

    @Test
    void onlyWhoIsLoggedInExportsAndOnlyWithKnownParameters() {
        market.visitor().get("/search/demands/export").then().statusCode(401);
        market.vandal("broker")
                .queryParam("limit", 5)
                .get("/search/demands/export")
                .then()
                .statusCode(400);
        market.vandal("broker")
                .queryParam("format", "pdf")
                .get("/search/demands/export")
                .then()
                .statusCode(400);
        market.vandal("broker").get("/search/planets/export").then().statusCode(404);
        market.as("auditor").get("/search/brokers/export").then().statusCode(200);
    }
}
