package cn.techbridge.identity;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import cn.techbridge.support.MarketTest;
import cn.techbridge.support.Samples;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AccessTest extends MarketTest {

    @Test
    void withoutATokenOnlyWhatIsPublicAnswers() {
        market.visitor().get("/search/achievements").then().statusCode(200);
        market.visitor().get("/code-lists").then().statusCode(200);
        market.visitor()
                .get("/moderation/cases")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", "Bearer");
    }

    @Test
    void aRoleOpensItsOwnDoorsOnly() {
        market.as("enterprise")
                .get("/moderation/cases")
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:techbridge:problem:forbidden"));
        market.vandal("enterprise")
                .contentType("application/json")
                .body(Samples.membrane("A"))
                .post("/achievements")
                .then()
                .statusCode(403);
        market.vandal("publisher")
                .contentType("application/json")
                .body("{}")
                .post("/organisations")
                .then()
                .statusCode(403);
    }

    @Test
    void forgedTokensAreRefused() {
        String good = market.token("operator");
        String[] parts = good.split("\\.");
        String none = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("{\"alg\":\"none\",\"typ\":\"JWT\"}".getBytes(StandardCharsets.UTF_8));
        String[] forged = {
            none + "." + parts[1] + ".",
            parts[0] + "." + parts[1] + ".AAAA",
            "x.y.z",
            "nonsense",
            parts[0] + "."
                    + Base64.getUrlEncoder()
                            .withoutPadding()
                            .encodeToString(new String(Base64.getUrlDecoder().decode(parts[1]))
                                    .replace("operator", "moderator")
                                    .getBytes(StandardCharsets.UTF_8))
                    + "." + parts[2]
        };
        for (String token : forged) {
            market.vandal(null)
                    .auth()
                    .oauth2(token)
                    .get("/organisations")
                    .then()
                    .statusCode(401)
                    .body(not(containsString("Exception")));
        }
        market.as("operator").get("/organisations").then().statusCode(200);
    }

    @Test
    void theOrganisationComesFromMembershipNotFromTheRequest() {
        market.as("publisher").get("/organisations/mine").then().statusCode(403);
        String id = market.organisation(Samples.TTO, "津桥理工大学", false, "publisher");
        market.as("publisher").get("/organisations/mine").then().statusCode(200).body("id", equalTo(id));
        market.as("operator")
                .delete("/organisations/" + id + "/members/" + market.subject("publisher"))
                .then()
                .statusCode(204);
        market.as("publisher").get("/organisations/mine").then().statusCode(403);
    }

    @Test
    void messagesAreChineseUnlessEnglishIsAskedFor() {
        market.visitor().get("/moderation/cases").then().body("title", equalTo("需要登录"));
        market.visitor()
                .header("Accept-Language", "en-GB")
                .get("/moderation/cases")
                .then()
                .body("title", equalTo("Authentication is required"));
    }

    @Test
    void aWrongOrganisationCodeIsToldWhy() {
        market.vandal("operator")
                .contentType("application/json")
                .body(
                        "{\"uscc\":\"12120000401354213T\",\"name\":\"某大学\",\"type\":\"UNIVERSITY\",\"regionCode\":\"120104\"}")
                .post("/organisations")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/uscc"));
    }
}
