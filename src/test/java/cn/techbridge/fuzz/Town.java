package cn.techbridge.fuzz;

import static org.awaitility.Awaitility.await;

import cn.techbridge.fuzz.Wire.Shot;
import cn.techbridge.support.Samples;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.StreamSupport;

/**
 * A market in which everything exists once, made through the API alone: three organisations, two agencies with their brokers, listings
 * that match, a case with its contract, and whatever else an operation may be asked about.
 */
public final class Town {
    static final String PHONE = "13800001234";
    private static final String BOUNDARY = "tb-form-boundary";

    private static final String RETOLD = """
            {"externalId":"B-1","title":"立方氮化硼CBN刀具纳米涂层制造方法","problemSolved":"淬硬钢高速切削时刀具磨损快，需要频繁换刀",
            "summary":"利用电弧离子镀在CBN刀具表面沉积纳米多层涂层，硬度做到35GPa，在淬硬钢切削中刀具寿命提升2.5倍。成果欢迎合作。",
            "keywords":["氮化硼","刀具涂层","切削"]}""".replace("\n", "");

    static final String TERMS = """
            {"contractType":"LICENSE","contractKind":"PATENT_LICENSE","licenceKind":"ORDINARY","amount":"800000","technologyAmount":"760000",
            "payment":{"mode":"INSTALMENTS","milestones":[{"name":"交付","dueOn":"2027-01-31","amount":"800000"}]},
            "ipRightTypes":["INVENTION"],"ipOwnership":"SELLER","socialObjective":"10","validFrom":"2026-12-20","validUntil":"2029-12-19"}""".replace("\n", "");

    private final Wire wire;
    private final Accounts accounts;
    private final Runnable settle;
    private final Pool pool = new Pool();

    /** @param settle lets the background work catch up; does nothing where it goes on by itself */
    public Town(Wire wire, Accounts accounts, Runnable settle) {
        this.wire = wire;
        this.accounts = accounts;
        this.settle = settle;
    }

    public Pool build() {
        people();
        listings();
        JsonNode work = caseInNegotiation();
        contract(work);
        theRest();
        return pool;
    }

    private void people() {
        organisation(Samples.TTO, "津桥理工大学", true, "publisher", "university-demo");
        organisation(Samples.FACTORY, "恒远机械厂", true, "enterprise", "enterprise-demo");
        organisation(Samples.OTHER_TTO, "渤海学院", false, "publisher2", "enterprise2", "university-demo-2");
        for (int i = 1; i <= 2; i++) {
            String agency = """
                    {"externalId":"AG-%d","name":"启成技术转移中心%d","type":"UNIVERSITY","level":"NATIONAL","regionCode":"120000",
                    "restricted":{"contactName":"周主任","phone":"%s"}}""".formatted(i, i, PHONE);
            add("agencies", "operator", agency);
            broker("B-" + i, i, i == 1 ? "broker" : "broker2");
            broker("H-" + i, i, i == 1 ? "agency-admin" : "agency-admin2");
        }
        add("experts", "operator", """
                {"externalId":"E-1","name":"欧阳教授","organisation":"渤海学院材料系","professionalTitle":"SENIOR","availability":"AVAILABLE",
                "fieldCodes":["804"],"regionCode":"120104","introduction":"从事硬质涂层研究。",
                "consent":{"version":"2026-01","givenOn":"2026-03-01"},"restricted":{"phone":"%s"}}""".formatted(PHONE));
        add("policies", "operator", """
                {"externalId":"P-1","title":"技术转移补助办法","documentNumber":"示科规〔2024〕3号","issuer":"示例市科学技术局","issuerType":"SCIENCE",
                "level":"MUNICIPAL","regionCode":"120000","issuedOn":"2024-03-01","body":"第一条 对技术交易给予补助。",
                "topics":["TRANSFER"],"beneficiaries":["AGENCY"]}""");
        pool.add("subjects", accounts.subject("publisher"));
    }

    private void organisation(String uscc, String name, boolean trusted, String... members) {
        String id = add(
                "organisations",
                "operator",
                "{\"uscc\":\"%s\",\"name\":\"%s\",\"type\":\"UNIVERSITY\",\"regionCode\":\"120104\",\"trusted\":%s}"
                        .formatted(uscc, name, trusted));
        for (String member : members) {
            wire.tell("operator", "PUT", "/organisations/" + id + "/members/" + accounts.subject(member), null);
        }
    }

    private void broker(String id, int agency, String account) {
        add("brokers", "operator", """
                {"externalId":"%s","agencyExternalId":"AG-%d","name":"王经纪","grade":"SENIOR","subject":"%s",
                "restricted":{"contactName":"王经纪","phone":"%s"}}""".formatted(id, agency, accounts.subject(account), PHONE));
    }

    private void listings() {
        push("achievements", "university-demo", Samples.coating("A-1"));
        push("achievements", "university-demo", Samples.membrane("A-2"));
        push("demands", "enterprise-demo", Samples.toolWear("D-1"));
        push("demands", "enterprise-demo", Samples.toolWear("D-2").replace("每班换刀6次", "每班换刀9次"));
        push("achievements", "university-demo-2", RETOLD);
        JsonNode reviews = items("moderator", "/moderation/cases");
        // of trusted organisations a sample is reviewed; the first is of the one that is not
        reviews.forEach(review -> {
            if (!review.path("afterwards").asBoolean()) {
                pool.add("moderation", review.path("id").asText());
            }
        });
        for (JsonNode review : reviews) {
            pool.add("moderation", review.path("id").asText());
            String decision = "/moderation/cases/" + review.path("id").asText() + "/decision";
            wire.tell("moderator", "POST", decision, "{\"decision\":\"APPROVE\"}");
        }
        String files = "/achievements/" + pool.first("achievements") + "/files";
        JsonNode file = upload("publisher", files, Map.of("restricted", "false"), "样机.pdf", "%PDF-1.7 一页说明");
        pool.add("files", file.path("id").asText());
        until(() -> StreamSupport.stream(items("broker", "/queue").spliterator(), false)
                .anyMatch(this::isOurs));
        until(() -> !items("moderator", "/duplicates").isEmpty());
        pool.add("duplicates", items("moderator", "/duplicates").at("/0/id").asText());
        JsonNode match = items("enterprise", "/demands/" + pool.first("demands") + "/matches")
                .get(0);
        pool.add("matches", match.path("id").asText());
    }

