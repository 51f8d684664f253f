package cn.techbridge.intake.jobs;

import cn.techbridge.support.MarketTest;
import cn.techbridge.support.Samples;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;

/** Tests of import jobs: a university that publishes without review, and jobs worked off when a test says so. */
abstract class ImportTest extends MarketTest {
    static final String UNIVERSITY = "university-demo";

    @Inject
    EntityManager db;

    @Inject
    ImportWorker worker;

    @BeforeEach
    void aTrustedUniversity() {
        market.organisation(Samples.TTO, "津桥理工大学", true, UNIVERSITY);
    }

    RequestSpecification upload(String client, String type, String name, byte[] content) {
        return market.uploading(client)
                .multiPart("type", type)
                .multiPart("file", name, content, "application/octet-stream");
    }

    ValidatableResponse send(String type, String name, byte[] content) {
        return upload(UNIVERSITY, type, name, content).post("/import-jobs").then();
    }

    String queued(String type, String name, byte[] content) {
        return send(type, name, content).statusCode(202).extract().path("id");
    }

    /** Sends the text as UTF-8 and works the job off. */
    String imported(String type, String name, String content) {
        String id = queued(type, name, content.getBytes(StandardCharsets.UTF_8));
        workAll();
        return id;
    }

    void workAll() {
        while (worker.workOnce(() -> true)) {
            // one job a round
        }
    }

    RequestSpecification university() {
        return market.as(UNIVERSITY);
    }

    ValidatableResponse job(String id) {
        return university().get("/import-jobs/" + id).then().statusCode(200);
    }

    ValidatableResponse rows(String id) {
        return university().get("/import-jobs/" + id + "/rows").then().statusCode(200);
    }

    long count(String table) {
        return ((Number) db.createNativeQuery("select count(*) from " + table).getSingleResult()).longValue();
    }
}
