package cn.techbridge.intake.jobs;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ImportJobTest extends ImportTest {
    private static final String SHEET = """
            编号,成果名称,成果简介,技术指标,所在地区,技术领域,转化方式,最高价（万元）,定价方式,知识产权,备注
            X-1,低温固化粉末涂料,在130℃固化,固化温度 ≤ 130 ℃；附着力 ≥ 5 MPa,天津市,新材料,技术许可；技术转让,80,区间,发明专利 CN200310102344.5 已授权,甲
            X-2,,没有题目的一行,,天津市,,,,,,乙
            X-3,第三项,就绪度之外都好,,某某市,,,,,,丙
            """;

    @Test
    void aSheetOfPeopleBecomesRecordsAndEachRefusalNamesItsRowAndColumn() {
        String location = send("achievement", "成果.csv", SHEET.getBytes(StandardCharsets.UTF_8))
                .statusCode(202)
                .body("state", equalTo("queued"))
                .body("progress.total", equalTo(3))
                .body("warnings.heading", contains("备注"))
                .body("warnings.code", contains("unknown-column"))
                .extract()
                .header("Location");
        workAll();
        String id = location.replaceAll(".*/", "");
        job(id).body("state", equalTo("finished"))
                .body("progress.done", equalTo(3))
                .body("summary.created", equalTo(1))
                .body("summary.rejected", equalTo(2))
                .body("failure", nullValue());
        rows(id).body("items.row", contains(2, 3, 4))
                .body("items.outcome", contains("created", "rejected", "rejected"))
                .body("items[1].errors[0].pointer", equalTo("/title"))
                .body("items[1].errors[0].code", equalTo("required"))
                .body("items[1].errors[0].column", equalTo("B"))
                .body("items[1].errors[0].heading", equalTo("成果名称"))
                .body("items[2].errors.code", contains("unknown-code"))
                .body("items[2].errors.column", contains("E"));
        String record = rows(id).extract().path("items[0].id");
        university()
                .get("/achievements/" + record)
                .then()
                .statusCode(200)
                .body("regionCode", equalTo("120000"))
                .body("fieldCodes", contains("40"))
                .body("cooperationModes", contains("LICENSE", "TRANSFER"))
                .body("price.mode", equalTo("RANGE"))
                .body("price.max", equalTo("800000"))
                .body("indicators.name", contains("固化温度", "附着力"))
                .body("indicators.op", contains("LE", "GE"))
                .body("indicators.unit", contains("℃", "MPa"))
                .body("ipRights[0].type", equalTo("INVENTION"))
                .body("ipRights[0].status", equalTo("GRANTED"));
    }

    @Test
    void encodingsAndDelimitersAreSeenFromTheFile() {
        String body = "编号;名称;简介\nG-1;国标编码;用GB18030保存的文件\n";
        queued("achievement", "a.csv", body.getBytes(Charset.forName("GB18030")));
        queued(
                "achievement",
                "b.csv",
                ("\ufeff" + body.replace(";", "\t").replace("G-1", "G-2")).getBytes(StandardCharsets.UTF_8));
        queued(
                "achievement",
                "c.txt",
                "{\"externalId\":\"G-3\",\"title\":\"三\",\"summary\":\"四\"}\n{broken\n"
                        .getBytes(StandardCharsets.UTF_8));
        workAll();
        assertEquals(3, count("achievement"));
        assertEquals(1, count("import_row where outcome = 'rejected' and errors->0->>'code' = 'malformed-json'"));
        university().get("/import-jobs").then().statusCode(200).body("items.format", contains("ndjson", "csv", "csv"));
    }

    @Test
    void aKilledJobGoesOnWhereItsLastBatchEndedAndEveryRowIsThereOnce() {
        String id = queued("achievement", "many.csv", many(1200).getBytes(StandardCharsets.UTF_8));
        AtomicInteger batches = new AtomicInteger();
        try {
            worker.workOnce(() -> {
                if (batches.getAndIncrement() == 1) {
                    throw new Killed();
                }
                return true;
            });
        } catch (Killed asPlanned) {
            // nothing is tidied up, as when the process is killed
        }
        job(id).body("state", equalTo("running")).body("progress.done", equalTo(500));
        assertTrue(!worker.workOnce(() -> true), "the lease still holds");
        expireLease();
        workAll();
        job(id).body("state", equalTo("finished"))
                .body("progress.done", equalTo(1200))
                .body("summary.created", equalTo(1200));
        assertEquals(1200, count("achievement"));
        assertEquals(1200, count("import_row"));
        String again = queued("achievement", "many.csv", many(1200).getBytes(StandardCharsets.UTF_8));
        workAll();
        job(again).body("summary.unchanged", equalTo(1200));
    }

    /** An Error is not caught by the worker: what a kill leaves behind. */
    private static final class Killed extends Error {}

    private void expireLease() {
        io.quarkus.narayana.jta.QuarkusTransaction.requiringNew()
                .run(() -> db.createNativeQuery("update import_job set lease_until = now() - interval '1 second'")
                        .executeUpdate());
    }

    private static String many(int rows) {
        return "externalId,title,summary\n"
                + IntStream.rangeClosed(1, rows)
                        .mapToObj(i -> "M-%d,第%d项成果,第%d项成果的简介".formatted(i, i, i))
                        .collect(Collectors.joining("\n"));
    }

    @Test
    void theSameFileIsOneJobWhileItIsUnfinished() {
        byte[] file = SHEET.getBytes(StandardCharsets.UTF_8);
        String first = queued("achievement", "a.csv", file);
        assertEquals(first, queued("achievement", "renamed.csv", file));
        assertEquals(1, count("import_job"));
    }

    @Test
    void aKeyKeepsARepeatFromImportingAgainEvenWhenTheFirstHasEnded() {
        String first = keyed("a.csv", SHEET).statusCode(202).extract().path("id");
        workAll();
        keyed("a.csv", SHEET)
                .statusCode(202)
                .header("Idempotent-Replayed", "true")
                .body("id", equalTo(first));
        keyed("a.csv", SHEET + "X-4,又一项,,,,,,,,,\n").statusCode(422).body("type", endsWith("idempotency-key-reused"));
        assertEquals(1, count("import_job"));
    }

    private ValidatableResponse keyed(String name, String sheet) {
        return upload(UNIVERSITY, "achievement", name, sheet.getBytes(StandardCharsets.UTF_8))
                .header("Idempotency-Key", "import-of-the-night")
                .post("/import-jobs")
                .then();
    }

    @Test
    void theSecondRowWithAnIdIsRefusedEvenInALaterBatch() {
        String sheet = many(600) + "\nM-1,又一项,与第一行编号相同\n";
        String id = imported("achievement", "a.csv", sheet);
        university()
                .queryParam("outcome", "rejected")
                .get("/import-jobs/" + id + "/rows")
                .then()
                .body("items", hasSize(1))
                .body("items[0].row", equalTo(602))
                .body("items[0].errors[0].code", equalTo("repeated"))
                .body("items[0].errors[0].column", equalTo("A"));
    }

    @Test
    void rowsComeInPages() {
        String id = imported("achievement", "a.csv", many(25));
        String next = university()
                .queryParam("limit", 20)
                .get("/import-jobs/" + id + "/rows")
                .then()
                .body("items", hasSize(20))
                .extract()
                .path("nextCursor");
        university()
                .queryParam("limit", 20)
                .queryParam("cursor", next)
                .get("/import-jobs/" + id + "/rows")
                .then()
                .body("items", hasSize(5))
                .body("items[0].row", equalTo(22));
        market.vandal(UNIVERSITY)
                .queryParam("outcome", "nonsense")
                .get("/import-jobs/" + id + "/rows")
                .then()
                .statusCode(400);
    }

    @Test
    void anExplicitMappingGoesBeforeWhatWeKnow() {
        String sheet = "no,what,how,title\nZ-1,映射的题目,映射的简介,别的\n";
        upload(UNIVERSITY, "achievement", "a.csv", sheet.getBytes(StandardCharsets.UTF_8))
                .multiPart("mapping", "{\"no\":\"externalId\",\"what\":\"title\",\"C\":\"summary\",\"title\":\"\"}")
                .post("/import-jobs")
                .then()
                .statusCode(202);
        workAll();
        assertEquals(1, count("achievement where content->>'title' = '映射的题目'"));
        upload(UNIVERSITY, "achievement", "a.csv", sheet.getBytes(StandardCharsets.UTF_8))
                .multiPart("mapping", "{\"no\":\"externalId\",\"what\":\"nonsense\"}")
                .post("/import-jobs")
                .then()
                .statusCode(400)
                .body("errors.code", org.hamcrest.Matchers.hasItem("unknown-field"));
    }

    @Test
    void aDryRunKeepsNothingButTheOutcomes() {
        String id = upload(UNIVERSITY, "achievement", "a.csv", SHEET.getBytes(StandardCharsets.UTF_8))
                .multiPart("dryRun", "true")
                .post("/import-jobs")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        workAll();
        job(id).body("summary.created", equalTo(1)).body("summary.rejected", equalTo(2));
        assertEquals(0, count("achievement"));
    }

    @Test
    void aCancelledJobStops() {
        String id = queued("achievement", "a.csv", many(10).getBytes(StandardCharsets.UTF_8));
        university()
                .post("/import-jobs/" + id + "/cancel")
                .then()
                .statusCode(200)
                .body("state", equalTo("cancelled"));
        workAll();
        assertEquals(0, count("achievement"));
        university().post("/import-jobs/" + id + "/cancel").then().statusCode(409);
    }

    @Test
    void theReportIsTheSameSheetWithReasonsAndMayComeBackCorrected() {
        String id = imported("achievement", "a.csv", SHEET);
        String report = university()
                .get("/import-jobs/" + id + "/report")
                .then()
                .statusCode(200)
                .header("Content-Disposition", endsWith(".csv\""))
                .extract()
                .asString();
        assertTrue(report.startsWith("\ufeff编号,成果名称"), report);
        assertTrue(report.contains("已新建") && report.contains("已拒绝") && report.contains("B 成果名称：必填"), report);
        String corrected = report.replace("X-2,,", "X-2,补上的题目,").replace("某某市", "天津市");
        String second = imported("achievement", "b.csv", corrected);
        job(second)
                .body("summary.created", equalTo(2))
                .body("summary.unchanged", equalTo(1))
                .body("warnings.heading", contains("备注"));
    }

    @Test
    void otherKindsComeFromTheirSlices() {
        String sheet = "编号,机构名称,机构类型,机构等级,所在地区\nAG-9,示例转移中心,高校,市级,天津市南开区\n";
        upload("operator", "agency", "a.csv", sheet.getBytes(StandardCharsets.UTF_8))
                .post("/import-jobs")
                .then()
                .statusCode(202);
        workAll();
        assertEquals(1, count("agency where content->>'regionCode' = '120104'"));
        market.visitor()
                .get("/import-templates/broker?format=csv")
                .then()
                .statusCode(200)
                .body(containsString("机构编号"));
    }
}
