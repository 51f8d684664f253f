package cn.techbridge.tools;

import cn.techbridge.tools.drill.PersonTraces;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Puts one person into every place that takes texts, contacts or files, through the public API and as its users would. */
final class PersonStory {
    static final String NAME = "欧阳测试";
    static final String PHONE = "13712345678";
    static final String EMAIL = "ouyang.ceshi@example.org";
    static final String CERTIFICATE = "TJJJR-2019-0422";
    private static final int PATIENCE_SECONDS = 60;
    private static final String SPACED = "+86 137-1234-5678";
    private static final String WIDE = "１３７１２３４５６７８";

    private final Api.Where where;
    private final Path folder;
    private final Api operator;
    private final Api moderator;
    private final Api publisher;
    private final Api enterprise;
    private final Api broker;
    private final DrillOrganisation organisations;

    PersonStory(Api.Where where, Path folder) {
        this.where = where;
        this.folder = folder;
        this.operator = user("operator");
        this.moderator = user("moderator");
        this.publisher = user("publisher");
        this.enterprise = user("enterprise");
        this.broker = user("broker");
        this.organisations = new DrillOrganisation(where);
    }

    private Api user(String name) {
        return Api.user(where, name, name);
    }

    /** The account of the person. */
    String subject() {
        return broker.subject();
    }

    PersonTraces traces() {
        return new PersonTraces(NAME, PHONE, EMAIL, CERTIFICATE, subject());
    }

    void tell() throws IOException, InterruptedException {
        Api machine = Api.client(where, "university-demo", "university-demo");
        organisations.join("12", DemoNames.UNIVERSITIES.getFirst(), "UNIVERSITY", false, publisher, machine);
        organisations.join("91", DemoNames.ENTERPRISES.getFirst(), "ENTERPRISE", true, enterprise, broker);
        inRegisters();
        String achievement = inAchievement();
        inModeration(achievement);
        inFiles(machine, achievement);
        String demand = inDemand("D-1");
        inDemand("D-2");
        inMatches(demand);
        inWork();
        inPrivacy(achievement);
        broker.get("/notices");
        enterprise.get("/notices");
        publisher.get("/notices");
    }

    private void inRegisters() {
        operator.post("/agencies", json("""
                {"externalId":"AG-1","name":"津桥技术转移中心","type":"UNIVERSITY","level":"NATIONAL","regionCode":"120104",
                "introduction":"负责人NAME，电话SPACED","restricted":{"contactName":"NAME","phone":"PHONE","email":"EMAIL"}}"""));
        operator.post("/brokers", json("""
                {"externalId":"BR-1","agencyExternalId":"AG-1","subject":"SUBJECT","name":"NAME","grade":"SENIOR","certificateNumber":"CERTIFICATE",
                "specialities":["804"],"introduction":"NAME，十年经验，联系SPACED或WIDE。",
                "restricted":{"contactName":"NAME","phone":"PHONE","email":"EMAIL"}}"""));
        operator.post(
                "/brokers",
                json("{\"externalId\":\"BR-2\",\"agencyExternalId\":\"AG-1\",\"subject\":\"SUBJECT\",\"name\":\"李经纪\",\"grade\":\"SENIOR\"}")
                        .replace(subject(), user("broker2").subject()));
        operator.post("/experts", json("""
                {"externalId":"E-1","name":"NAME","organisation":"渤海学院材料系","professionalTitle":"SENIOR","availability":"AVAILABLE",
                "fieldCodes":["401"],"regionCode":"120104","introduction":"NAME从事硬质涂层研究。",
                "consent":{"version":"2026-01","givenOn":"2026-03-01"},"restricted":{"phone":"+86 PHONE"}}"""));
        operator.post("/policies", json("""
                {"externalId":"P-1","title":"关于支持涂层技术转化的通知","issuer":"津桥科技局","issuerType":"SCIENCE","level":"MUNICIPAL","regionCode":"120000",
                "issuedOn":"2026-01-05","body":"一、支持涂层技术转化。咨询：NAME，SPACED，EMAIL。"}"""));
    }

    private String inAchievement() {
        String id = publisher
                .post("/achievements", json("""
                        {"externalId":"T-PHONE","title":"NAME团队立方氮化硼刀具纳米涂层制备技术","oneLine":"刀具寿命提高2.5倍",
                        "problemSolved":"联系人NAME WIDE，淬硬钢高速切削时刀具磨损快","summary":"电弧离子镀在CBN刀具表面沉积纳米多层涂层，硬度达到35GPa。NAME研制。",
                        "keywords":["刀具涂层","NAME"],"indicators":[{"name":"硬度","op":"GE","value":35,"unit":"GPa"}],"fieldCodes":["804"],
                        "industryCodes":["3425"],"trl":7,"cooperationModes":["LICENSE"],"ipRights":[{"type":"INVENTION","status":"GRANTED"}],
                        "registration":{"people":[{"name":"NAME","consent":true}]},
                        "restricted":{"detail":"靶材配比问NAME","contactName":"NAME","phone":"PHONE","email":"EMAIL"}}"""), "Idempotency-Key", "erasure-drill")
                .path("id")
                .asText();
        publisher.post("/achievements/" + id + "/submit", "");
        return id;
    }

