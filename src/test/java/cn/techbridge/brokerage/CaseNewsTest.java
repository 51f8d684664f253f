package cn.techbridge.brokerage;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who hears of a case; the notices are those of the news, the case that of its own steps. */
@QuarkusTest
class CaseNewsTest extends BrokerageTest {

    private List<String> titles(String account) {
        List<String> all = market.as(account)
                .queryParam("limit", 100)
                .get("/notices")
                .then()
                .statusCode(200)
                .extract()
                .path("items.title");
        return all.stream().filter(title -> title.startsWith("对接")).toList();
    }

    @Test
    void bothSidesHearWhatConcernsThemOnceAndByTheirOwnTitle() {
        Hand hand = claim("broker");
        assertEquals(List.of(), titles("enterprise"), "nobody has spoken to them yet");
        hand.step("VERIFYING").step("SHORTLISTED").step("EOI", "actsFor", "NEITHER");
        String achievement = "《立方氮化硼CBN刀具纳米涂层制备技术》";
        assertEquals(List.of("对接" + achievement + "等待您单位表态", "对接" + achievement + "进入需求核实"), titles("publisher"));
        hand.step("WAITING", "waitsFor", "ACHIEVEMENT").step("EOI");
        assertEquals(
                1,
                titles("publisher").stream()
                        .filter(title -> title.endsWith("等待您单位表态"))
                        .count());
        bothInterested(hand);
        hand.step("NDA");
        bothUnderNda(hand);
        hand.step("NEGOTIATING");
        String demand = "《淬硬钢切削刀具磨损快，寻求刀具涂层技术》";
        assertEquals(
                List.of("商务谈判", "双方介绍", "保密协议", "挂起等待", "需求核实"),
                titles("enterprise").stream()
                        .filter(title -> title.startsWith("对接" + demand + "进入"))
                        .map(title -> title.substring(title.indexOf("进入") + 2))
                        .toList());
        market.as("enterprise")
                .header("Accept-Language", "en")
                .get("/notices")
                .then()
                .body(
                        "items.text",
                        hasItem("Case \"" + demand.replaceAll("[《》]", "") + "\" has reached the stage negotiating."));
        assertEquals(List.of(), titles("broker"), "who does it is not told");
        assertEquals(List.of(), titles("enterprise2"));
    }

    @Test
    void aNoIsTheOtherSidesAndTheBrokersNews() {
        Hand hand = claim("broker").step("VERIFYING").step("SHORTLISTED").step("EOI", "actsFor", "NEITHER");
        post("publisher", hand.id, "eoi", facts("yes", false, "reason", "OTHER"))
                .statusCode(200);
        market.as("broker").get("/notices").then().body("items.kind", containsInAnyOrder("CASE_ADVANCED"));
        assertEquals("流失（已结束）", titles("enterprise").getFirst().replaceAll(".*进入", ""));
        assertEquals(
                List.of(),
                titles("publisher").stream().filter(t -> t.contains("流失")).toList());
    }

    @Test
    void brokersHearOfTransfersEndingLeasesAndEscalationsOnce() throws Exception {
        Hand hand = claim("broker");
        cases.warnOfEnd();
        cases.escalate();
        market.as("broker").get("/notices").then().body("items", empty());
        sql("update brokerage_case set lease_until = now() + interval '4 minutes' where broker_id is not null");
        cases.warnOfEnd();
        cases.warnOfEnd();
        market.as("broker").get("/notices").then().body("items.kind", containsInAnyOrder("CASE_DEADLINE_NEAR"));
        hand.step("VERIFYING");
        cases.warnOfEnd();
        sql("update brokerage_case set due_at = now() + interval '3 hours' where broker_id is not null");
        cases.escalate();
        cases.escalate();
        market.as("broker")
                .get("/notices")
                .then()
                .body("items.kind", containsInAnyOrder("CASE_DEADLINE_NEAR", "CASE_DEADLINE_NEAR"))
                .body("items[0].link", startsWith("/cases/" + hand.id));
        hand.post("transfer", "brokerId", secondBroker).statusCode(200);
        market.as("broker2").get("/notices").then().body("items.kind", containsInAnyOrder("CASE_TRANSFER_OFFERED"));
    }

    @Test
    void operatorsAndTheAgencysHeadHearOnceThatACaseIsAboutToBeLate() throws Exception {
        for (String account : List.of("operator", "agency-admin", "agency-admin2", "broker2")) {
            market.as(account).get("/notices/unread").then().statusCode(200);
        }
        sql("update brokerage_case set due_at = now() + interval '3 hours'");
        cases.escalate();
        cases.escalate();
        assertEquals(List.of("待领取"), escalations("operator"), "nobody has it yet: the operator's business");
        assertEquals(List.of(), escalations("agency-admin"));

        Hand hand = claim("broker");
        sql("update brokerage_case set due_at = now() + interval '3 hours'");
        cases.escalate();
        hand.step("VERIFYING");
        sql("update brokerage_case set due_at = now() + interval '3 hours'");
        cases.escalate();
        cases.escalate();
        assertEquals(List.of("需求核实", "已领取", "待领取"), escalations("operator"), "one for each service level");
        assertEquals(List.of("需求核实", "已领取"), escalations("agency-admin"));
        assertEquals(List.of(), escalations("agency-admin2"), "another agency's case");
        assertEquals(List.of(), escalations("broker"), "who holds it is told as its broker");
        market.as("broker")
                .get("/notices")
                .then()
                .body("items.findAll { it.kind == 'CASE_DEADLINE_NEAR' }.size()", equalTo(2));
    }

    private List<String> escalations(String account) {
        List<String> texts = market.as(account)
                .get("/notices")
                .then()
                .statusCode(200)
                .extract()
                .path("items.findAll { it.kind == 'CASE_ESCALATED' }.text");
        return texts.stream().map(text -> text.replaceAll(".*》（(.*)）.*", "$1")).toList();
    }
}
