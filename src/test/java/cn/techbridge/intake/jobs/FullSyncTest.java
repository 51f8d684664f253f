package cn.techbridge.intake.jobs;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FullSyncTest extends ImportTest {

    private static String sheet(int from, int to) {
        return "编号,名称,简介\n"
                + IntStream.rangeClosed(from, to)
                        .mapToObj("S-%1$03d,题目%1$d,简介%1$d"::formatted)
                        .collect(Collectors.joining("\n"));
    }

    private String sync(String sheet, String... more) {
        var upload = upload(UNIVERSITY, "achievement", "all.csv", sheet.getBytes(StandardCharsets.UTF_8))
                .multiPart("fullSync", "true");
        for (String flag : more) {
            upload = upload.multiPart(flag, "true");
        }
        String id = upload.post("/import-jobs").then().statusCode(202).extract().path("id");
        workAll();
        return id;
    }

    private long withdrawn() {
        return count("achievement where state = 'WITHDRAWN'");
    }

    @Test
    void whatTheFileDoesNotNameIsWithdrawnAndSeenInTheDeltaRead() {
        imported("achievement", "a.csv", sheet(1, 20));
        String id = sync(sheet(1, 18) + "\nS-019,,坏行也算在内");
        job(id).body("summary.unchanged", equalTo(18))
                .body("summary.rejected", equalTo(1))
                .body("withdrawals.live", equalTo(20))
                .body("withdrawals.absent", equalTo(1))
                .body("withdrawals.withdrawn", equalTo(1))
                .body("withdrawals.confirmationNeeded", equalTo(false));
        university()
                .get("/import-jobs/" + id + "/withdrawals")
                .then()
                .statusCode(200)
                .body("items.externalId", contains("S-020"))
                .body("items.withdrawn", contains(true));
        university()
                .queryParam("limit", 100)
                .get("/achievements")
                .then()
                .statusCode(200)
                .body("items.findAll { it.state == 'WITHDRAWN' }.externalId", contains("S-020"));
    }

    @Test
    void moreThanAFifthWaitsForAConfirmation() {
        imported("achievement", "a.csv", sheet(1, 10));
        String id = sync(sheet(1, 7));
        job(id).body("state", equalTo("finished"))
                .body("withdrawals.absent", equalTo(3))
                .body("withdrawals.withdrawn", equalTo(0))
                .body("withdrawals.confirmationNeeded", equalTo(true));
        assertEquals(0, withdrawn());
        university().get("/import-jobs/" + id + "/withdrawals").then().body("items", hasSize(3));
        university()
                .post("/import-jobs/" + id + "/confirm")
                .then()
                .statusCode(200)
                .body("state", equalTo("queued"));
        workAll();
        job(id).body("state", equalTo("finished")).body("withdrawals.withdrawn", equalTo(3));
        assertEquals(3, withdrawn());
        university().post("/import-jobs/" + id + "/confirm").then().statusCode(409);
    }

    @Test
    void aConfirmationMayComeWithTheFileAndADryRunWithdrawsNothing() {
        imported("achievement", "a.csv", sheet(1, 10));
        job(sync(sheet(1, 5), "dryRun")).body("withdrawals.absent", equalTo(5));
        assertEquals(0, withdrawn());
        job(sync(sheet(1, 5), "confirm")).body("withdrawals.withdrawn", equalTo(5));
        assertEquals(5, withdrawn());
    }

    @Test
    void aFileWithUnreadableIdsWithdrawsNothingByItself() {
        imported("achievement", "a.csv", sheet(1, 20));
        String id = sync(sheet(1, 19) + "\n,没有编号,不知是哪一项");
        job(id).body("withdrawals.absent", equalTo(1)).body("withdrawals.confirmationNeeded", equalTo(true));
        assertEquals(0, withdrawn());
    }

    @Test
    void onlyOnesOwnRecordsAreWithdrawn() {
        market.organisation(cn.techbridge.support.Samples.OTHER_TTO, "另一所大学", true, "publisher");
        imported("achievement", "a.csv", sheet(1, 10));
        upload("publisher", "achievement", "b.csv", sheet(500, 500).getBytes(StandardCharsets.UTF_8))
                .multiPart("fullSync", "true")
                .post("/import-jobs")
                .then()
                .statusCode(202);
        workAll();
        assertEquals(0, withdrawn());
    }
}
