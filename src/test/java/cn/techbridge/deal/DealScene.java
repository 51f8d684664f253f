package cn.techbridge.deal;

import cn.techbridge.support.MarketTest;
import cn.techbridge.support.Samples;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;

/** A university and a factory whose listings match, and the broker who holds their case. */
abstract class DealScene extends MarketTest {
    static final String LICENCE = """
            {"contractType":"LICENSE","contractKind":"PATENT_LICENSE","licenceKind":"ORDINARY","amount":"800000","technologyAmount":"760000",
            "payment":{"mode":"INSTALMENTS","milestones":[{"name":"交付技术资料","dueOn":"2027-01-31","amount":"300000"},{"name":"首批刀具验收","dueOn":"2027-06-30","amount":"500000"}]},
            "ipRightTypes":["INVENTION"],"ipOwnership":"SELLER","socialObjective":"10","validFrom":"2026-12-20","validUntil":"2029-12-19"}""";

    @Inject
    EntityManager db;

    String university;
    String factory;
    String caseId;

    @BeforeEach
    void aCaseInHand() {
        university = market.organisation(Samples.TTO, "津桥理工大学", true, "university-demo", "publisher");
        factory = market.organisation(Samples.FACTORY, "恒远机械厂", true, "enterprise-demo", "enterprise");
        market.organisation(Samples.OTHER_TTO, "滨河大学", true, "publisher2", "enterprise2");
        post(
                "operator",
                "/agencies",
                "{\"externalId\":\"AG\",\"name\":\"启成技术转移中心\",\"type\":\"UNIVERSITY\",\"level\":\"NATIONAL\",\"regionCode\":\"120000\"}");
        post(
                "operator",
                "/agencies",
                "{\"externalId\":\"AG-2\",\"name\":\"津北技术转移中心\",\"type\":\"UNIVERSITY\",\"level\":\"NATIONAL\",\"regionCode\":\"120000\"}");
        broker("B-1", "AG", "broker", "王经纪");
        broker("B-2", "AG", "broker2", "李经纪");
        broker("H-1", "AG", "agency-admin", "赵主任");
        broker("H-2", "AG-2", "agency-admin2", "钱主任");
        market.pushing("university-demo", Samples.coating("A-1")).post("/achievements/bulk");
        market.pushing("enterprise-demo", Samples.toolWear("D-1")).post("/demands/bulk");
        market.settle();
        caseId = post("broker", "/queue/claims", "{\"count\":1}").getString("items[0].id");
        theCaseIs("NEGOTIATING");
    }

    private void broker(String id, String agency, String account, String name) {
        post(
                "operator",
                "/brokers",
                "{\"externalId\":\"%s\",\"agencyExternalId\":\"%s\",\"name\":\"%s\",\"grade\":\"SENIOR\",\"subject\":\"%s\"}"
                        .formatted(id, agency, name, market.subject(account)));
    }

    /** How it came there is the case's own story. */
    void theCaseIs(String stage) {
        QuarkusTransaction.requiringNew()
                .run(() -> db.createNativeQuery("update brokerage_case set stage = ?2 where id = cast(?1 as uuid)")
                        .setParameter(1, caseId)
                        .setParameter(2, stage)
                        .executeUpdate());
    }

    /** A write that succeeds. */
    JsonPath post(String who, String path, String body) {
        Response answer = call(who, path, body);
        if (answer.statusCode() >= 300) {
            throw new AssertionError(path + " → " + answer.statusCode() + " " + answer.asString());
        }
        return answer.jsonPath();
    }

    Response call(String who, String path, String body) {
        return body == null
                ? market.as(who).post(path)
                : market.writing(who).body(body).post(path);
    }

    /** A draft of the licence above, or of it with something replaced. */
    String draft(String terms) {
        return post("broker", "/deals", "{\"caseId\":\"%s\",\"terms\":%s}".formatted(caseId, terms))
                .getString("id");
    }

    String draft() {
        return draft(LICENCE);
    }

    /** Each side agrees to what it has just read. */
    void bothConfirm(String deal) {
        for (String who : new String[] {"publisher", "enterprise"}) {
            String version = market.as(who).get("/deals/" + deal).header("ETag");
            market.as(who)
                    .header("If-Match", version)
                    .post("/deals/" + deal + "/confirm")
                    .then()
                    .statusCode(200);
        }
    }

    static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai"));
    }

    String signing() {
        return "{\"signedOn\":\"%s\"}".formatted(today());
    }

    /** As if publicity had begun sixteen days before it did. */
    void sixteenDaysPass(String deal) {
        QuarkusTransaction.requiringNew()
                .run(() -> db.createNativeQuery(
                                "update deal set publicity_from = publicity_from - 16, publicity_until = publicity_until - 16 where id = cast(?1 as uuid)")
                        .setParameter(1, deal)
                        .executeUpdate());
    }

    /** A licence that is signed and in force. */
    String signed(String terms) {
        String deal = draft(terms);
        bothConfirm(deal);
        post("broker", "/deals/" + deal + "/publicise", null);
        sixteenDaysPass(deal);
        post("broker", "/deals/" + deal + "/sign", signing());
        return deal;
    }

    String state(String deal) {
        return market.as("operator").get("/deals/" + deal).jsonPath().getString("state");
    }
}
