package cn.techbridge.moderation;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.techbridge.support.MarketTest;
import cn.techbridge.support.Samples;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ModerationTest extends MarketTest {

    @BeforeEach
    void aUniversityThatIsReviewed() {
        market.organisation(Samples.TTO, "津桥理工大学", false, "publisher", "university-demo");
    }

    private void push(String... rows) {
        market.pushing("university-demo", String.join("\n", rows))
                .post("/achievements/bulk")
                .then()
                .statusCode(200)
                .body("summary.rejected", equalTo(0));
    }

    private List<String> open() {
        return market.as("moderator")
                .get("/moderation/cases")
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }

    private ValidatableResponse decide(String user, String id, String decision) {
        return market.writing(user)
                .body(decision)
                .post("/moderation/cases/" + id + "/decision")
                .then();
    }

    @Test
    void theMachineLooksFirst() {
        push("""
                {"externalId":"1","title":"某军用装备部件","summary":"联系 13812345678 或 a.b@example.org，负责人身份证 11010519491231002X","fieldCodes":["804"]}""");
        String id = open().getFirst();
        market.as("moderator")
                .get("/moderation/cases/" + id)
                .then()
                .statusCode(200)
                .body("sensitive", equalTo(true))
                .body("findings.code", hasItems("contact-data", "personal-data", "secrecy-word", "low-completeness"))
                .body("findings.find { it.code == 'secrecy-word' }.pointer", equalTo("/title"))
                .body("changes.pointer", hasItem("/title"));
    }

    @Test
    void whatIsSensitiveNeedsTwoModerators() {
        push("{\"externalId\":\"1\",\"title\":\"某诊断试剂\",\"summary\":\"甲\",\"fieldCodes\":[\"205\"]}");
        String id = open().getFirst();
        decide("moderator", id, "{\"decision\":\"APPROVE\"}")
                .statusCode(200)
                .body("state", equalTo("OPEN"))
                .body("firstApproval", equalTo(true));
        decide("moderator", id, "{\"decision\":\"APPROVE\"}").statusCode(409);
        market.writing("moderator")
                .body("{\"count\":5}")
                .post("/moderation/claims")
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    @Test
    void theSecondApprovalOfAnotherModeratorLetsItIn() {
        push("{\"externalId\":\"1\",\"title\":\"某诊断试剂\",\"summary\":\"甲\",\"fieldCodes\":[\"205\"]}");
        String id = open().getFirst();
        decide("moderator", id, "{\"decision\":\"APPROVE\"}").statusCode(200).body("state", equalTo("OPEN"));
        market.settle();
        market.visitor().get("/search/achievements").then().body("items", empty());
        // the realm of the tests has one moderator: the first approval is put down to another one
        market.exec("update moderation_case set first_approved_by = 'moderator2' where id = '" + id + "'");
        market.writing("moderator")
                .body("{\"count\":5}")
                .post("/moderation/claims")
                .then()
                .body("items.id", contains(id));
        decide("moderator", id, "{\"decision\":\"APPROVE\"}").statusCode(200).body("state", equalTo("APPROVED"));
        market.settle();
        market.visitor().get("/search/achievements").then().body("items", hasSize(1));
    }

    @Test
    void aReturnNamesFieldsAndTheNextRoundShowsWhatChanged() {
        push(Samples.coating("A-1"));
        decide(
                        "moderator",
                        open().getFirst(),
                        "{\"decision\":\"RETURN\",\"reason\":\"请补充\",\"remarks\":[{\"pointer\":\"/indicators/0\",\"message\":\"写明检测标准\"}]}")
                .statusCode(200)
                .body("state", equalTo("RETURNED"));
        market.as("publisher")
                .get("/achievements")
                .then()
                .body("items[0].reviewNote", containsString("/indicators/0：写明检测标准"));
        push(Samples.coating("A-1").replace("\"trl\":7", "\"trl\":8"));
        market.as("moderator")
                .get("/moderation/cases/" + open().getFirst())
                .then()
                .body("changes", hasSize(1))
                .body("changes[0].pointer", equalTo("/trl"))
                .body("changes[0].before", equalTo("7"))
                .body("changes[0].after", equalTo("8"));
    }

    @Test
    void claimedCasesAreDecidedTogetherEachOnItsOwn() {
        push(Samples.coating("A-1"), Samples.membrane("A-2"));
        List<String> ids = market.writing("moderator")
                .body("{\"count\":5}")
                .post("/moderation/claims")
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .extract()
                .path("items.id");
        decide("moderator", ids.getFirst(), "{\"decision\":\"APPROVE\"}").statusCode(200);
        String nobody = UUID.randomUUID().toString();
        market.writing("moderator")
                .body("{\"ids\":[\"%s\",\"%s\",\"%s\"],\"decision\":{\"decision\":\"APPROVE\"}}"
                        .formatted(ids.getFirst(), ids.getLast(), nobody))
                .post("/moderation/decisions")
                .then()
                .statusCode(200)
                .body("items.outcome", contains("conflict", "decided", "not-found"));
        market.settle();
        market.visitor().get("/search/achievements").then().body("items", hasSize(2));
    }

    @Test
    void ofTwoWhoDecideTheSameAtOnceOneIsToldSoForThatCase() {
        push(Samples.coating("A-1"));
        String id = open().getFirst();
        Set<String> outcomes = market
                .twiceAtOnce(
                        "moderation_case",
                        id,
                        () -> market.writing("moderator")
                                .body("{\"ids\":[\"%s\"],\"decision\":{\"decision\":\"APPROVE\"}}".formatted(id))
                                .post("/moderation/decisions"))
                .stream()
                .map(answer -> answer.then().statusCode(200).extract().<String>path("items[0].outcome"))
                .collect(Collectors.toSet());
        assertEquals(Set.of("decided", "conflict"), outcomes);
    }

    @Test
    void onlyModeratorsClaimAndDecide() {
        for (String role : new String[] {"publisher", "enterprise", "operator", "auditor"}) {
            market.writing(role)
                    .body("{\"count\":1}")
                    .post("/moderation/claims")
                    .then()
                    .statusCode(403);
            market.writing(role)
                    .body("{\"ids\":[\"%s\"],\"decision\":{\"decision\":\"APPROVE\"}}".formatted(UUID.randomUUID()))
                    .post("/moderation/decisions")
                    .then()
                    .statusCode(403);
        }
        market.as("publisher")
                .get("/moderation/cases/" + UUID.randomUUID())
                .then()
                .statusCode(403);
    }
}