    /** Returned with remarks, handed in again, refused, appealed against, and let in by another moderator. */
    private void inModeration(String achievement) throws InterruptedException {
        decide(
                moderator,
                "{\"decision\":\"RETURN\",\"reason\":\"请NAME补充\",\"remarks\":[{\"pointer\":\"/summary\",\"message\":\"问NAME\"}]}");
        publisher.post("/achievements/" + achievement + "/submit", "");
        String refused = decide(moderator, "{\"decision\":\"REJECT\",\"reason\":\"NAME未回电PHONE\"}");
        publisher.post("/moderation/cases/" + refused + "/appeal", json("{\"reason\":\"NAME已回电\"}"));
        decide(user("moderator2"), "{\"decision\":\"APPROVE\",\"reason\":\"已与NAME核实\"}");
    }

    private String decide(Api by, String decision) throws InterruptedException {
        String id = until(by, "/moderation/cases", "/items/0/id");
        by.post("/moderation/claims", "{\"count\":1}");
        by.post("/moderation/cases/" + id + "/decision", json(decision));
        return id;
    }

    private void inFiles(Api machine, String achievement) throws IOException {
        String head = "编号,成果名称,成果简介,备注\n";
        String rows = json("X-1,低温固化粉末涂料,在130℃固化,NAME PHONE\nX-PHONE,,无题,\n");
        upload(
                machine,
                "/import-jobs",
                Map.of("type", "achievement"),
                PHONE + ".csv",
                (head + rows).getBytes(Charset.forName("GB18030")));
        String files = "/achievements/" + achievement + "/files";
        Map<String, String> open = Map.of("restricted", "false");
        upload(
                publisher,
                files,
                open,
                PHONE + ".pdf",
                "%PDF-1.7\n1 0 obj<<>>endobj\n%%EOF".getBytes(StandardCharsets.US_ASCII));
        upload(publisher, files, open, "简历.docx", document(json("<w:t>姓名 NAME 电话 SPACED</w:t>")));
        upload(publisher, files, open, "说明.docx", document("<w:t>涂层工艺说明</w:t>"));
    }

