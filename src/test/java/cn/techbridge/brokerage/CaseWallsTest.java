package cn.techbridge.brokerage;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.techbridge.support.Samples;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Ways around the rules that are closed: of interests, of grades, of agencies, of consents. */
@QuarkusTest
class CaseWallsTest extends BrokerageTest {

    @Test
    void forWhomTheBrokerActsIsNotChangedBehindTheSidesBacks() {
        Hand hand = claim("broker").step("VERIFYING").step("SHORTLISTED").step("EOI", "actsFor", "NEITHER");
        bothInterested(hand);
        hand.step("NDA");
        bothUnderNda(hand);
        hand.advance("NEGOTIATING", "actsFor", "BOTH").statusCode(400).body("errors.pointer", hasItem("/actsFor"));
        hand.advance("WAITING", "actsFor", "BOTH", "note", "等", "waitsFor", "DEMAND")
                .statusCode(400);
        hand.step("WAITING", "waitsFor", "DEMAND");
        hand.advance("NDA", "actsFor", "BOTH").statusCode(400);
        hand.step("NDA").step("NEGOTIATING");
    }

    @Test
    void aConsentToActForBothIsGivenToOneAgencyAndNotToTheNext() {
        Hand hand = claim("broker").step("VERIFYING").step("SHORTLISTED").step("EOI", "actsFor", "BOTH");
        for (String side : new String[] {"enterprise", "publisher"}) {
            post(side, hand.id, "eoi", facts("yes", true, "cooperationSought", "许可", "dualAgency", true))
                    .statusCode(200);
        }
        hand.step("NDA");
        hand.post("transfer", "brokerId", secondBroker).statusCode(200);
        Hand next = accept(hand);
        read("broker2", hand.id).body("actsFor", nullValue());
        next.post("release").statusCode(200);
        Hand again = claim("broker2").step("VERIFYING").step("SHORTLISTED").step("EOI", "actsFor", "BOTH");
        again.advance("NDA").statusCode(400).body("errors[0].message", equalTo("同时代表双方须经双方同意"));
        again.step("NDA", "actsFor", "NEITHER");
    }

    private Hand accept(Hand hand) {
        long token = market.writing("broker2")
                .post("/cases/" + hand.id + "/transfer/accept")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getLong("leaseToken");
        return new Hand("broker2", hand.id, token);
    }

    @Test
    void whoDeclaresARelationWhileAtWorkDoesNotGoOn() {
        Hand hand = claim("broker").step("VERIFYING");
        declare("broker", Samples.TTO);
        hand.advance("SHORTLISTED", "note", "初筛").statusCode(409);
        hand.post("decline", "reason", "CONFLICT_OF_INTEREST").statusCode(200).body("stage", equalTo("RETURNED"));
    }

    private void declare(String broker, String uscc) {
        market.writing(broker)
                .body(facts("uscc", uscc, "kind", "INVESTMENT"))
                .post("/broker-relations")
                .then()
                .statusCode(200);
    }

    @Test
    void aBrokerDoesNotChooseWhatIsHisOwn() {
        push("demands", wastewater());
        market.settle();
        claim("broker2");
        String achievement =
                market.as("broker2").get("/queue/claims").then().extract().path("items[0].achievementId");
        Hand alone = claim("broker").step("VERIFYING");
        declare("broker", Samples.TTO);
        choose(alone, achievement, 409);
    }

    @Test
    void aPairThatTheBetterWordingBringsIsTakenUpByTheCaseThatBroughtIt() {
        push("demands", wastewater());
        push("achievements", Samples.membrane("A-7").replace("装置", "装置（印染园区）"));
        market.settle();
        claim("broker2");
        Hand alone = claim("broker");
        read("broker", alone.id).body("achievementId", nullValue()).body("demandTitle", equalTo("车间的老问题，求帮忙"));
        market.as("enterprise")
                .get("/cases/" + alone.id + "/demand-wording")
                .then()
                .statusCode(404);
        suggest(alone, BETTER, 409);
        alone.step("VERIFYING");
        suggest(alone, "{\"title\":\" \"}", 400);
        suggest(alone, "{}", 400);
        suggest(alone, "{\"indicators\":[{\"name\":\"COD\",\"op\":\"RANGE\",\"value\":1}]}", 400);
        suggest(alone, BETTER, 200);
        market.as("enterprise").get("/notices").then().body("items.kind", hasItem("CASE_WORDING_SUGGESTED"));
        market.as("enterprise")
                .get("/cases/" + alone.id + "/demand-wording")
                .then()
                .statusCode(200)
                .body("wording.keywords", contains("石墨烯", "印染废水"))
                .body("note", equalTo("写明水质"));
        market.as("publisher")
                .get("/cases/" + alone.id + "/demand-wording")
                .then()
                .statusCode(403);

        answer(alone, true, 200);
        answer(alone, false, 409);
        market.as("broker").get("/notices").then().body("items.kind", hasItem("CASE_WORDING_ANSWERED"));
        String demand = read("broker", alone.id).extract().path("demandId");
        market.as("enterprise")
                .get("/demands/" + demand)
                .then()
                .body("title", equalTo("印染废水深度处理，寻求石墨烯膜技术"))
                .body("externalId", equalTo("D-7"))
                .body("restricted.phone", equalTo("13800000007"));
        market.settle();
        String found = (String) db.createNativeQuery(
                        "select cast(achievement_id as text) from brokerage_case where stage = 'OFFERED' and demand_id = cast(?1 as uuid) limit 1",
                        String.class)
                .setParameter(1, demand)
                .getSingleResult();
        long waiting = waitingFor(demand);
        choose(alone, found, 200);
        assertEquals(waiting - 1, waitingFor(demand), "the pair waits for nobody else");
        alone.step("SHORTLISTED");
        suggest(alone, BETTER, 200);
        alone.step("EOI", "actsFor", "NEITHER");
        suggest(alone, BETTER, 409);
        answer(alone, false, 200);
        read("operator", alone.id).body("achievementId", notNullValue());
    }

