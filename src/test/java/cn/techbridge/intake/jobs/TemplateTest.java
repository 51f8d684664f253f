package cn.techbridge.intake.jobs;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TemplateTest extends ImportTest {

    private byte[] template(String type, String format) {
        return market.visitor()
                .queryParam("format", format)
                .get("/import-templates/" + type)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    @Test
    void theExampleIsTakenOnceItHasAnIdOfItsOwnAndNotBefore() {
        String template = new String(template("achievement", "csv"), StandardCharsets.UTF_8);
        String untouched = imported("achievement", "a.csv", template);
        rows(untouched).body("items", hasSize(1)).body("items[0].errors.code", everyItem(equalTo("example")));
        String filled = imported("achievement", "a.csv", template.replace("示例", "T-1"));
        job(filled).body("summary.created", equalTo(1)).body("warnings", hasSize(0));
        assertEquals(1, count("achievement where content->>'regionCode' = '120000'"));
    }

    @Test
    void theWorkbookOffersTheCodeListsAndItsOwnColumnsAreAllKnown() throws IOException {
        byte[] workbook = template("achievement", "xlsx");
        String sheet = part(workbook, "xl/worksheets/sheet1.xml");
        assertTrue(sheet.contains("<dataValidation type=\"list\"") && sheet.contains("代码表!$"), "drop-downs");
        assertTrue(part(workbook, "xl/worksheets/sheet3.xml").contains("天津市"), "the regions to choose from");
        send("achievement", "t.xlsx", workbook).statusCode(202).body("warnings", hasSize(0));
    }

    @Test
    void everyKindHasATemplateAndWhatIsNoneHasNot() {
        for (String type : new String[] {"achievement", "demand", "agency", "broker"}) {
            assertTrue(template(type, "csv").length > 100, type);
        }
        market.visitor().get("/import-templates/planet").then().statusCode(404);
        market.vandal(null)
                .queryParam("format", "pdf")
                .get("/import-templates/demand")
                .then()
                .statusCode(400);
    }

    private static String part(byte[] zip, String name) throws IOException {
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return new String(in.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
            throw new IOException("no part " + name);
        }
    }
}