    private JsonNode caseInNegotiation() {
        JsonNode claimed = wire.tell("broker", "POST", "/queue/claims", "{\"count\":10}");
        JsonNode work = claimed.at("/items/0");
        for (JsonNode one : claimed.path("items")) {
            if (isOurs(one)) {
                work = one;
            }
        }
        pool.learn("cases", work);
        Casework hand = new Casework(wire, work);
        pool.add("tasks", hand.verified());
        JsonNode file = upload("broker", hand.at() + "/files", Map.of("shared", "true"), "纪要.pdf", "%PDF-1.7 会谈纪要");
        pool.add("case-files", file.path("id").asText());
        hand.negotiating();
        for (JsonNode one : claimed.path("items")) {
            if (one != work) {
                new Casework(wire, one).declined();
                pool.add(
                        "listing-advice",
                        items("publisher", "/listing-advice").at("/0/id").asText());
            }
        }
        return work;
    }

    /** The first demand with the first achievement. */
    private boolean isOurs(JsonNode pair) {
        return pool.first("demands").equals(pair.path("demandId").asText())
                && pool.first("achievements").equals(pair.path("achievementId").asText());
    }

    private void contract(JsonNode work) {
        String deal = add(
                "deals",
                "broker",
                "{\"caseId\":\"%s\",\"terms\":%s}".formatted(work.path("id").asText(), TERMS));
        wire.tell("broker", "POST", "/deals/" + deal + "/publicise", null);
        JsonNode objection = wire.tell("publisher", "POST", "/deals/" + deal + "/objections", "{\"reason\":\"价格\"}");
        pool.add("objections", objection.path("id").asText());
    }

    private void theRest() {
        JsonNode relation = wire.tell(
                "broker2",
                "POST",
                "/broker-relations",
                "{\"uscc\":\"%s\",\"kind\":\"KIN\",\"note\":\"厂长为其兄\"}".formatted(Samples.FACTORY));
        pool.add("broker-relations", relation.at("/items/0/id").asText());
        String grant =
                "{\"grantee\":\"%s\",\"kind\":\"broker\",\"recordId\":\"%s\",\"purpose\":\"COMPLAINT\",\"hours\":24}"
                        .formatted(accounts.subject("moderator"), pool.first("brokers"));
        pool.add(
                "privacy",
                wire.tell("operator", "POST", "/privacy/grants", grant)
                        .path("id")
                        .asText());
        JsonNode job = upload(
                "university-demo",
                "/import-jobs",
                Map.of("type", "achievement"),
                "成果.csv",
                "编号,成果名称,成果简介\nX-1,低温固化粉末涂料,在130℃固化\nX-2,,无题\n");
        pool.add("import-jobs", job.path("id").asText());
        until(() -> !items("publisher", "/notices").isEmpty());
        pool.add("notices", items("publisher", "/notices").at("/0/id").asText());
        wire.tell(
                "operator",
                "POST",
                "/matching-profiles",
                Requests.profile("town").toString());
        pool.add("matching-profiles", "town");
        wire.read(null, "/statistics").findValuesAsText("id").forEach(id -> pool.add("statistics", id));
        wire.read(null, "/code-lists").path("items").forEach(list -> pool.add("code-lists", list.asText()));
    }

    private String add(String collection, String account, String body) {
        String id =
                wire.tell(account, "POST", "/" + collection, body).path("id").asText();
        pool.add(collection, id);
        return id;
    }

    private void push(String collection, String account, String row) {
        JsonNode answer = wire.send(Shot.of(account, "POST", "/" + collection + "/bulk")
                        .with("Content-Type", "application/x-ndjson")
                        .bytes(row.getBytes(StandardCharsets.UTF_8)))
                .json();
        pool.add(collection, answer.at("/rows/0/id").asText());
    }

    JsonNode upload(String account, String path, Map<String, String> fields, String name, String content) {
        return wire.send(form(Shot.of(account, "POST", path), fields, name, content.getBytes(StandardCharsets.UTF_8)))
                .json();
    }

    /** A form with one file in it. */
    static Shot form(Shot shot, Map<String, String> fields, String name, byte[] content) {
        StringBuilder head = new StringBuilder();
        fields.forEach((field, value) -> head.append(
                "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(BOUNDARY, field, value)));
        head.append("--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n"
                        .formatted(BOUNDARY, name))
                .append("Content-Type: application/octet-stream\r\n\r\n");
        var bytes = new java.io.ByteArrayOutputStream();
        bytes.writeBytes(head.toString().getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(content);
        bytes.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return shot.with("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .bytes(bytes.toByteArray());
    }

    private JsonNode items(String account, String path) {
        return wire.read(account, path).path("items");
    }

    private void until(java.util.concurrent.Callable<Boolean> condition) {
        await().atMost(Duration.ofSeconds(180))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> {
                    settle.run();
                    return condition.call();
                });
    }
}
