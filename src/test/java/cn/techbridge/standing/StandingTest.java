package cn.techbridge.standing;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.techbridge.support.MarketTest;
import cn.techbridge.support.Samples;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two brokers of two agencies and what they did in the last quarter of 2025, against figures worked out by hand. */
@QuarkusTest
class StandingTest extends MarketTest {
    @Inject
    EntityManager db;

    private String organisation;
    private String diligent;
    private String beginner;

    @BeforeEach
    void aQuartersWork() {
        organisation = market.organisation(Samples.TTO, "津桥理工大学", true, "publisher");
        diligent = broker("AG-1", "启成技术转移中心", "B-1", "broker", "=王经纪");
        beginner = broker("AG-2", "海河技术转移中心", "B-2", "broker2", "李经纪");
        // three registered contracts of the diligent, the third signed a day too late for the quarter; one terminated
        contract(diligent, "broker", "2025-10-10", "600000", "2025120104000001", "REGISTERED", 5, 4);
        contract(diligent, "broker", "2025-11-20", "500000", "2025120104000002", "CLOSED", 4, null);
        contract(diligent, "broker", "2026-01-01", "900000", "2026120104000003", "REGISTERED", null, null);
        contract(diligent, "broker", "2025-12-01", "700000", "2025120104000004", "TERMINATED", null, null);
        // the beginner has signed, without a number yet
        contract(beginner, "broker2", "2025-12-31", "2000000", null, "SIGNED", null, null);
    }

