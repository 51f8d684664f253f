package cn.techbridge.fuzz;

import cn.techbridge.fuzz.Wire.Shot;
import cn.techbridge.support.Samples;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/** What happens in a market up to the last payment of a contract, beside what a {@link Town} was founded with; each step succeeds. */
final class Life {
    private static final String OTHER_USCC = "91350100M000100Y43";
    private static final String AT_AUCTION =
            ",\"pricing\":{\"mode\":\"AUCTION\",\"venue\":\"北方技术交易市场\",\"reference\":\"PM-1\",\"from\":\"2026-11-01\"}}";
    private static final int MOST_FILES = 20;

    private final Thrice teller;
    private final Wire wire;
    private final Pool pool;

    Life(Thrice teller, Wire wire, Pool pool) {
        this.teller = teller;
        this.wire = wire;
        this.pool = pool;
    }

    void run() {
        people();
        String achievement = push("achievements", "university-demo", coating("L-1"));
        String demand = push("demands", "enterprise-demo", wear("L-1"));
        String otherDemand = push("demands", "enterprise-demo", wear("L-2"));
        teller.tell(Town.form(
                Shot.of("university-demo", "POST", "/import-jobs"),
                Map.of("type", "achievement"),
                "成果.csv",
                "编号,成果名称,成果简介\nL-9,低温固化粉末涂料,在130℃固化\n".getBytes(StandardCharsets.UTF_8)));
        review();
        refusedPair(otherDemand);
        contract(demand, achievement);
        full("/achievements/" + pool.first("achievements") + "/files", "restricted", "publisher");
        twins();
        theRest();
    }

    private void people() {
        teller.tell(
                "operator",
                "POST",
                "/organisations",
                "{\"uscc\":\"%s\",\"name\":\"闽江设备厂\",\"type\":\"ENTERPRISE\",\"regionCode\":\"350100\"}"
                        .formatted(OTHER_USCC));
        teller.tell(
                "broker2",
                "POST",
                "/broker-relations",
                "{\"uscc\":\"%s\",\"kind\":\"EMPLOYER\",\"note\":\"曾任顾问\"}".formatted(OTHER_USCC));
        teller.tell(
                "operator",
                "POST",
                "/privacy/grants",
                "{\"grantee\":\"%s\",\"kind\":\"broker\",\"recordId\":\"%s\",\"purpose\":\"COMPLAINT\",\"hours\":12}"
                        .formatted(pool.first("subjects"), pool.first("brokers")));
        teller.tell(Shot.of("operator", "PUT", "/agencies/" + pool.first("agencies"))
                .with("If-Match", "*")
                .json("{\"externalId\":\"AG-1\",\"name\":\"启成技术转移中心\",\"type\":\"UNIVERSITY\",\"level\":\"NATIONAL\","
                        + "\"regionCode\":\"120000\"}"));
        String policy = "/policies/" + pool.first("policies");
        teller.tell(Shot.of("operator", "PUT", policy).with("If-Match", "*").json("""
                {"externalId":"P-1","title":"技术转移补助办法（修订）","documentNumber":"示科规〔2024〕3号","issuer":"示例市科学技术局",
                "issuerType":"SCIENCE","level":"MUNICIPAL","regionCode":"120000","issuedOn":"2024-03-01","body":"第一条 对技术交易给予补助。",
                "topics":["TRANSFER"],"beneficiaries":["AGENCY"]}"""));
    }

    private static String coating(String externalId) {
        return Samples.coating(externalId).replace("立方氮化硼CBN", "氮化铝钛TiAlN").replace("CBN", "TiAlN");
    }

    private static String wear(String externalId) {
        return Samples.toolWear(externalId).replace("每班换刀6次", "每班换刀%s次".formatted(externalId.substring(2)));
    }

    private String push(String collection, String account, String row) {
        return teller.tell(Shot.of(account, "POST", "/" + collection + "/bulk")
                        .with("Content-Type", "application/x-ndjson")
                        .bytes(row.getBytes(StandardCharsets.UTF_8)))
                .at("/rows/0/id")
                .asText();
    }

    /** Of an organisation that is not trusted: sent back, appealed against, and let in by another moderator. */
    private void review() {
        String id = push("achievements", "university-demo-2", Samples.membrane("L-3"));
        String first = reviewOf(id, "moderator", "");
        teller.tell(
                "moderator",
                "POST",
                "/moderation/cases/" + first + "/decision",
                "{\"decision\":\"RETURN\",\"reason\":\"请补充测试条件\"}");
        teller.tell("publisher2", "POST", "/moderation/cases/" + first + "/appeal", "{\"reason\":\"检测报告已上传\"}");
        String second = reviewOf(id, "moderator2", "?appeal=true");
        teller.tell(
                "moderator2",
                "POST",
                "/moderation/cases/" + second + "/decision",
                "{\"decision\":\"APPROVE\",\"reason\":\"已补充\"}");
    }

    private String reviewOf(String record, String moderator, String query) {
        return teller.found(
                        moderator,
                        "/moderation/cases" + query,
                        one -> record.equals(one.path("recordId").asText()))
                .path("id")
                .asText();
    }

    private void refusedPair(String demand) {
        Casework hand = assigned(demand, pool.first("achievements"));
        String task = hand.verified();
        hand.released();
        teller.late("broker", "POST", hand.at() + "/tasks", "{\"title\":\"再回电\"}");
        teller.late("broker", "POST", hand.at() + "/tasks/" + task + "/done", null);
        Casework again = assigned(demand, pool.first("achievements"));
        full(again.at() + "/files", "shared", "broker");
        again.declined();
    }

