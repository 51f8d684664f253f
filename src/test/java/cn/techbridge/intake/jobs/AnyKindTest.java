package cn.techbridge.intake.jobs;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What holds for every kind of record, also those that come later. */
@QuarkusTest
class AnyKindTest extends ImportTest {
    @Inject
    ParcelKind parcels;

    @BeforeEach
    void noParcels() {
        parcels.taken().clear();
    }

    private String importedByOperator(String sheet) {
        String id = upload("operator", "parcel", "p.csv", sheet.getBytes(StandardCharsets.UTF_8))
                .post("/import-jobs")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        workAll();
        return id;
    }

    @Test
    void aKindWithoutColumnNamesIsReadByItsFieldNames() {
        importedByOperator("External Id,label,VIA,weight,sentOn\nP-1,好,天津市；北京市,12,2026年3月5日\n");
        assertEquals(
                List.of(new ParcelKind.ParcelSheet(
                        "P-1", "好", List.of("120000", "110000"), 12, LocalDate.of(2026, 3, 5))),
                parcels.taken());
    }

    @Test
    void aRowThatCannotBeWrittenIsFoundAndHurtsNoOther() {
        String id = importedByOperator("externalId,label\nP-1,好\nP-2,坏\nP-3,好\n");
        market.as("operator")
                .get("/import-jobs/" + id + "/rows")
                .then()
                .body("items.outcome", contains("created", "rejected", "created"))
                .body("items[1].errors.code", contains("not-written"));
        assertEquals(2, parcels.taken().size());
    }

    @Test
    void ofAFileWithClassifiedRowsNoCopyStays() {
        String id = importedByOperator("externalId,label\nP-1,好\nP-2,密\n");
        assertEquals(0, count("import_chunk"));
        market.as("operator").get("/import-jobs/" + id).then().body("summary.rejected", equalTo(1));
        market.as("operator").get("/import-jobs/" + id + "/report").then().statusCode(409);
    }
}
