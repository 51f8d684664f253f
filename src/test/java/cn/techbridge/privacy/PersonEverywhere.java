package cn.techbridge.privacy;

import static cn.techbridge.privacy.Ouyang.NAME;
import static cn.techbridge.privacy.Ouyang.PHONE;

import cn.techbridge.intake.jobs.ImportsByHand;
import cn.techbridge.support.Market;
import cn.techbridge.support.Samples;
import io.restassured.response.Response;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Puts one person into every place that takes texts or contacts, as its users would. */
@ApplicationScoped
class PersonEverywhere {
    /** Tables in which the person stands afterwards. */
    static final List<String> TABLES = List.of(
            "achievement",
            "broker",
            "broker_relation",
            "case_consent",
            "case_event",
            "case_introduction",
            "case_satisfaction",
            "case_task",
            "case_transfer",
            "deal",
            "deal_event",
            "deal_objection",
            "expert",
            "import_chunk",
            "import_job",
            "import_row",
            "match_feedback",
            "membership",
            "moderation_case",
            "notice",
            "person",
            "policy",
            "stored_file");

    private final Market market;
    private final ImportsByHand imports;

    PersonEverywhere(Market market, ImportsByHand imports) {
        this.market = market;
        this.imports = imports;
    }

    static String expert() {
        return """
                {"externalId":"E-1","name":"%s","organisation":"渤海学院材料系","professionalTitle":"SENIOR","availability":"AVAILABLE",
                "fieldCodes":["401"],"regionCode":"120104","introduction":"%s从事硬质涂层研究。",
                "consent":{"version":"2026-01","givenOn":"2026-03-01"},"restricted":{"phone":"+86 %s"}}""".formatted(NAME, NAME, PHONE);
    }

    void asExpert() {
        write("operator", "/experts", expert());
        write("operator", "/policies", """
                {"externalId":"P-1","title":"关于支持涂层技术转化的通知","issuer":"津桥科技局","issuerType":"SCIENCE","level":"MUNICIPAL",
                "regionCode":"120000","issuedOn":"2026-01-05","body":"咨询：%s，１３７　１２３４　５６７８。"}""".formatted(NAME));
    }

    void inFiles(String achievement) {
        ok(
                "/import-jobs",
                market.uploading("university-demo")
                        .multiPart("type", "achievement")
                        .multiPart(
                                "file",
                                PHONE + ".csv",
                                "编号,成果名称,成果简介,备注\nX-1,低温固化粉末涂料,在130℃固化,%s %s\nX-%s,,无题,\n"
                                        .formatted(NAME, PHONE, PHONE)
                                        .getBytes(StandardCharsets.UTF_8),
                                "application/octet-stream")
                        .post("/import-jobs"));
        imports.workAll();
        ok(
                "/files",
                market.uploading("publisher")
                        .multiPart(
                                "file",
                                PHONE + ".pdf",
                                "%PDF-1.7\n1 0 obj<<>>endobj\n%%EOF".getBytes(StandardCharsets.UTF_8),
                                "application/octet-stream")
                        .multiPart("restricted", "false")
                        .post("/achievements/" + achievement + "/files"));
        for (String text : List.of("姓名</w:t><w:t>欧阳</w:t></w:r><w:r><w:t>测试", "涂层工艺说明")) {
            ok(
                    "/files",
                    market.uploading("publisher")
                            .multiPart("file", "附件.docx", document(text), "application/octet-stream")
                            .multiPart("restricted", "true")
                            .post("/achievements/" + achievement + "/files"));
        }
    }