    private String broker(String agency, String agencyName, String id, String account, String name) {
        market.writing("operator")
                .body(
                        "{\"externalId\":\"%s\",\"name\":\"%s\",\"type\":\"UNIVERSITY\",\"level\":\"NATIONAL\",\"regionCode\":\"120000\"}"
                                .formatted(agency, agencyName))
                .post("/agencies");
        return market.writing("operator")
                .body(
                        "{\"externalId\":\"%s\",\"agencyExternalId\":\"%s\",\"name\":\"%s\",\"grade\":\"SENIOR\",\"subject\":\"%s\"}"
                                .formatted(id, agency, name, market.subject(account)))
                .post("/brokers")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** A case taken ten days before, contacted after six hours, with both sides' yes, its contract and their ratings. */
    private void contract(
            String broker,
            String account,
            String signedOn,
            String amount,
            String number,
            String state,
            Integer seller,
            Integer buyer) {
        QuarkusTransaction.requiringNew().run(() -> {
            String id = caseOf(broker, account, signedOn, 6, true);
            db.createNativeQuery("""
                            insert into deal (id, case_id, demand_id, achievement_id, seller_id, buyer_id, broker_subject, broker_id,
                                agency_id, state, terms, contract_type, amount, technology_amount, signed_on, registration_number,
                                version, created_at, updated_at)
                            select cast(?1 as uuid), cast(?2 as uuid), cast(?1 as uuid), cast(?1 as uuid), cast(?3 as uuid),
                                cast(?3 as uuid), subject, id, agency_id, ?4, '{}', 'LICENSE', cast(?5 as numeric),
                                cast(?5 as numeric) / 2, cast(?6 as date), cast(?7 as text), 0, now(), now()
                            from broker where id = cast(?8 as uuid)""")
                    .setParameter(1, UUID.randomUUID().toString())
                    .setParameter(2, id)
                    .setParameter(3, organisation)
                    .setParameter(4, state)
                    .setParameter(5, amount)
                    .setParameter(6, signedOn)
                    .setParameter(7, number)
                    .setParameter(8, broker)
                    .executeUpdate();
            rate(id, "SELLER", seller, signedOn);
            rate(id, "BUYER", buyer, signedOn);
        });
    }

    private String caseOf(String broker, String account, String day, int hoursToContact, boolean interested) {
        String id = UUID.randomUUID().toString();
        db.createNativeQuery("""
                        insert into brokerage_case (id, match_id, demand_id, achievement_id, demand_title, achievement_title, score,
                            field_path, region_path, stage, broker_id, agency_id, version, created_at, updated_at)
                        select cast(?1 as uuid), cast(?1 as uuid), cast(?1 as uuid), cast(?1 as uuid), '需求', '成果', 80, '{}', '{}',
                            'CLOSED', id, agency_id, 0, now(), now() from broker where id = cast(?2 as uuid)""").setParameter(1, id).setParameter(2, broker).executeUpdate();
        event(id, "CLAIMED", account, day, 0);
        event(id, "VERIFYING", account, day, hoursToContact);
        if (interested) {
            event(id, "NDA", account, day, 48);
        }
        return id;
    }

    private void event(String caseId, String kind, String account, String day, int hours) {
        db.createNativeQuery("""
                        insert into case_event (case_id, kind, actor, at)
                        values (cast(?1 as uuid), ?2, ?3, cast(?4 as date) + make_interval(hours => ?5) - interval '10 days')""")
                .setParameter(1, caseId)
                .setParameter(2, kind)
                .setParameter(3, market.subject(account))
                .setParameter(4, day)
                .setParameter(5, hours)
                .executeUpdate();
    }

    private void rate(String caseId, String side, Integer score, String day) {
        if (score != null) {
            db.createNativeQuery(
                            "insert into case_satisfaction values (cast(?1 as uuid), ?2, ?3, null, 'somebody', cast(?4 as date) + interval '1 day')")
                    .setParameter(1, caseId)
                    .setParameter(2, side)
                    .setParameter(3, score)
                    .setParameter(4, day)
                    .executeUpdate();
        }
    }

    @Test
    void aBoardRanksByWhatIsRegistered() {
        QuarkusTransaction.requiringNew().run(() -> caseOf(diligent, "broker", "2025-11-11", 30, false));
        market.as("enterprise")
                .get("/standings/brokers?period=2025-Q4")
                .then()
                .statusCode(200)
                .body("from", equalTo("2025-10-01"))
                .body("until", equalTo("2025-12-31"))
                .body("goldRule.registeredDeals", equalTo(3))
                .body("items.id", contains(diligent, beginner))
                .body("items[0].claims", equalTo(4))
                .body("items[0].firstContactHours", equalTo(6.0f))
                .body("items[0].eoiRate", equalTo(0.75f))
                .body("items[0].deals", equalTo(2))
                .body("items[0].amount", equalTo("1100000.00"))
                .body("items[0].technologyAmount", equalTo("550000.00"))
                .body("items[0].registeredDeals", equalTo(2))
                .body("items[0].satisfaction", equalTo(4.33f))
                .body("items[0].ratings", equalTo(3))
                .body("items[0].gold", equalTo(false))
                .body("items[1].amount", equalTo("2000000.00"))
                .body("items[1].registeredAmount", equalTo("0.00"))
                .body("items[1].satisfaction", nullValue());
        market.as("enterprise")
                .get("/standings/agencies?period=2025-Q4")
                .then()
                .body("items.name", contains("启成技术转移中心", "海河技术转移中心"));
        market.as("enterprise").get("/standings/brokers?period=2025-07").then().body("items", hasSize(0));
    }

    @Test
    void theGoldBadgeGoesToWhoMeetsEveryPartOfTheRule() {
        contract(diligent, "broker", "2025-10-30", "100000", "2025120104000009", "REGISTERED", 1, null);
        market.as("broker")
                .get("/standings/brokers?period=2025-Q4")
                .then()
                .body("items[0].registeredDeals", equalTo(3))
                .body("items[0].satisfaction", equalTo(3.5f))
                .body("items[0].gold", equalTo(false));
        QuarkusTransaction.requiringNew()
                .run(() -> db.createNativeQuery("update case_satisfaction set score = 5 where score = 1")
                        .executeUpdate());
        market.as("broker").get("/standings/brokers?period=2025-Q4").then().body("items.gold", contains(true, false));
    }

    @Test
    void theCsvIsNoFormula() {
        String csv = market.as("auditor")
                .get("/standings/brokers.csv?period=2025-Q4")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertTrue(csv.startsWith("\uFEFF名次,"), csv);
        assertTrue(csv.contains(",'=王经纪,"), csv);
        assertEquals(3, csv.lines().count());
        assertEquals("\"a\"\"b,c\"", StandingCsv.cell("a\"b,c"));
        assertEquals("'-1+2", StandingCsv.cell("-1+2"));
    }

    @Test
    void aPeriodIsAYearAQuarterOrAMonth() {
        for (String wrong : new String[] {"2025-Q5", "2025-13", "25", "2025-Q4-1", "'; drop"}) {
            market.vandal("broker")
                    .queryParam("period", wrong)
                    .get("/standings/brokers")
                    .then()
                    .statusCode(400)
                    .body("errors[0].pointer", equalTo("?period"));
        }
        assertEquals("2026-12-01", Period.parse("2026-12", null).from().toString());
        assertEquals("2027-01-01", Period.parse("2026-Q4", null).until().toString());
        assertEquals(401, market.visitor().get("/standings/brokers").statusCode());
    }
}
