package cn.techbridge.tools.chaos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.techbridge.support.MarketTest;
import cn.techbridge.support.Samples;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The inspection sees what it is there to see: each kind of damage is done once, and found. */
@QuarkusTest
class InspectionTest extends MarketTest {
    private static final String ACCOUNT = "university-demo";

    @Inject
    DataSource database;

    @ConfigProperty(name = "quarkus.elasticsearch.hosts")
    String engine;

    @ConfigProperty(name = "techbridge.search.prefix")
    String prefix;

    private final Tally tally = new Tally();
    private final Book book = new Book();
    private String organisation;

    @BeforeEach
    void twoAcknowledgedRows() {
        organisation = market.organisation(Samples.TTO, "津桥理工大学", true, ACCOUNT);
        List<Map<String, Object>> rows = market.pushing(
                        ACCOUNT, Samples.coating("A-1") + "\n" + Samples.membrane("A-2"))
                .post("/achievements/bulk")
                .then()
                .statusCode(200)
                .extract()
                .path("rows");
        market.settle();
        rows.forEach(this::acknowledge);
    }

    private void acknowledge(Map<String, Object> row) {
        Map<String, String> record = market.as(ACCOUNT)
                .get("/achievements/" + row.get("id"))
                .then()
                .extract()
                .path("$");
        for (Entry.Phase phase : Entry.Phase.values()) {
            book.enter(new Entry(
                    1,
                    "w0",
                    phase,
                    "bulk",
                    "achievement",
                    ACCOUNT,
                    (String) row.get("externalId"),
                    (String) row.get("id"),
                    ((Number) row.get("version")).longValue(),
                    Texts.sum(record.get("title"), record.get("summary")),
                    "PUBLISHED"));
        }
    }

    private long found(String kind) throws SQLException {
        try (Connection db = database.getConnection()) {
            new RecordCheck(Map.of(organisation, ACCOUNT), tally).compare(db, book);
        }
        assertEquals(tally.breaches(), tally.breaches(kind), "of no other kind");
        return tally.breaches(kind);
    }

    @Test
    void nothingIsFoundWhereNothingIsWrong() throws SQLException {
        assertEquals(0, found("lost"));
    }

    @Test
    void aRowThatIsGoneIsLost() throws SQLException {
        market.exec("delete from achievement where external_id = 'A-1'");
        assertEquals(1, found("lost"));
    }

    @Test
    void anOlderStateIsLost() throws SQLException {
        market.exec("update achievement set version = version - 1 where external_id = 'A-1'");
        assertEquals(1, found("lost"));
    }

    @Test
    void aWriteThatNobodyMadeIsAPhantom() throws SQLException {
        market.exec("update achievement set version = version + 1 where external_id = 'A-1'");
        assertEquals(1, found("phantom"));
    }

    @Test
    void aRowThatNobodySentIsAPhantom() throws SQLException {
        market.pushing(ACCOUNT, Samples.coating("A-3"))
                .post("/achievements/bulk")
                .then()
                .statusCode(200);
        assertEquals(1, found("phantom"));
    }

    @Test
    void aContentThatNobodyWroteIsSeen() throws SQLException {
        market.exec(
                "update achievement set content = jsonb_set(content, '{title}', '\"另一项成果\"') where external_id = 'A-1'");
        assertEquals(1, found("lost"));
    }

    @Test
    void theIndexIsHeldAgainstTheDatabaseDocumentByDocument() throws Exception {
        IndexCheck check = new IndexCheck("http://" + engine, prefix);
        try (Connection db = database.getConnection()) {
            assertTrue(check.compare(db).agrees());
            market.exec("update achievement set version = version + 1 where external_id = 'A-1'");
            market.exec("update achievement set state = 'WITHDRAWN' where external_id = 'A-2'");
            IndexCheck.Result result = check.compare(db);
            assertFalse(result.agrees());
            assertEquals(2, result.differences());
        }
    }

    @Test
    void aCaseIsHeldByWhoWasToldSoAndByNobodyElse() throws Exception {
        market.exec("""
                insert into brokerage_case (id, demand_id, achievement_id, demand_title, achievement_title, score, field_path, region_path,
                                            stage, broker_id, lease_token, lease_until, version, created_at, updated_at, priority)
                select gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 'a', 'b', 50, '{}', '{}', 'CLAIMED',
                       '00000000-0000-0000-0000-000000000001', 7, now() + interval '1 hour', 1, now(), now(), 1""");
        try (Connection db = database.getConnection()) {
            new CaseCheck(Map.of(), tally).compare(db, new HashMap<>());
            assertEquals(1, tally.breaches("phantom"), "nobody was told");
            new CaseCheck(Map.of(), tally)
                    .compare(db, new HashMap<>(Map.of("c", new Holdings.Holding("c", "broker", 3, "CLAIMED", false))));
            assertEquals(1, tally.breaches("lost"), "somebody was told and does not have it");
        }
    }

    @Test
    void aSecondHolderBeforeTheFirstLetsGoIsADoubleClaim() {
        Holdings holdings = new Holdings(tally);
        Holdings.Holding first = new Holdings.Holding("c", "broker", 3, "CLAIMED", false);
        holdings.claimed(first);
        holdings.now(first.letGo());
        holdings.claimed(new Holdings.Holding("c", "broker2", 4, "CLAIMED", false));
        assertEquals(0, tally.breaches(), "the first has asked to give it up");
        holdings.claimed(new Holdings.Holding("c", "broker3", 5, "CLAIMED", false));
        assertEquals(1, tally.breaches("double claim"));
    }
}
