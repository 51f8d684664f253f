package cn.techbridge.privacy;

import static cn.techbridge.privacy.Ouyang.CERTIFICATE;
import static cn.techbridge.privacy.Ouyang.NAME;
import static cn.techbridge.privacy.Ouyang.PHONE;
import static cn.techbridge.privacy.Ouyang.request;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** What a person, or who acts for the person, is told. */
@QuarkusTest
class PersonAccessTest extends PersonOfRecord {
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
}
