package cn.techbridge.brokerage;

import static org.hamcrest.Matchers.contains;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.techbridge.support.Samples;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.UserTransaction;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** One case, one broker. */
@QuarkusTest
class ClaimTest extends TwoBrokers {
    @Inject
    CaseService cases;

    @Inject
    EntityManager db;

    @Inject
    UserTransaction transaction;

    private static String lease(JsonPath claimed) {
        return "{\"leaseToken\":" + claimed.getLong("items[0].leaseToken") + "}";
    }

    private int status(String account, String id, String verb, String body) {
        return market.writing(account)
                .body(body)
                .post("/cases/" + id + "/" + verb)
                .statusCode();
    }

    @Test
    void aReleasedCaseGoesBackAndItsOldTokenIsWorthless() {
        JsonPath claimed = claim("broker", 1);
        String id = claimed.getString("items[0].id");
        assertEquals(200, status("broker", id, "heartbeat", lease(claimed)));
        assertEquals(200, status("broker", id, "release", lease(claimed)));
        assertEquals(409, status("broker", id, "heartbeat", lease(claimed)));
        JsonPath second = claim("broker2", 1);
        assertEquals(id, second.getString("items[0].id"));
        assertEquals(409, status("broker", id, "heartbeat", lease(claimed)));
        assertEquals(409, status("broker2", id, "heartbeat", lease(claimed)));
        assertEquals(200, status("broker2", id, "heartbeat", lease(second)));
    }

    @Test
    void anExpiredLeaseReturnsTheCase() throws Exception {
        JsonPath claimed = claim("broker", 1);
        transaction.begin();
        db.createNativeQuery("update brokerage_case set lease_until = now() - interval '1 second'")
                .executeUpdate();
        transaction.commit();
        assertEquals(409, status("broker", claimed.getString("items[0].id"), "heartbeat", lease(claimed)));
        cases.expireLeases();
        market.as("broker2").get("/queue").then().body("items.id", contains(claimed.getString("items[0].id")));
    }

    @Test
    void twoBrokersOnOneLinkAreImpossible() {
        PersistenceException refused = assertThrows(PersistenceException.class, () -> {
            transaction.begin();
            try {
                db.createNativeQuery("""
                                insert into brokerage_case (id, match_id, demand_id, achievement_id, demand_title, achievement_title, score,
                                                            field_path, region_path, stage, version, created_at, updated_at)
                                select gen_random_uuid(), match_id, demand_id, achievement_id, demand_title, achievement_title, score,
                                       field_path, region_path, 'OFFERED', 0, now(), now() from brokerage_case""").executeUpdate();
            } finally {
                transaction.rollback();
            }
        });
        assertEquals(true, refused.toString().contains("one_live"));
    }

    @Test
    void manyClaimsAtOnceNeverShareACase() throws Exception {
        String more =
                IntStream.range(0, 30).mapToObj(i -> Samples.coating("X-" + i)).collect(Collectors.joining("\n"));
        market.pushing("university-demo", more)
                .post("/achievements/bulk")
                .then()
                .statusCode(200);
        market.settle();
        List<Callable<List<String>>> claims = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            String account = i % 2 == 0 ? "broker" : "broker2";
            claims.add(() -> {
                var answer = market.writing(account).body("{\"count\":3}").post("/queue/claims");
                return answer.statusCode() == 200 ? answer.jsonPath().getList("items.id") : List.of();
            });
        }
        List<String> taken = new ArrayList<>();
        try (var pool = Executors.newFixedThreadPool(6)) {
            for (Future<List<String>> claim : pool.invokeAll(claims)) {
                taken.addAll(claim.get());
            }
        }
        assertEquals(31, taken.size(), "every case is claimed");
        assertEquals(taken.size(), new HashSet<>(taken).size(), "no case twice");
    }
}