    private void contract(String demand, String achievement) {
        Casework hand = assigned(demand, achievement);
        hand.offeredTo(pool.seeded("brokers", 1));
        hand.verified();
        teller.tell("enterprise", "POST", hand.at() + "/demand-wording/answer", "{\"accept\":false,\"note\":\"保持原文\"}");
        teller.tell(file(hand.at() + "/files", "shared", "broker", "纪要"));
        hand.negotiating();

        String first = "/deals/" + drafted(hand, Town.TERMS);
        teller.tell("broker", "POST", first + "/publicise", null);
        String objection = teller.tell("publisher", "POST", first + "/objections", "{\"reason\":\"价格未经集体决策\"}")
                .path("id")
                .asText();
        teller.tell(
                "operator",
                "POST",
                first + "/objections/" + objection + "/resolve",
                "{\"outcome\":\"DISMISSED\",\"resolution\":\"已集体决策\"}");
        teller.tell("broker", "POST", first + "/reopen", null);
        teller.tell("broker", "POST", first + "/end", "{\"reason\":\"改为拍卖\"}");

        String auctioned = Town.TERMS.replace("ORDINARY", "EXCLUSIVE");
        auctioned = auctioned.substring(0, auctioned.length() - 1) + AT_AUCTION;
        String deal = "/deals/" + drafted(hand, auctioned);
        for (String side : new String[] {"publisher", "enterprise"}) {
            teller.tell(Shot.of(side, "POST", deal + "/confirm").with("If-Match", tag(side, deal)));
        }
        String today = LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();
        teller.tell("broker", "POST", deal + "/sign", "{\"signedOn\":\"" + today + "\"}");
        teller.tell(
                "broker",
                "POST",
                deal + "/register",
                "{\"registrationNumber\":\"2026120104000123\",\"registeredOn\":\"" + today + "\"}");
        teller.tell("broker", "POST", deal + "/milestones/1/complete", "{\"completedOn\":\"" + today + "\"}");
        teller.tell(
                "broker",
                "POST",
                deal + "/payments",
                "{\"milestone\":1,\"amount\":\"800000\",\"paidOn\":\"" + today + "\"}");
        teller.tell("broker", "POST", deal + "/close", null);

        teller.late(Shot.of("broker", "PUT", deal)
                .with("If-Match", tag("broker", deal))
                .json(Town.TERMS));
        teller.late(Shot.of("publisher", "POST", deal + "/confirm").with("If-Match", tag("publisher", deal)));
        teller.late("broker", "POST", deal + "/reopen", null);
        teller.late("broker", "POST", deal + "/end", "{\"reason\":\"已经办结\"}");
        offTheMarket("publisher", "/achievements/" + achievement, coating("L-1"));
        offTheMarket("enterprise", "/demands/" + demand, wear("L-1"));
    }

    private void offTheMarket(String owner, String listing, String sheet) {
        teller.late(Shot.of(owner, "PUT", listing).with("If-Match", "*").json(sheet));
        teller.late(owner, "POST", listing + "/publish", null);
        teller.late(owner, "DELETE", listing, null);
    }

    private String drafted(Casework hand, String terms) {
        return teller.tell("broker", "POST", "/deals", "{\"caseId\":\"%s\",\"terms\":%s}".formatted(hand.id(), terms))
                .path("id")
                .asText();
    }

    private String tag(String account, String path) {
        return wire.send(Shot.of(account, "GET", path)).headers().get("etag");
    }

    /** The case of a pair, in the hands of the first broker. */
    private Casework assigned(String demand, String achievement) {
        String id = teller.found(
                        "operator",
                        "/queue?limit=100",
                        one -> demand.equals(one.path("demandId").asText())
                                && achievement.equals(one.path("achievementId").asText()))
                .path("id")
                .asText();
        teller.tell(
                "operator",
                "POST",
                "/cases/" + id + "/assign",
                "{\"brokerId\":\"%s\",\"note\":\"请接手\"}".formatted(pool.first("brokers")));
        teller.tell("broker", "POST", "/cases/" + id + "/lease", null);
        return new Casework(teller, wire.read("broker", "/cases/" + id));
    }

    /** As many files as a record may have; one more is too many. */
    private void full(String shelf, String flag, String account) {
        for (int i = 0; i < MOST_FILES; i++) {
            wire.send(file(shelf, flag, account, "照片" + i));
        }
        teller.late(file(shelf, flag, account, "又一张"));
    }

    private static Shot file(String path, String flag, String account, String content) {
        return Town.form(
                Shot.of(account, "POST", path),
                Map.of(flag, "true"),
                "a.pdf",
                ("%PDF-1.7 " + content).getBytes(StandardCharsets.UTF_8));
    }

    /** Two that are the same become one, and two again. */
    private void twins() {
        String twin = push("achievements", "university-demo", coating("L-4"));
        String kept = pool.first("achievements");
        JsonNode pair = teller.found(
                "moderator",
                "/duplicates?limit=100",
                one -> Set.of(twin, kept)
                        .equals(new HashSet<>(List.of(
                                one.at("/left/id").asText(), one.at("/right/id").asText()))));
        String at = "/duplicates/" + pair.path("id").asText();
        teller.tell("moderator", "POST", at + "/merge", "{\"keep\":\"" + kept + "\"}");
        teller.tell("moderator", "POST", at + "/unmerge", null);
    }

    /** The operations with keys that no story needs, as the contract shows them. */
    private void theRest() {
        Requests requests = new Requests(pool, new SplittableRandom(7));
        teller.untold()
                .forEach(operation -> teller.tell(
                        requests.valid(operation, Accounts.admitted(operation).getFirst(), true)));
    }
}
