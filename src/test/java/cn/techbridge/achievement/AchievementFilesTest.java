package cn.techbridge.achievement;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import cn.techbridge.support.MarketTest;
import cn.techbridge.support.Samples;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AchievementFilesTest extends MarketTest {
    private static final byte[] PNG = HexFormat.of().parseHex("89504e470d0a1a0a0000000d49484452");
    private static final byte[] PDF = "%PDF-1.7 一页说明".getBytes(StandardCharsets.UTF_8);
    private String id;
    private String files;

    @BeforeEach
    void anAchievement() {
        market.organisation(Samples.TTO, "津桥理工大学", false, "publisher");
        market.organisation(Samples.OTHER_TTO, "渤海学院", false, "publisher2");
        id = market.writing("publisher")
                .body(Samples.coating("A-1"))
                .post("/achievements")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        files = "/achievements/" + id + "/files";
    }

    private ValidatableResponse upload(String user, String name, byte[] content, boolean restricted) {
        return market.vandal(user)
                .multiPart("file", name, content, "application/octet-stream")
                .multiPart("restricted", Boolean.toString(restricted))
                .post(files)
                .then();
    }

    private void publish() {
        market.as("publisher").post("/achievements/" + id + "/submit").then().statusCode(200);
        approve();
    }

    private void approve() {
        decide("{\"decision\":\"APPROVE\"}");
    }

    private void decide(String decision) {
        String review =
                market.as("moderator").get("/moderation/cases").then().extract().path("items[0].id");
        market.writing("moderator")
                .body(decision)
                .post("/moderation/cases/" + review + "/decision")
                .then()
                .statusCode(200);
    }

    @Test
    void filesAreReviewedAndPublicWithTheirAchievement() {
        String picture = upload("publisher", "../prototype.exe", PNG, false)
                .statusCode(201)
                .body("name", equalTo("prototype.png"))
                .body("mediaType", equalTo("image/png"))
                .body("published", equalTo(false))
                .extract()
                .path("id");
        String draft = upload("publisher", "draft.pdf", PDF, true)
                .statusCode(201)
                .extract()
                .path("id");
        market.visitor().get(files).then().statusCode(404);
        publish();
        market.visitor().get(files).then().statusCode(200).body("items.id", contains(picture));
        market.as("publisher").get(files).then().body("items", hasSize(2));
        market.vandal(null)
                .get(files + "/" + picture)
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString("attachment"))
                .header("X-Content-Type-Options", "nosniff")
                .contentType("image/png");
        market.vandal("moderator").get(files + "/" + draft).then().statusCode(200);
        market.as("auditor")
                .queryParam("record", id)
                .queryParam("action", "read")
                .get("/audit")
                .then()
                .body("items.subject", contains(market.subject("moderator")))
                .body("items[0].changes.file", equalTo(draft));
    }

    @Test
    void aNewFileOfAPublishedAchievementWaitsForReview() {
        publish();
        String late = upload("publisher", "late.png", PNG, false)
                .statusCode(201)
                .body("published", equalTo(false))
                .extract()
                .path("id");
        market.visitor().get(files).then().body("items", empty());
        market.visitor().get(files + "/" + late).then().statusCode(404);
        approve();
        market.visitor().get(files).then().body("items.id", contains(late));
    }

    @Test
    void neitherARenewalNorARefusalShowsAFileThatNobodyApproved() {
        publish();
        upload("publisher", "late.png", PNG, false).statusCode(201);
        market.as("publisher").post("/achievements/" + id + "/renew").then().statusCode(200);
        market.visitor().get(files).then().statusCode(200).body("items", empty());
        decide("{\"decision\":\"RETURN\",\"reason\":\"图片与成果无关\"}");
        market.visitor().get(files).then().statusCode(200).body("items", empty());
        market.as("publisher").get(files).then().body("items[0].published", equalTo(false));
    }

    @Test
    void theSameContentIsTheSameFileAndADeletedOneIsGone() {
        String first = upload("publisher", "a.png", PNG, false)
                .statusCode(201)
                .extract()
                .path("id");
        upload("publisher", "b.png", PNG, false).statusCode(201).body("id", equalTo(first));
        market.as("publisher").delete(files + "/" + first).then().statusCode(204);
        market.as("publisher").get(files + "/" + first).then().statusCode(404);
    }

    @Test
    void whatIsNotAcceptedIsRefused() {
        upload("publisher", "a.png", "<html></html>".getBytes(StandardCharsets.UTF_8), false)
                .statusCode(400)
                .body("errors[0].code", equalTo("file-type"));
        upload("publisher", "a.png", new byte[(20 << 20) + 1], false).statusCode(413);
    }

    @Test
    void onlyTheOwnerWritesAndOthersDoNotLearnThatItExists() {
        upload("publisher2", "a.png", PNG, false).statusCode(404);
        upload("enterprise", "a.png", PNG, false).statusCode(403);
        upload("moderator", "a.png", PNG, false).statusCode(403);
        String picture = upload("publisher", "a.png", PNG, false).extract().path("id");
        market.as("publisher2").delete(files + "/" + picture).then().statusCode(404);
        market.as("publisher2").get(files + "/" + picture).then().statusCode(404);
        market.as("moderator").get(files).then().body("items", hasSize(1));
    }
}
