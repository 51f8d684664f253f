package cn.techbridge.privacy;

import static cn.techbridge.privacy.Ouyang.PHONE;
import static cn.techbridge.privacy.Ouyang.request;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.techbridge.support.DatabaseTest;
import cn.techbridge.support.Samples;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PrivacyTest extends DatabaseTest {
    @Inject
    RetentionService retention;

    @Test
    void aRegistersContactIsMaskedAndSeenInClearOnlyByAGrantAndInTheAudit() {
        String id = Ouyang.asBroker(market, "broker");
        market.as("operator")
                .get("/brokers/" + id)
                .then()
                .statusCode(200)
                .body("restricted.phone", equalTo("137****5678"))
                .body("restricted.contactName", equalTo("欧*"))
                .body("restricted.email", equalTo("o***@example.org"));
        market.as("moderator").get("/privacy/contacts/broker/" + id).then().statusCode(404);
        String grant =
                "{\"grantee\":\"%s\",\"kind\":\"broker\",\"recordId\":\"%s\",\"purpose\":\"COMPLAINT\",\"hours\":24}";
        market.vandal("operator")
                .contentType("application/json")
                .body(grant.formatted(market.subject("operator"), id))
                .post("/privacy/grants")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/grantee"));
        String granted = market.writing("operator")
                .body(grant.formatted(market.subject("moderator"), id))
                .post("/privacy/grants")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        market.as("moderator")
                .get("/privacy/contacts/broker/" + id)
                .then()
                .statusCode(200)
                .body("phone", equalTo(PHONE));
        market.as("enterprise").get("/privacy/contacts/broker/" + id).then().statusCode(404);
        market.as("auditor")
                .queryParam("record", id)
                .queryParam("action", "unmask")
                .get("/audit")
                .then()
                .body("items.size()", equalTo(1))
                .body("items[0].subject", equalTo(market.subject("moderator")))
                .body("items[0].why", equalTo("COMPLAINT"))
                .body("items[0].changes.grant", equalTo(granted));
        market.as("operator").delete("/privacy/grants/" + granted).then().statusCode(204);
        market.as("moderator").get("/privacy/contacts/broker/" + id).then().statusCode(404);
        market.as("auditor").get("/privacy/grants").then().statusCode(200).body("items.id", hasItem(granted));
    }

    @Test
    void anEntrySentBackMaskedKeepsItsContact() {
        String id = Ouyang.asBroker(market, "broker");
        var read = market.as("operator").get("/brokers/" + id).then().extract();
        String sheet = read.asString()
                .replaceAll("\"(id|agencyId|version|createdAt|updatedAt)\":(\"[^\"]*\"|[0-9]+),?", "")
                .replace(",}", "}")
                .replace("SENIOR", "JUNIOR");
        sheet = sheet.contains("agencyExternalId") ? sheet : "{\"agencyExternalId\":\"AG-1\"," + sheet.substring(1);
        market.writing("operator")
                .header("If-Match", read.header("ETag"))
                .body(sheet)
                .put("/brokers/" + id)
                .then()
                .statusCode(200)
                .body("grade", equalTo("JUNIOR"));
        assertEquals(List.of(PHONE), market.strings("select restricted ->> 'phone' from broker"));
    }

    @Test
    void consentIsALedgerByPurposeAndVersion() {
        String say = "{\"purpose\":\"MATCHING_NOTICE\",\"version\":\"2026-11\",\"granted\":%s}";
        market.as("enterprise")
                .get("/privacy/consents/mine")
                .then()
                .statusCode(200)
                .body("items", empty());
        market.writing("enterprise")
                .body(say.formatted(true))
                .post("/privacy/consents/mine")
                .then()
                .statusCode(200);
        market.writing("enterprise")
                .body(say.formatted(false))
                .post("/privacy/consents/mine")
                .then()
                .statusCode(200)
                .body("items.granted", contains(false, true))
                .body("items.current", contains(true, false));
        market.as("enterprise2").get("/privacy/consents/mine").then().body("items", empty());
        market.writing("operator")
                .body(
                        "{\"person\":{\"phone\":\"%s\"},\"purpose\":\"CONTACT_DISCLOSURE\",\"version\":\"2026-11\",\"granted\":true,\"reference\":\"TJ-1\"}"
                                .formatted(PHONE))
                .post("/privacy/consents")
                .then()
                .statusCode(200)
                .body("items.purpose", contains("CONTACT_DISCLOSURE"));
        market.vandal("enterprise")
                .contentType("application/json")
                .body("{\"purpose\":\"ANYTHING\",\"version\":\"1\",\"granted\":true}")
                .post("/privacy/consents/mine")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/purpose"));
    }

    @Test
    void correctionReachesEveryContactOfThePersonAndNoOther() {
        market.organisation(Samples.TTO, "津桥理工大学", false, "publisher");
        market.organisation(Samples.FACTORY, "津桥机床厂", true, "enterprise");
        Ouyang.asBroker(market, "broker");
        market.writing("publisher")
                .body(Samples.coating("A-1").replace("13800001234", PHONE))
                .post("/achievements")
                .then()
                .statusCode(201);
        market.writing("enterprise")
                .body(Samples.toolWear("D-1"))
                .post("/demands")
                .then()
                .statusCode(201);
        market.writing("operator")
                .body("{\"person\":{\"phone\":\"%s\"},\"phone\":\"13700009999\",\"reference\":\"TJ-2\"}"
                        .formatted(PHONE))
                .post("/privacy/corrections")
                .then()
                .statusCode(200)
                .body("records.broker", equalTo(1))
                .body("records.achievement", equalTo(1))
                .body("records", not(hasKey("demand")));
        assertEquals(List.of("13700009999"), market.strings("select restricted ->> 'phone' from broker"));
        assertEquals(List.of("13900005678"), market.strings("select restricted ->> 'phone' from demand"));
    }

    @Test
    void contactsOfWhatIsNoLongerOfferedGoWithTime() {
        market.organisation(Samples.TTO, "津桥理工大学", true, "publisher");
        for (String sample : List.of("A-1", "A-2")) {
            String id = market.writing("publisher")
                    .body(Samples.coating(sample))
                    .post("/achievements")
                    .then()
                    .extract()
                    .path("id");
            market.as("publisher")
                    .post("/achievements/" + id + "/withdraw")
                    .then()
                    .statusCode(200);
        }
        for (String expert : List.of("E-1", "E-2", "E-3")) {
            market.writing("operator")
                    .body(PersonEverywhere.expert().replace("E-1", expert).replace("\n", ""))
                    .post("/experts")
                    .then()
                    .statusCode(201);
        }
        market.exec("update achievement set updated_at = now() - interval '181 days' where external_id = 'A-1'");
        market.exec("update expert set retired_at = now() where external_id = 'E-2'");
        market.exec("update expert set published = false where external_id = 'E-3'");
        market.exec("update expert set updated_at = now() - interval '181 days'");
        assertEquals(3, retention.expire().get("withdrawn-contacts"));
        assertEquals(
                List.of("E-1"),
                market.strings("select external_id from expert where restricted ->> 'phone' is not null"));
        assertEquals(
                List.of("A-2"),
                market.strings("select external_id from achievement where restricted ->> 'phone' is not null"));
    }

    @Test
    void onlyTheOperatorActsForOthers() {
        String access = request("{\"phone\":\"" + PHONE + "\"}");
        for (String path : List.of(
                "/privacy/exports",
                "/privacy/erasures",
                "/privacy/corrections",
                "/privacy/consents",
                "/privacy/grants")) {
            market.vandal(null)
                    .contentType("application/json")
                    .body(access)
                    .post(path)
                    .then()
                    .statusCode(401);
            for (String role : List.of("publisher", "enterprise", "broker", "agency-admin", "moderator", "auditor")) {
                market.vandal(role)
                        .contentType("application/json")
                        .body(access)
                        .post(path)
                        .then()
                        .statusCode(403);
            }
        }
        market.vandal("publisher").get("/privacy/grants").then().statusCode(403);
        market.vandal("auditor")
                .delete("/privacy/grants/0193a5c0-7e1a-7cc3-98c5-5b1d0c3f7a10")
                .then()
                .statusCode(403);
        market.vandal(null).get("/privacy/exports/mine").then().statusCode(401);
        market.vandal(null).get("/privacy/consents/mine").then().statusCode(401);
        market.vandal("operator")
                .contentType("application/json")
                .body(request("{}"))
                .post("/privacy/exports")
                .then()
                .statusCode(400);
    }
}
