package cn.techbridge.intake;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.techbridge.support.MarketTest;
import cn.techbridge.support.Samples;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BulkTest extends MarketTest {
    @Inject
    EntityManager db;

    @BeforeEach
    void aTrustedUniversity() {
        market.organisation(Samples.TTO, "津桥理工大学", true, "university-demo");
    }

    private long count(String table) {
        return ((Number) db.createNativeQuery("select count(*) from " + table).getSingleResult()).longValue();
    }

    @Test
    void everyRowGetsItsOwnAnswerAndABadRowHurtsNoOther() {
        String rows = String.join(
                "\n",
                Samples.coating("A-1"),
                "{\"externalId\":\"A-2\",\"summary\":\"没有题目\"}",
                "{broken",
                Samples.membrane("A-3"));
        market.pushing("university-demo", rows)
                .post("/achievements/bulk")
                .then()
                .statusCode(200)
                .body("summary.created", equalTo(2))
                .body("summary.rejected", equalTo(2))
                .body("rows.outcome", contains("created", "rejected", "rejected", "created"))
                .body("rows[1].externalId", equalTo("A-2"))
                .body("rows[1].errors[0].pointer", equalTo("/title"))
                .body("rows[2].errors[0].code", equalTo("malformed-json"));
        market.settle();
        market.visitor().get("/search/achievements").then().body("items", hasSize(2));
    }

    @Test
    void anUnchangedPushWritesNothing() {
        String rows = Samples.coating("A-1") + "\n" + Samples.membrane("A-2");
        market.pushing("university-demo", rows)
                .post("/achievements/bulk")
                .then()
                .body("summary.created", equalTo(2));
        market.settle();
        market.pushing("university-demo", rows)
                .post("/achievements/bulk")
                .then()
                .statusCode(200)
                .body("summary.unchanged", equalTo(2))
                .body("rows.version", contains(0, 0));
        assertEquals(0, count("index_outbox"), "no pointer for the index");
        assertEquals(0, count("match_work"), "no event for matching");
    }

    @Test
    void aChangedRowIsUpdatedUnderTheSameId() {
        String id = market.pushing("university-demo", Samples.coating("A-1"))
                .post("/achievements/bulk")
                .then()
                .extract()
                .path("rows[0].id");
        market.pushing("university-demo", Samples.coating("A-1").replace("纳米涂层", "梯度涂层"))
                .post("/achievements/bulk")
                .then()
                .body("rows[0].outcome", equalTo("updated"))
                .body("rows[0].id", equalTo(id));
        market.settle();
        market.visitor()
                .queryParam("q", "梯度涂层")
                .get("/search/achievements")
                .then()
                .body("items.id", contains(id));
    }

    @Test
    void theSecondRowWithTheSameIdIsRefused() {
        market.pushing("university-demo", Samples.coating("A-1") + "\n" + Samples.membrane("A-1"))
                .post("/achievements/bulk")
                .then()
                .statusCode(200)
                .body("rows.outcome", contains("created", "rejected"))
                .body("rows[1].errors[0].code", equalTo("repeated"));
    }

    @Test
    void aDryRunKeepsNothing() {
        market.pushing("university-demo", Samples.coating("A-1"))
                .queryParam("dryRun", true)
                .post("/achievements/bulk")
                .then()
                .statusCode(200)
                .body("rows[0].outcome", equalTo("created"));
        assertEquals(0, count("achievement"));
        assertEquals(0, count("index_outbox"));
    }

    @Test
    void aJsonArrayIsTakenToo() {
        market.visitor()
                .auth()
                .oauth2(market.token("university-demo"))
                .contentType("application/json")
                .body("[" + Samples.coating("A-1") + "," + Samples.membrane("A-2") + "]")
                .post("/achievements/bulk")
                .then()
                .statusCode(200)
                .body("summary.created", equalTo(2));
    }

    @Test
    void moreThanAThousandRowsAreTooMany() {
        String rows = IntStream.rangeClosed(1, 1001)
                .mapToObj(i -> Samples.membrane("A-" + i))
                .collect(Collectors.joining("\n"));
        market.pushing("university-demo", rows)
                .post("/achievements/bulk")
                .then()
                .statusCode(413);
        assertEquals(0, count("achievement"));
    }

    @Test
    void aMissingFieldIsInferredAndMarked() {
        market.pushing(
                        "university-demo",
                        "{\"externalId\":\"A-9\",\"title\":\"锂离子电池储能热失控预警\",\"summary\":\"面向锂离子电池储能电站的电芯热失控预警。\"}")
                .post("/achievements/bulk")
                .then()
                .statusCode(200)
                .body("rows[0].warnings[0].code", equalTo("inferred"));
        market.settle();
        market.visitor()
                .queryParam("q", "热失控")
                .get("/search/achievements")
                .then()
                .body("items[0].fieldCodes[0]", startsWith("60"));
    }

    @Test
    void demandsArePushedTheSameWay() {
        market.organisation(Samples.FACTORY, "恒远机械厂", true, "enterprise-demo");
        market.pushing("enterprise-demo", Samples.toolWear("D-1"))
                .post("/demands/bulk")
                .then()
                .statusCode(200)
                .body("summary.created", equalTo(1));
        market.pushing("enterprise-demo", Samples.toolWear("D-1"))
                .post("/demands/bulk")
                .then()
                .body("summary.unchanged", equalTo(1));
        market.settle();
        market.visitor()
                .queryParam("q", "刀具")
                .get("/search/demands")
                .then()
                .body("items[0].title", containsString("刀具"))
                .body("items", hasSize(1));
    }

    @Test
    void brokenBytesAreRefusedAsAWhole() {
        byte[] body = Samples.membrane("A-1").getBytes(java.nio.charset.Charset.forName("GB18030"));
        market.vandal("university-demo")
                .contentType("application/octet-stream")
                .body(body)
                .post("/achievements/bulk")
                .then()
                .statusCode(415);
        market.vandal("university-demo")
                .config(io.restassured.config.RestAssuredConfig.config()
                        .encoderConfig(io.restassured.config.EncoderConfig.encoderConfig()
                                .encodeContentTypeAs("application/x-ndjson", io.restassured.http.ContentType.BINARY)))
                .contentType("application/x-ndjson")
                .body(body)
                .post("/achievements/bulk")
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("encoding"));
        assertEquals(0, count("achievement"));
    }

    @Test
    void withoutAnOrganisationNothingIsTaken() {
        market.pushing("university-demo-2", Samples.coating("A-1"))
                .post("/achievements/bulk")
                .then()
                .statusCode(403);
    }
}
