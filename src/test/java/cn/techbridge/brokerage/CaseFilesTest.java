package cn.techbridge.brokerage;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Files and notes of a case: the agency's own and those for both sides. */
@QuarkusTest
class CaseFilesTest extends BrokerageTest {
    private static final byte[] REPORT = "%PDF-1.7 中试报告".getBytes(StandardCharsets.UTF_8);

    private ValidatableResponse upload(String account, Hand hand, String name, byte[] content, boolean shared) {
        return market.uploading(account)
                .multiPart("file", name, content, "application/octet-stream")
                .multiPart("shared", String.valueOf(shared))
                .post("/cases/" + hand.id + "/files")
                .then();
    }

    private ValidatableResponse files(String account, Hand hand) {
        return market.as(account).get("/cases/" + hand.id + "/files").then().statusCode(200);
    }

    private int open(String account, Hand hand, String file) {
        return market.vandal(account)
                .get("/cases/" + hand.id + "/files/" + file)
                .statusCode();
    }

    @Test
    void eachReadsWhatIsSharedAndTheAgencyKeepsItsOwn() throws Exception {
        Hand hand = claim("broker").step("VERIFYING");
        String own = upload("broker", hand, "bottom-line.pdf", REPORT, false)
                .statusCode(201)
                .body("visibility", equalTo("AGENCY"))
                .extract()
                .path("id");
        String shared = upload("broker", hand, "../plan (2).pdf", REPORT, true)
                .statusCode(201)
                .body("visibility", equalTo("SHARED"))
                .body("name", equalTo("plan (2).pdf"))
                .extract()
                .path("id");
        upload("broker", hand, "again.pdf", REPORT, true).body("id", equalTo(shared));
        String early = upload("publisher", hand, "jinqiao-pilot.pdf", REPORT, false)
                .statusCode(201)
                .body("visibility", equalTo("SHARED"))
                .body("by", equalTo("ACHIEVEMENT"))
                .extract()
                .path("id");

        files("broker", hand).body("items.id", containsInAnyOrder(own, shared, early));
        files("agency-admin", hand).body("items.id", containsInAnyOrder(own, shared, early));
        files("operator", hand).body("items.id", containsInAnyOrder(own, shared, early));
        files("publisher", hand).body("items.id", containsInAnyOrder(shared, early));
        files("enterprise", hand).body("items.id", contains(shared));
        assertEquals(404, open("enterprise", hand, own));
        assertEquals(404, open("enterprise", hand, early), "before the introduction it would say who they are");
        market.as("enterprise")
                .get("/cases/" + hand.id + "/timeline")
                .then()
                .body("items.detail", hasItem("plan (2).pdf"))
                .body("items.detail", not(hasItem("jinqiao-pilot.pdf")))
                .body("items.detail", not(hasItem("bottom-line.pdf")));

        sql("update brokerage_case set introduced_at = now()");
        assertEquals(200, open("enterprise", hand, early));
        byte[] read = market.vandal("enterprise")
                .get("/cases/" + hand.id + "/files/" + shared)
                .then()
                .header("Content-Disposition", "attachment; filename*=UTF-8''plan%20%282%29.pdf")
                .header("X-Content-Type-Options", "nosniff")
                .extract()
                .asByteArray();
        assertArrayEquals(REPORT, read);
        assertEquals(2, readings(hand), "each reading");

        assertEquals(404, remove("enterprise", hand, shared));
        assertEquals(204, remove("broker", hand, shared));
        files("enterprise", hand).body("items.id", contains(early));
        market.as("operator").get("/cases/" + hand.id + "/timeline").then().body("items.kind", hasItem("FILE_REMOVED"));

        hand.post("release").statusCode(200);
        Hand next = claim("broker2");
        files("broker2", next).body("items.id", contains(early));
        assertEquals(404, open("broker2", next, own), "another agency");
        assertEquals(404, remove("agency-admin2", next, own));
        files("operator", next).body("items.id", containsInAnyOrder(own, early));
        sql("update brokerage_case set stage = 'LOST', lease_token = null, lease_until = null");
        files("enterprise", next).body("items", empty());
    }

    private int remove(String account, Hand hand, String file) {
        return market.as(account).delete("/cases/" + hand.id + "/files/" + file).statusCode();
    }

    private long readings(Hand hand) {
        return ((Number) db.createNativeQuery(
                                "select count(*) from audit_entry where action = 'read' and record_id = cast(?1 as uuid)")
                        .setParameter(1, hand.id)
                        .getSingleResult())
                .longValue();
    }

    @Test
    void theContentSaysWhatAFileIs() {
        Hand hand = claim("broker").step("VERIFYING");
        upload("broker", hand, "photo.png", "<html><script>".getBytes(StandardCharsets.UTF_8), true)
                .statusCode(400)
                .body("errors.code", contains("file-type"));
        upload("enterprise", hand, "a.pdf", "%PDF-1.7 /JavaScript".getBytes(StandardCharsets.UTF_8), true)
                .statusCode(400)
                .body("errors.code", contains("active-content"));
        upload("broker", hand, "large.pdf", new byte[20 * 1024 * 1024 + 1], true)
                .statusCode(413);
        market.uploading("broker")
                .multiPart("shared", "true")
                .post("/cases/" + hand.id + "/files")
                .then()
                .statusCode(400);
        files("enterprise", hand).body("items", equalTo(List.of()));
    }

    @Test
    void aNoteSentAgainWithItsKeyStandsOnce() throws Exception {
        Hand hand = claim("broker").step("VERIFYING");
        for (int time = 0; time < 2; time++) {
            market.writing("broker")
                    .header("Idempotency-Key", "note-of-monday")
                    .body("{\"text\":\"企业下周三来访\",\"shared\":true}")
                    .post("/cases/" + hand.id + "/notes")
                    .then()
                    .statusCode(204);
        }
        market.as("broker")
                .get("/cases/" + hand.id + "/timeline")
                .then()
                .body("items.findAll { it.detail == '企业下周三来访' }", hasSize(1));
    }
}
