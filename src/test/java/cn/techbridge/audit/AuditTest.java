package cn.techbridge.audit;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.techbridge.support.DatabaseTest;
import cn.techbridge.support.Samples;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AuditTest extends DatabaseTest {
    @Inject
    AgroalDataSource database;

    private ValidatableResponse entries(String name, String value) {
        return market.as("auditor")
                .queryParam(name, value)
                .queryParam("limit", 100)
                .get("/audit")
                .then()
                .statusCode(200);
    }

    @Test
    void everyWriteLeavesAnEntryThatSaysWhoDidWhat() {
        String organisation = market.organisation(Samples.TTO, "津桥理工大学", false, "publisher");
        String id = market.writing("publisher")
                .body(Samples.coating("A-1"))
                .post("/achievements")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        market.as("publisher").post("/achievements/" + id + "/submit").then().statusCode(200);
        String caseId =
                market.as("moderator").get("/moderation/cases").then().extract().path("items[0].id");
        market.writing("moderator")
                .body("{\"decision\":\"RETURN\",\"reason\":\"请联系王小明补充\"}")
                .post("/moderation/cases/" + caseId + "/decision")
                .then()
                .statusCode(200);

        entries("record", organisation)
                .body("items.kind", hasItem("organisation"))
                .body("items.operation", hasItems("POST /organisations", "PUT /organisations/{id}/members/{subject}"));
        entries("record", id)
                .body("items.action", hasItems("create", "change"))
                .body("items.find{it.action=='create'}.operation", equalTo("POST /achievements"))
                .body("items.find{it.action=='create'}.subject", equalTo(market.subject("publisher")))
                .body("items.find{it.action=='create'}.roles", hasItem("publisher"))
                .body("items.find{it.action=='create'}.organisationId", equalTo(organisation))
                .body("items[0].operation", equalTo("POST /moderation/cases/{id}/decision"))
                .body("items[0].subject", equalTo(market.subject("moderator")))
                .body("items[0].changes.state[1]", equalTo("RETURNED"))
                .body("items[0].traceId.length()", equalTo(32))
                .body("items[0].before.length()", equalTo(64));
        entries("record", caseId)
                .body("items[0].changes.state", equalTo(List.of("OPEN", "RETURNED")))
                .body("items[0].changes.reason", equalTo(true))
                .body(not(containsString("王小明")));
        entries("actor", market.subject("moderator")).body("items.subject", not(hasItem(market.subject("publisher"))));
    }

    @Test
    void aPushLeavesOneEntryARowAndAnUnchangedPushNone() throws SQLException {
        market.organisation(Samples.TTO, "津桥理工大学", true, "university-demo");
        String rows = Samples.coating("A-1") + "\n" + Samples.membrane("A-2");
        market.pushing("university-demo", rows)
                .post("/achievements/bulk")
                .then()
                .statusCode(200);
        long after = count();
        entries("operation", "POST /achievements/bulk")
                .body("items.findAll{it.kind=='achievement'}.size()", org.hamcrest.Matchers.greaterThanOrEqualTo(2))
                .body("items[0].actor.length()", equalTo(32));
        market.pushing("university-demo", rows)
                .post("/achievements/bulk")
                .then()
                .statusCode(200);
        // one more only, for the auditor's own look
        assertEquals(after + 1, count());
    }

    private long count() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from audit_entry")) {
            row.next();
            return row.getLong(1);
        }
    }

    @Test
    void readingWhatIsRestrictedLeavesAnEntryReadingWhatIsPublicDoesNot() {
        market.organisation(Samples.TTO, "津桥理工大学", true, "publisher");
        String id = market.writing("publisher")
                .body(Samples.coating("A-1"))
                .post("/achievements")
                .then()
                .extract()
                .path("id");
        market.as("publisher").post("/achievements/" + id + "/publish").then().statusCode(200);
        market.visitor().get("/achievements/" + id).then().statusCode(200);
        entries("record", id).body("items.action", not(hasItem("read")));
        market.as("publisher").get("/achievements/" + id).then().statusCode(200);
        market.as("publisher").get("/achievements").then().statusCode(200);
        entries("record", id)
                .body(
                        "items.findAll{it.action=='read'}.operation",
                        equalTo(List.of("GET /achievements", "GET /achievements/{id}")))
                .body("items[0].changes.part", equalTo("restricted"))
                .body(not(containsString("13800001234")));
    }

    @Test
    void whatIsRefusedLeavesNothing() throws SQLException {
        market.organisation(Samples.TTO, "津桥理工大学", false);
        long before = count();
        market.vandal("operator")
                .contentType("application/json")
                .body("{\"uscc\":\"%s\",\"name\":\"同码单位\",\"type\":\"UNIVERSITY\",\"regionCode\":\"120104\"}"
                        .formatted(Samples.TTO))
                .post("/organisations")
                .then()
                .statusCode(400);
        assertEquals(before, count());
    }

    @Test
    void readingTheAuditIsInTheAudit() {
        entries("kind", "broker");
        entries("kind", "audit")
                .body("items[0].operation", equalTo("GET /audit"))
                .body("items[0].changes.kind", equalTo("broker"));
    }

    @Test
    void itIsExportedAsLinesAndAsASafeTable() {
        market.organisation(Samples.TTO, "津桥理工大学", false, "publisher");
        market.as("auditor")
                .queryParam("kind", "organisation")
                .get("/audit/export")
                .then()
                .statusCode(200)
                .contentType(startsWith("application/x-ndjson"))
                .body(containsString("\"operation\":\"POST /organisations\""));
        market.as("auditor")
                .queryParam("kind", "organisation")
                .queryParam("format", "csv")
                .get("/audit/export")
                .then()
                .statusCode(200)
                .contentType(startsWith("text/csv"))
                .body(startsWith("id,at,actor,"))
                .body(containsString(",POST /organisations,"));
    }

    @Test
    void itsPagesFollowEachOther() {
        market.organisation(Samples.TTO, "津桥理工大学", false, "publisher", "publisher2");
        var page = market.as("auditor")
                .queryParam("kind", "organisation")
                .queryParam("limit", 2)
                .get("/audit")
                .then();
        String cursor = page.extract().path("nextCursor");
        int last = page.extract().path("items[1].id");
        int next = market.as("auditor")
                .queryParam("kind", "organisation")
                .queryParam("limit", 2)
                .queryParam("cursor", cursor)
                .get("/audit")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
        assertTrue(next < last);
    }

    @Test
    void onlyTheAuditorReadsIt() {
        for (String path : new String[] {"/audit", "/audit/export"}) {
            market.visitor().get(path).then().statusCode(401);
            for (String role :
                    new String[] {"publisher", "enterprise", "broker", "agency-admin", "moderator", "operator"}) {
                market.as(role).get(path).then().statusCode(403);
            }
            market.as("auditor").get(path).then().statusCode(200);
        }
        market.vandal("auditor")
                .queryParam("from", "yesterday")
                .queryParam("record", "7")
                .get("/audit")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItems("?from", "?record"));
    }

    @Test
    void everyTableIsWatchedOrNamedAsMachinery() throws SQLException {
        List<String> unwatched = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select relname from pg_class c where relkind = 'r' and relnamespace = current_schema()::regnamespace
                        and not exists (select 1 from pg_trigger t where t.tgrelid = c.oid and t.tgname = 'audit_insert')
                        order by 1""")) {
            while (rows.next()) {
                unwatched.add(rows.getString(1));
            }
        }
        assertEquals(
                List.of(
                        "audit_actor",
                        "audit_entry",
                        "audit_seal",
                        "duplicate_band",
                        "duplicate_key",
                        "duplicate_work",
                        "encode_work",
                        "file_removal",
                        "flyway_schema_history",
                        "idempotency_key",
                        "import_chunk",
                        "import_row",
                        "index_dead_letter",
                        "index_outbox",
                        "index_rebuild",
                        "match",
                        "match_explanation",
                        "match_told",
                        "match_work",
                        "matching_knowledge",
                        "matching_lease",
                        "matching_rescore",
                        "notice_mail",
                        "person",
                        "staff_account"),
                unwatched);
    }
}
