package cn.techbridge.platform;

import static org.hamcrest.Matchers.equalTo;

import cn.techbridge.support.MarketTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What no operation can take is refused for all of them. */
@QuarkusTest
class RequestFormTest extends MarketTest {
    private static final String CASE = "/cases/" + UUID.randomUUID();

    @Test
    void nulInAQueryNamesItsParameter() {
        market.vandal("moderator")
                .queryParam("kind", "achie\0vement")
                .get("/moderation/cases")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("?kind"));
    }

    @Test
    void nulInAPathLeadsNowhere() {
        market.vandal("publisher")
                .header("Idempotency-Key", "once")
                .contentType("application/json")
                .body("{\"textVersion\":\"1\"}")
                .post("/cases/a\0b/nda")
                .then()
                .statusCode(404);
    }

    @Test
    void noRecordIsReadFromPlainText() {
        market.vandal("publisher")
                .contentType("text/plain")
                .body("1")
                .post(CASE + "/nda")
                .then()
                .statusCode(415);
    }

    @Test
    void aBodyThatIsNullIsMissing() {
        for (String path : new String[] {"/matching-profiles", "/organisations"}) {
            market.vandal("operator")
                    .contentType("application/json")
                    .body("null")
                    .post(path)
                    .then()
                    .statusCode(400)
                    .body("errors[0].code", equalTo("required"));
        }
    }
}
