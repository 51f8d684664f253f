package cn.techbridge.brokerage;

import cn.techbridge.support.MarketTest;
import cn.techbridge.support.Samples;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.UserTransaction;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;

/** A university, a factory, two agencies with a broker each, and one good match in the queue. */
abstract class BrokerageTest extends MarketTest {
    @Inject
    CaseService cases;

    @Inject
    EntityManager db;

    @Inject
    UserTransaction transaction;

    String firstBroker;
    String secondBroker;

    @BeforeEach
    void twoBrokersAndOneMatch() {
        market.organisation(Samples.TTO, "津桥理工大学", true, "university-demo", "publisher");
        market.organisation(Samples.FACTORY, "恒远机械厂", true, "enterprise-demo", "enterprise");
        market.organisation(Samples.OTHER_TTO, "别处大学", true, "publisher2", "enterprise2");
        agency("AG", "启成技术转移中心");
        agency("AG-2", "津北技术转移中心");
        firstBroker = broker("B-1", "AG", "broker", "SENIOR");
        secondBroker = broker("B-2", "AG-2", "broker2", "JUNIOR");
        broker("H-1", "AG", "agency-admin", "SENIOR");
        broker("H-2", "AG-2", "agency-admin2", "SENIOR");
        push("achievements", Samples.coating("A-1"));
        push("demands", Samples.toolWear("D-1"));
        market.settle();
    }

    private void agency(String id, String name) {
        market.writing("operator")
                .body(
                        "{\"externalId\":\"%s\",\"name\":\"%s\",\"type\":\"UNIVERSITY\",\"level\":\"NATIONAL\",\"regionCode\":\"120000\"}"
                                .formatted(id, name))
                .post("/agencies")
                .then()
                .statusCode(201);
    }

    private String broker(String id, String agency, String account, String grade) {
        return market.writing("operator")
                .body("""
                        {"externalId":"%s","agencyExternalId":"%s","name":"王经纪","grade":"%s","subject":"%s",
                        "restricted":{"phone":"13700000000"}}""".formatted(id, agency, grade, market.subject(account)))
                .post("/brokers")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    void push(String kind, String row) {
        market.pushing(kind.equals("demands") ? "enterprise-demo" : "university-demo", row)
                .post("/" + kind + "/bulk")
                .then()
                .statusCode(200);
    }

    /** A case in the hands of one broker, with the token of its lease. */
    final class Hand {
        final String account;
        final String id;
        long token;

        Hand(String account, String id, long token) {
            this.account = account;
            this.id = id;
            this.token = token;
        }

        ValidatableResponse post(String verb, Object... facts) {
            return BrokerageTest.this.post(account, id, verb, with(facts));
        }

        ValidatableResponse advance(String to, Object... facts) {
            Map<String, Object> body = with(facts);
            body.put("to", to);
            return BrokerageTest.this.post(account, id, "advance", body);
        }

        /** A step that succeeds; notes are given where the step needs one. */
        Hand step(String to, Object... facts) {
            Map<String, Object> body = with(facts);
            body.put("to", to);
            body.putIfAbsent("note", "已完成本阶段工作。");
            BrokerageTest.this.post(account, id, "advance", body).statusCode(200);
            return this;
        }

        private Map<String, Object> with(Object... facts) {
            Map<String, Object> body = facts(facts);
            body.put("leaseToken", token);
            return body;
        }
    }

    Hand claim(String account) {
        JsonPath claimed = market.writing(account)
                .body("{\"count\":1}")
                .post("/queue/claims")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        return new Hand(account, claimed.getString("items[0].id"), claimed.getLong("items[0].leaseToken"));
    }

    ValidatableResponse post(String account, String id, String verb, Map<String, Object> body) {
        return market.writing(account)
                .body(body)
                .post("/cases/" + id + "/" + verb)
                .then();
    }

    ValidatableResponse read(String account, String id) {
        return market.as(account).get("/cases/" + id).then();
    }

    static Map<String, Object> facts(Object... namesAndValues) {
        Map<String, Object> facts = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            facts.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return facts;
    }

    /** Both sides say yes to a case that is at this question. */
    void bothInterested(Hand hand) {
        for (String side : new String[] {"enterprise", "publisher"}) {
            post(side, hand.id, "eoi", facts("yes", true, "cooperationSought", "许可"))
                    .statusCode(200);
        }
    }

    void bothUnderNda(Hand hand) {
        for (String side : new String[] {"enterprise", "publisher"}) {
            post(side, hand.id, "nda", facts("textVersion", "2026-1")).statusCode(200);
        }
    }

    /** Turns the database's clocks; the case's own are turned back instead of waiting. */
    void sql(String statement) throws Exception {
        transaction.begin();
        db.createNativeQuery(statement).executeUpdate();
        transaction.commit();
    }
}