    private static final String BETTER = """
            {"title":"印染废水深度处理，寻求石墨烯膜技术","problem":"印染废水COD去除率低于80%，希望用石墨烯改性膜深度处理印染废水，COD去除率不低于90%。",
            "keywords":["石墨烯","印染废水"],"fieldCodes":["701"]}""";

    private static String wastewater() {
        return "{\"externalId\":\"D-7\",\"title\":\"车间的老问题，求帮忙\",\"problem\":\"说不清楚，请来看看。\",\"regionCode\":\"120104\","
                + "\"restricted\":{\"phone\":\"13800000007\"}}";
    }

    private long waitingFor(String demand) {
        return ((Number) db.createNativeQuery(
                                "select count(*) from brokerage_case where stage = 'OFFERED' and demand_id = cast(?1 as uuid)")
                        .setParameter(1, demand)
                        .getSingleResult())
                .longValue();
    }

    private void suggest(Hand hand, String wording, int status) {
        market.vandal(hand.account)
                .contentType("application/json")
                .body("{\"leaseToken\":%d,\"wording\":%s,\"note\":\"写明水质\"}".formatted(hand.token, wording))
                .put("/cases/" + hand.id + "/demand-wording")
                .then()
                .statusCode(status);
    }

    private void answer(Hand hand, boolean accept, int status) {
        post("enterprise", hand.id, "demand-wording/answer", facts("accept", accept))
                .statusCode(status);
    }

    private void choose(Hand hand, String achievement, int status) {
        market.writing(hand.account)
                .body(facts("leaseToken", hand.token, "achievementId", achievement))
                .put("/cases/" + hand.id + "/achievement")
                .then()
                .statusCode(status);
    }

    @Test
    void aTransferBringsItsWordsNewDaysAndNoneOfTheOtherAgencysTasks() throws Exception {
        Hand hand = claim("broker").step("VERIFYING");
        post("broker", hand.id, "tasks", facts("title", "问赵工 13700001111")).statusCode(200);
        hand.post("transfer", "brokerId", secondBroker, "note", "在您的区").statusCode(200);
        read("broker2", hand.id).body("offer.note", equalTo("在您的区"));
        market.as("broker2").get("/queue/transfers").then().body("items[0].offer.until", notNullValue());
        read("operator", hand.id).body("offer", nullValue());
        sql("update brokerage_case set ownership_until = now() + interval '1 hour'");
        accept(hand);
        Instant owned = Instant.parse(read("broker2", hand.id).extract().path("ownershipUntil"));
        assertTrue(
                Duration.between(Instant.now(), owned).toDays() >= 29, "the receiver begins with a month, not an hour");
        market.as("broker2").get("/cases/" + hand.id + "/tasks").then().body("items", empty());
        market.as("broker2").get("/queue/tasks").then().body("items", empty());
        market.as("operator").get("/cases/" + hand.id + "/tasks").then().body("items.size()", equalTo(1));
    }

    @Test
    void whatIsTooLargeForAGradeIsNotHandedOverEither() throws Exception {
        Hand hand = claim("broker").step("VERIFYING");
        sql("update brokerage_case set budget = 6000000");
        hand.post("transfer", "brokerId", secondBroker).statusCode(200);
        market.writing("broker2")
                .post("/cases/" + hand.id + "/transfer/accept")
                .then()
                .statusCode(409);
        post("operator", hand.id, "assign", facts("brokerId", secondBroker, "note", "改派"))
                .statusCode(409);
    }

    @Test
    void eachDisclosureIsInTheAuditWithTheTermsThatWereAccepted() {
        Hand hand = claim("broker").step("VERIFYING").step("SHORTLISTED").step("EOI", "actsFor", "NEITHER");
        bothInterested(hand);
        hand.step("NDA");
        bothUnderNda(hand);
        for (String what : new String[] {"CONTACT", "DETAIL"}) {
            post("enterprise", hand.id, "disclosures", facts("of", "ACHIEVEMENT", "what", what))
                    .statusCode(200);
        }
        post("broker", hand.id, "disclosures", facts("of", "ACHIEVEMENT", "what", "DETAIL"))
                .statusCode(200);
        assertEquals(
                "CONTACT DEMAND -,DETAIL DEMAND 2026-1,DETAIL HOLDER 2026-1",
                db.createNativeQuery("""
                                select string_agg(concat_ws(' ', facts ->> 'part', facts ->> 'seat', coalesce(facts ->> 'ndaText', '-')), ',' order by id)
                                from (select id, cast(changes as jsonb) as facts from audit_entry
                                      where action = 'disclose' and kind = 'achievement') shown
                                where facts ->> 'case' = ?1""", String.class).setParameter(1, hand.id).getSingleResult());
    }
}