    private static byte[] document(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write(("<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>").getBytes(StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** From the claim to a contract that somebody objects to. */
    void inWork(String caseId, String lease) {
        String colleague = write("operator", "/brokers", """
                {"externalId":"BR-2","agencyExternalId":"AG-1","subject":"%s","name":"李经纪","grade":"SENIOR"}""".formatted(market.subject("broker2")));
        String of = "/cases/" + caseId;
        write("broker", of + "/tasks", "{\"title\":\"给" + NAME + "回电\"}");
        write("broker", of + "/notes", "{\"text\":\"" + NAME + "来访\",\"shared\":true}");
        write(
                "broker",
                "/broker-relations",
                "{\"uscc\":\"%s\",\"kind\":\"KIN\",\"note\":\"%s之弟\"}".formatted(Samples.OTHER_TTO, NAME));
        write(
                "broker",
                of + "/transfer",
                "{\"leaseToken\":%s,\"brokerId\":\"%s\",\"note\":\"请联系%s\"}".formatted(lease, colleague, NAME));
        stage(caseId, "VERIFYING");
        ok(
                "/demand-wording",
                market.writing("broker")
                        .body("{\"leaseToken\":%s,\"wording\":{\"background\":\"%s提出\"},\"note\":\"%s口述\"}"
                                .formatted(lease, NAME, NAME))
                        .put(of + "/demand-wording"));
        ok(
                "/files",
                market.uploading("broker")
                        .multiPart(
                                "file",
                                PHONE + ".pdf",
                                "%PDF-1.7 memo".getBytes(StandardCharsets.UTF_8),
                                "application/octet-stream")
                        .multiPart("shared", "false")
                        .post(of + "/files"));
        stage(caseId, "EOI', first_contact_at = now(), acts_for = 'BOTH");
        for (String side : List.of("enterprise", "publisher")) {
            write(side, of + "/eoi", "{\"yes\":true,\"cooperationSought\":\"与" + NAME + "面谈\",\"dualAgency\":true}");
        }
        write("broker", of + "/advance", "{\"leaseToken\":%s,\"to\":\"NDA\"}".formatted(lease));
        stage(caseId, "NEGOTIATING");
        ok(
                "/satisfaction",
                market.writing("enterprise")
                        .body("{\"score\":4,\"comment\":\"" + NAME + "很热心\"}")
                        .put(of + "/satisfaction"));
        String deal = write("broker", "/deals", """
                {"caseId":"%s","terms":{"projectName":"与%s合作的刀具涂层","contractType":"LICENSE","contractKind":"PATENT_LICENSE","licenceKind":"ORDINARY",
                "amount":"800000","technologyAmount":"760000",
                "payment":{"mode":"INSTALMENTS","milestones":[{"name":"交付","dueOn":"2027-01-31","amount":"800000"}]},
                "seller":{"name":"津桥理工大学","uscc":"%s","regionCode":"120104","natureCode":"022","contactName":"%s","phone":"%s"},
                "ipRightTypes":["INVENTION"],"ipOwnership":"SELLER","socialObjective":"10","validFrom":"2026-12-20","validUntil":"2029-12-19"}}""".formatted(caseId, NAME, Samples.TTO, NAME, PHONE));
        for (String side : List.of("publisher", "enterprise")) {
            String version = market.as(side).get("/deals/" + deal).header("ETag");
            ok("/confirm", market.as(side).header("If-Match", version).post("/deals/" + deal + "/confirm"));
        }
        ok("/publicise", market.as("broker").post("/deals/" + deal + "/publicise"));
        write("publisher", "/deals/" + deal + "/objections", "{\"reason\":\"" + NAME + "未签字\"}");
    }

    private void stage(String caseId, String stage) {
        market.exec("update brokerage_case set stage = '%s' where id = '%s'".formatted(stage, caseId));
    }

    /** Returns the new record's id, where the answer has one. */
    private String write(String who, String path, String body) {
        Response answer = market.writing(who).body(body.replace("\n", "")).post(path);
        ok(path, answer);
        return answer.asString().isEmpty() ? null : answer.jsonPath().getString("id");
    }

    private static void ok(String path, Response answer) {
        if (answer.statusCode() >= 300) {
            throw new AssertionError(path + " → " + answer.statusCode() + " " + answer.asString());
        }
    }
}
