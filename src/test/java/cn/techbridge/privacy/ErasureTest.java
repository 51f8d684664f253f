package cn.techbridge.privacy;

import static cn.techbridge.privacy.Ouyang.CERTIFICATE;
import static cn.techbridge.privacy.Ouyang.EMAIL;
import static cn.techbridge.privacy.Ouyang.NAME;
import static cn.techbridge.privacy.Ouyang.PHONE;
import static cn.techbridge.privacy.Ouyang.request;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.techbridge.audit.ChainByHand;
import cn.techbridge.support.Samples;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ErasureTest extends PersonOfRecord {
    @Inject
    ChainByHand chain;

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
            assertEquals(List.of("13900005678"), market.strings("select restricted ->> 'phone' from demand"));
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
    private void theNextPushDoesNotBringThePersonBack(String account) {
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
    private List<String> traces(String account) {
        List<String> found = new ArrayList<>();
        for (String table : market.strings(
                "select relname from pg_class where relkind = 'r' and relnamespace = current_schema()::regnamespace")) {
            String marks =
                    NAME + "|137[ -]?1234[ -]?5678|" + EMAIL.replace(".", "\\.") + '|' + CERTIFICATE + '|' + account;
            // a dump writes bytes as hexadecimal; what is text in them is looked at as text
            String extra = switch (table) {
                case "idempotency_key" -> " || convert_from(coalesce(t.body, ''), 'UTF8')";
                case "import_chunk" -> " || convert_from(t.bytes, 'UTF8')";
                default -> "";
            };
            market.strings("select count(*)::text from %s t where t::text%s ~* '%s' having count(*) > 0"
                            .formatted(table, extra, marks))
                    .forEach(count -> found.add(table + ": " + count));
        }
        return found;
    }
}
