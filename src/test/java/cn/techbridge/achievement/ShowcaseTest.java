package cn.techbridge.achievement;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.techbridge.support.DatabaseTest;
import cn.techbridge.support.Samples;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ShowcaseTest extends DatabaseTest {
    @Test
    void ofTwoWhoShowOrHideAtOnceOneIsTold() {
        market.organisation(Samples.TTO, "津桥理工大学", true, "university-demo");
        String id = market.pushing("university-demo", Samples.coating("A-1"))
                .post("/achievements/bulk")
                .then()
                .statusCode(200)
                .extract()
                .path("rows[0].id");
        String showcase = "/achievements/" + id + "/showcase";
        for (boolean shown : new boolean[] {true, false}) {
            List<Response> both = market.twiceAtOnce(
                    "achievement",
                    id,
                    () -> shown
                            ? market.as("operator").put(showcase)
                            : market.as("operator").delete(showcase));
            assertEquals(
                    Set.of(200, 409), both.stream().map(Response::statusCode).collect(Collectors.toSet()));
            market.visitor().get("/achievements/" + id).then().body("showcase", equalTo(shown));
        }
    }
}
