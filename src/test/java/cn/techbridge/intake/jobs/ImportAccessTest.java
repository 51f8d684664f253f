package cn.techbridge.intake.jobs;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.techbridge.support.Samples;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who may import what, and see whose jobs. */
@QuarkusTest
class ImportAccessTest extends ImportTest {
    private static final byte[] SHEET = "编号,名称,简介\nX-1,题目,简介\n".getBytes(StandardCharsets.UTF_8);

    @Test
    void eachKindHasItsRole() {
        upload("publisher", "achievement", "a.csv", SHEET)
                .post("/import-jobs")
                .then()
                .statusCode(403);
        upload(UNIVERSITY, "demand", "a.csv", SHEET).post("/import-jobs").then().statusCode(403);
        upload(UNIVERSITY, "agency", "a.csv", SHEET).post("/import-jobs").then().statusCode(403);
        upload("operator", "achievement", "a.csv", SHEET)
                .post("/import-jobs")
                .then()
                .statusCode(403);
        market.vandal(UNIVERSITY)
                .multiPart("type", "planet")
                .multiPart("file", "a.csv", SHEET)
                .post("/import-jobs")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/type"));
        assertEquals(0, count("import_job"));
    }

    @Test
    void rolesWithoutImportsAreTurnedAwayEverywhere() {
        String id = queued("achievement", "a.csv", SHEET);
        for (String user : List.of("broker", "agency-admin", "moderator", "auditor")) {
            market.as(user).get("/import-jobs").then().statusCode(403);
            market.as(user).get("/import-jobs/" + id).then().statusCode(403);
            market.as(user).get("/import-jobs/" + id + "/rows").then().statusCode(403);
            market.as(user).get("/import-jobs/" + id + "/withdrawals").then().statusCode(403);
            market.as(user).get("/import-jobs/" + id + "/report").then().statusCode(403);
            market.as(user).post("/import-jobs/" + id + "/cancel").then().statusCode(403);
            market.as(user).post("/import-jobs/" + id + "/confirm").then().statusCode(403);
            upload(user, "achievement", "a.csv", SHEET)
                    .post("/import-jobs")
                    .then()
                    .statusCode(403);
        }
        market.visitor().get("/import-jobs").then().statusCode(401);
        market.visitor().get("/import-jobs/" + id + "/report").then().statusCode(401);
    }

    @Test
    void anotherOrganisationsJobsDoNotExist() {
        market.organisation(Samples.OTHER_TTO, "另一所大学", false, "publisher");
        String id = queued("achievement", "a.csv", SHEET);
        market.as("publisher").get("/import-jobs").then().statusCode(200).body("items", hasSize(0));
        for (String path : List.of("", "/rows", "/withdrawals", "/report")) {
            market.as("publisher").get("/import-jobs/" + id + path).then().statusCode(404);
            market.as("operator").get("/import-jobs/" + id + path).then().statusCode(404);
        }
        market.as("publisher").post("/import-jobs/" + id + "/cancel").then().statusCode(404);
        market.as("publisher").post("/import-jobs/" + id + "/confirm").then().statusCode(404);
        university().get("/import-jobs/" + id).then().statusCode(200);
    }

    @Test
    void colleaguesShareTheirJobs() {
        String organisation =
                university().get("/organisations/mine").then().extract().path("id");
        market.as("operator")
                .put("/organisations/" + organisation + "/members/" + market.subject("publisher"))
                .then()
                .statusCode(204);
        String id = queued("achievement", "a.csv", SHEET);
        market.as("publisher").get("/import-jobs/" + id).then().statusCode(200).body("id", equalTo(id));
    }

    @Test
    void whoLeavesTheOrganisationImportsNoMore() {
        String id = queued("achievement", "a.csv", SHEET);
        String organisation =
                university().get("/organisations/mine").then().extract().path("id");
        market.as("operator")
                .delete("/organisations/" + organisation + "/members/" + market.subject(UNIVERSITY))
                .then()
                .statusCode(204);
        workAll();
        assertEquals(0, count("achievement"));
        job(id).body("state", equalTo("failed"));
    }
}
