package cn.techbridge.privacy;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.techbridge.audit.ChainByHand;
import cn.techbridge.support.MarketTest;
import cn.techbridge.support.Samples;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ErasureTest extends MarketTest {
    private static final String AGENCY =
            "{\"externalId\":\"AG-1\",\"name\":\"津桥技术转移中心\",\"type\":\"UNIVERSITY\",\"level\":\"NATIONAL\",\"regionCode\":\"120104\"}";
    private static final String NAME = "欧阳测试";
    private static final String PHONE = "13712345678";
    private static final String EMAIL = "ouyang.ceshi@example.org";
    private static final String CERTIFICATE = "TJJJR-2019-0422";

    @Inject
    AgroalDataSource database;

    @Inject
    PersonEverywhere person;

    @Inject
    ChainByHand chain;

    /** A broker with an account, as the register holds one. */
    private String broker(String account) {
        market.writing("operator").body(agency()).post("/agencies").then().statusCode(201);
        return market.writing("operator")
                .body("""
                        {"externalId":"BR-1","agencyExternalId":"AG-1","subject":"%s","name":"%s","grade":"SENIOR","certificateNumber":"%s",
                        "introduction":"%s，十年软件领域技术转移经验，联系137-1234-5678。",
                        "restricted":{"contactName":"%s","phone":"%s","email":"%s"}}""".formatted(market.subject(account), NAME, CERTIFICATE, NAME, NAME, PHONE, EMAIL))
                .post("/brokers")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String agency() {
        return AGENCY;
    }

    private String request(String person) {
        return "{\"person\":%s,\"reference\":\"TJ-2026-17\"}".formatted(person);
    }

    /** The person as a broker, as a contact of an achievement, in a remark of a moderator, in a feedback and in a ledger. */
    private void aPersonAllOverThePlace() {
        market.organisation(Samples.TTO, "津桥理工大学", false, "publisher", "university-demo");
        market.organisation(Samples.FACTORY, "津桥机床厂", true, "enterprise", "broker");
        broker("broker");
        String id = market.writing("publisher")
                .header("Idempotency-Key", "first-try")
                .body(Samples.coating("A-1")
                        .replace("\"title\":\"", "\"title\":\"" + NAME + "的")
                        .replace("张工程师", NAME)
                        .replace("13800001234", PHONE)
                        .replace("zhang@example.org", EMAIL)
                        .replace(
                                "\"restricted\"",
                                "\"registration\":{\"people\":[{\"name\":\"" + NAME
                                        + "\",\"consent\":true}]},\"restricted\"")
                        .replace("靶材配比见附件", "靶材配比问" + NAME)
                        .replace("淬硬钢高速切削时", "联系人" + NAME + " +86 " + PHONE + "，淬硬钢高速切削时"))
                .post("/achievements")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        market.as("publisher").post("/achievements/" + id + "/submit").then().statusCode(200);
        String review =
                market.as("moderator").get("/moderation/cases").then().extract().path("items[0].id");
        market.writing("moderator")
                .body("{\"decision\":\"APPROVE\",\"reason\":\"已与" + NAME + "核实\"}")
                .post("/moderation/cases/" + review + "/decision")
                .then()
                .statusCode(200);
        String demand = market.writing("enterprise")
                .body(Samples.toolWear("D-1"))
                .post("/demands")
                .then()
                .extract()
                .path("id");
        market.as("enterprise").post("/demands/" + demand + "/publish").then().statusCode(200);
        market.settle();
        market.writing("broker")
                .body("{\"purpose\":\"PUBLIC_LISTING\",\"version\":\"2026-11\",\"granted\":true}")
                .post("/privacy/consents/mine")
                .then()
                .statusCode(200);
        JsonPath claimed = market.writing("broker")
                .body("{\"count\":1}")
                .post("/queue/claims")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        String match = market.as("enterprise")
                .get("/demands/" + demand + "/matches")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
        market.writing("enterprise")
                .body("{\"verdict\":\"PARTLY\",\"note\":\"" + NAME + "说还要试\"}")
                .post("/matches/" + match + "/feedback")
                .then()
                .statusCode(204);
        person.asExpert();
        person.inFiles(id);
        person.inWork(claimed.getString("items[0].id"), claimed.getString("items[0].leaseToken"));
        market.as("broker").get("/notices").then().statusCode(200);
        market.settle();
    }

    @Test
    void accessFindsEverythingFromOneMark() {
        aPersonAllOverThePlace();
        market.writing("operator")
                .body(request("{\"certificateNumber\":\"" + CERTIFICATE + "\"}"))
                .post("/privacy/exports")
                .then()
                .statusCode(200)
                .body(
                        "records.kind",
                        hasItems(
                                "broker",
                                "achievement",
                                "membership",
                                "case",
                                "expert",
                                "deal",
                                "import-job",
                                "mail-address"))
                .body("records.find{it.kind=='achievement'}.fields.restricted.phone", equalTo(PHONE))
                .body("consents.purpose", hasItem("PUBLIC_LISTING"));
        market.as("broker")
                .get("/privacy/exports/mine")
                .then()
                .statusCode(200)
                .body("records.find{it.kind=='broker'}.fields.name", equalTo(NAME));
        market.as("publisher2")
                .get("/privacy/exports/mine")
                .then()
                .statusCode(200)
                .body("records.kind", everyItem(is("mail-address")));
        market.as("auditor")
                .queryParam("kind", "person")
                .get("/audit")
                .then()
                .body("items.findAll{it.why=='TJ-2026-17'}.action", hasItem("export"));
    }

    @Test
    void afterAnErasureThereIsNoTraceInDatabaseIndexOrLog() throws SQLException {
        List<String> logged = new ArrayList<>();
        Handler ear = new Handler() {
            @Override
            public void publish(LogRecord line) {
                logged.add(String.valueOf(line.getMessage()) + java.util.Arrays.toString(line.getParameters()));
            }

            @Override
            public void flush() {
                // nothing is held back
            }

            @Override
            public void close() {
                // nothing is open
            }
        };
        Logger.getLogger("").addHandler(ear);
        try {
            aPersonAllOverThePlace();
            String account = market.subject("broker");
            List<String> before = traces(account).stream()
                    .map(found -> found.replaceAll(":.*", ""))
                    .toList();
            assertEquals(
                    List.of(),
                    PersonEverywhere.TABLES.stream()
                            .filter(table -> !before.contains(table))
                            .toList());
            assertTrue(found(NAME).contains(NAME));
            market.writing("operator")
                    .body(request("{\"email\":\"" + EMAIL + "\"}"))
                    .post("/privacy/erasures")
                    .then()
                    .statusCode(200)
                    .body("records.broker", equalTo(1))
                    .body("records.membership", equalTo(1))
                    .body("records.expert", equalTo(1))
                    .body("records.import-job-file", equalTo(1))
                    .body("records.record-file", equalTo(1))
                    .body("records", hasKey("stored-answer"));
            market.settle();
            assertEquals(List.of(), traces(account));
            assertEquals(List.of(), chain.faults());
            assertFalse(found(NAME).contains(NAME));
            assertFalse(found("硬质").contains(PHONE));
            assertEquals(List.of("13900005678"), strings("select restricted ->> 'phone' from demand"));
            assertTrue(logged.stream()
                    .noneMatch(line -> line.contains(NAME) || line.contains(PHONE) || line.contains(EMAIL)));
        } finally {
            Logger.getLogger("").removeHandler(ear);
        }
        market.as("auditor")
                .queryParam("kind", "person")
                .get("/audit")
                .then()
                .body("items[0].action", equalTo("erase"))
                .body("items[0].why", equalTo("TJ-2026-17"))
                .body("items[0].changes.records.broker", equalTo(1))
                .body(not(containsString(EMAIL)));
        market.as("auditor")
                .queryParam("operation", "POST /queue/claims")
                .queryParam("limit", 1)
                .get("/audit")
                .then()
                .body("items[0].subject", nullValue())
                .body("items[0].actor.length()", equalTo(32));
        theNextPushDoesNotBringThePersonBack(market.subject("broker"));
    }

    /** Neither row nor single sheet; only the person's new consent opens the way. */
    private void theNextPushDoesNotBringThePersonBack(String account) throws SQLException {
        market.pushing("university-demo", Samples.coating("A-1").replace("13800001234", PHONE))
                .post("/achievements/bulk")
                .then()
                .statusCode(200)
                .body("rows[0].outcome", equalTo("rejected"))
                .body("rows[0].errors[0].pointer", equalTo("/restricted/phone"))
                .body("rows[0].errors[0].code", equalTo("erased"));
        market.writing("operator")
                .body(PersonEverywhere.expert())
                .post("/experts")
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("erased"));
        assertEquals(List.of(), traces(account));
        market.writing("operator")
                .body(
                        "{\"person\":{\"phone\":\"%s\"},\"purpose\":\"PUBLIC_LISTING\",\"version\":\"2026-11\",\"granted\":true,\"reference\":\"TJ-3\"}"
                                .formatted(PHONE))
                .post("/privacy/consents")
                .then()
                .statusCode(200);
        market.writing("operator")
                .body(PersonEverywhere.expert())
                .post("/experts")
                .then()
                .statusCode(201)
                .body("restricted.phone", equalTo("+86****5678"));
    }

    private String found(String words) {
        return market.visitor()
                        .queryParam("q", words)
                        .get("/search/brokers")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString()
                + market.visitor()
                        .queryParam("q", words)
                        .get("/search/achievements")
                        .then()
                        .extract()
                        .asString()
                + market.visitor()
                        .queryParam("q", words)
                        .get("/search/experts")
                        .then()
                        .extract()
                        .asString();
    }

    /** Every column of every table, as a dump would write it. */
    private List<String> traces(String account) throws SQLException {
        List<String> found = new ArrayList<>();
        for (String table : strings(
                "select relname from pg_class where relkind = 'r' and relnamespace = current_schema()::regnamespace")) {
            String marks =
                    NAME + "|137[ -]?1234[ -]?5678|" + EMAIL.replace(".", "\\.") + '|' + CERTIFICATE + '|' + account;
            // a dump writes bytes as hexadecimal; what is text in them is looked at as text
            String extra = switch (table) {
                case "idempotency_key" -> " || convert_from(coalesce(t.body, ''), 'UTF8')";
                case "import_chunk" -> " || convert_from(t.bytes, 'UTF8')";
                default -> "";
            };
            strings("select count(*)::text from %s t where t::text%s ~* '%s' having count(*) > 0"
                            .formatted(table, extra, marks))
                    .forEach(count -> found.add(table + ": " + count));
        }
        return found;
    }

    private List<String> strings(String sql) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }
}