    private static byte[] document(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String[] part : new String[][] {
                {"[Content_Types].xml", "<Types/>"}, {"word/document.xml", "<w:document>" + text + "</w:document>"}
            }) {
                zip.putNextEntry(new ZipEntry(part[0]));
                zip.write(part[1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private void upload(Api by, String path, Map<String, String> fields, String name, byte[] content)
            throws IOException {
        Api.Answer answer = by.upload(path, fields, name, Files.write(folder.resolve("erasure-drill.upload"), content));
        if (answer.status() >= 300) {
            throw new IllegalStateException(path + " answered " + answer);
        }
    }

    private String inDemand(String externalId) {
        String id = enterprise
                .post("/demands", json("""
                        {"externalId":"%s","title":"淬硬钢切削刀具磨损快，寻求刀具涂层","problem":"我厂加工淬硬钢时刀具磨损快，希望涂层硬度不低于30GPa，技术问题找NAME。",
                        "indicators":[{"name":"涂层硬度","op":"GE","value":30000,"unit":"MPa","must":true}],"fieldCodes":["804"],"regionCode":"120111",
                        "trlMin":6,"restricted":{"contactName":"NAME","phone":"PHONE"}}""".formatted(externalId)))
                .path("id")
                .asText();
        enterprise.post("/demands/" + id + "/publish", "");
        return id;
    }

    private void inMatches(String demand) throws InterruptedException {
        String match = until(enterprise, "/demands/" + demand + "/matches", "/items/0/id");
        enterprise.get("/matches/" + match);
        enterprise.post("/matches/" + match + "/feedback", json("{\"verdict\":\"PARTLY\",\"note\":\"NAME说还要试\"}"));
    }

    /** Two cases: one declined with a note, one from the claim to a contract that somebody objects to. */
    private void inWork() throws InterruptedException {
        JsonNode declined = claim();
        broker.post(
                "/cases/" + declined.path("id").asText() + "/decline",
                json("{\"leaseToken\":%s,\"reason\":\"DESCRIPTION_UNCLEAR\",\"note\":\"NAME说不清\",\"shareNote\":true}"
                        .formatted(declined.path("leaseToken"))));
        JsonNode claimed = claim();
        String of = "/cases/" + claimed.path("id").asText();
        String lease = claimed.path("leaseToken").asText();
        broker.post(of + "/tasks", json("{\"title\":\"给NAME回电PHONE\"}"));
        broker.post(of + "/notes", json("{\"text\":\"NAME来访\",\"shared\":true}"));
        broker.post(
                "/broker-relations", json("{\"uscc\":\"914403001922038216\",\"kind\":\"KIN\",\"note\":\"NAME之弟\"}"));
        advance(of, lease, "\"to\":\"VERIFYING\",\"note\":\"已与NAME通话\"");
        advance(of, lease, "\"to\":\"SHORTLISTED\",\"note\":\"NAME认可指标\"");
        advance(of, lease, "\"to\":\"EOI\",\"actsFor\":\"NEITHER\"");
        for (Api side : new Api[] {enterprise, publisher}) {
            side.post(of + "/eoi", json("{\"yes\":true,\"cooperationSought\":\"与NAME面谈\"}"), "If-Match", "*");
        }
        advance(of, lease, "\"to\":\"NDA\"");
        broker.get(of + "/introduction");
        for (Api side : new Api[] {enterprise, publisher}) {
            side.post(of + "/nda", "{\"textVersion\":\"2026-1\"}", "If-Match", "*");
        }
        advance(of, lease, "\"to\":\"NEGOTIATING\"");
        enterprise.put(of + "/satisfaction", json("{\"score\":4,\"comment\":\"NAME很热心\"}"));
        inContract(claimed.path("id").asText());
    }

    private void inContract(String caseId) {
        String deal =
                broker.post("/deals", json("""
                {"caseId":"%s","terms":{"projectName":"与NAME合作的刀具涂层","contractType":"LICENSE","contractKind":"PATENT_LICENSE","licenceKind":"ORDINARY",
                "amount":"800000","technologyAmount":"760000",
                "payment":{"mode":"INSTALMENTS","milestones":[{"name":"交付","dueOn":"2027-01-31","amount":"800000"}]},
                "seller":{"name":"津桥理工大学","uscc":"OWNER","regionCode":"120104","natureCode":"022","contactName":"NAME","phone":"PHONE"},
                "ipRightTypes":["INVENTION"],"ipOwnership":"SELLER","socialObjective":"10","validFrom":"2026-12-20","validUntil":"2029-12-19"}}""".formatted(caseId))).path("id").asText();
        for (Api side : new Api[] {publisher, enterprise}) {
            side.post("/deals/" + deal + "/confirm", "", "If-Match", "*");
        }
        broker.post("/deals/" + deal + "/publicise", "");
        publisher.post("/deals/" + deal + "/objections", json("{\"reason\":\"NAME未签字\"}"));
    }

    private void advance(String of, String lease, String rest) {
        broker.post(of + "/advance", json("{\"leaseToken\":%s,%s}".formatted(lease, rest)));
    }

    private JsonNode claim() throws InterruptedException {
        return Patience.find(
                "a case in the queue",
                PATIENCE_SECONDS,
                200,
                () -> broker.post("/queue/claims", "{\"count\":1}")
                        .path("items")
                        .get(0));
    }

    private void inPrivacy(String achievement) {
        broker.post(
                "/privacy/consents/mine", "{\"purpose\":\"PUBLIC_LISTING\",\"version\":\"2026-11\",\"granted\":true}");
        operator.post(
                "/privacy/grants",
                json(
                        "{\"grantee\":\"SUBJECT\",\"kind\":\"achievement\",\"recordId\":\"%s\",\"purpose\":\"CASE_SUPPORT\",\"hours\":1}"
                                .formatted(achievement)));
        broker.get("/privacy/contacts/achievement/" + achievement);
        operator.post("/privacy/exports", json("{\"person\":{\"email\":\"EMAIL\"},\"reference\":\"TJ-2026-17\"}"));
    }

    /** Asks until the answer has that. */
    private static String until(Api by, String path, String pointer) throws InterruptedException {
        return Patience.find(path + " has " + pointer, PATIENCE_SECONDS, 200, () -> {
            JsonNode found = by.get(path).at(pointer);
            return found.isMissingNode() ? null : found.asText();
        });
    }

    private String json(String template) {
        return template.replace("NAME", NAME)
                .replace("SPACED", SPACED)
                .replace("WIDE", WIDE)
                .replace("PHONE", PHONE)
                .replace("EMAIL", EMAIL)
                .replace("CERTIFICATE", CERTIFICATE)
                .replace("SUBJECT", subject())
                .replace("OWNER", DemoNames.uscc("12", 1))
                .replace("\n", template.startsWith("X-") ? "\n" : "");
    }
}
