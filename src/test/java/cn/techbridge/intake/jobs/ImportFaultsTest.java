package cn.techbridge.intake.jobs;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.techbridge.intake.RecordKinds;
import cn.techbridge.platform.Problem;
import cn.techbridge.tables.TableFormat;
import cn.techbridge.tools.drill.FaultySheet;
import cn.techbridge.tools.drill.HostileFile;
import cn.techbridge.tools.drill.HostileFiles;
import cn.techbridge.tools.drill.PlantedFault;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The short form of scripts/import-drill: each kind of fault, each kind of hostile file. */
@QuarkusTest
class ImportFaultsTest extends ImportTest {
    @Inject
    FileCheck check;

    @Inject
    RecordKinds kinds;

    @TempDir
    Path folder;

    @Test
    void fortyKindsOfFaultsAreEachReportedOnTheirRowAndFieldAndNothingElseIsRefused() throws IOException {
        FaultySheet sheet = new FaultySheet("F", 400, 40);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        sheet.write(TableFormat.XLSX, bytes);
        String id = queued("achievement", "faults.xlsx", bytes.toByteArray());
        workAll();
        job(id).body("summary.created", equalTo(360)).body("summary.rejected", equalTo(40));
        List<Map<String, Object>> rejected = university()
                .queryParam("outcome", "rejected")
                .queryParam("limit", 100)
                .get("/import-jobs/" + id + "/rows")
                .then()
                .statusCode(200)
                .extract()
                .path("items");
        assertEquals(40, rejected.size());
        for (Map<String, Object> row : rejected) {
            PlantedFault planted = sheet.planted().get((Integer) row.get("row"));
            assertNotNull(planted, () -> "nothing was planted here: " + row);
            @SuppressWarnings("unchecked")
            Map<String, Object> error = ((List<Map<String, Object>>) row.get("errors")).getFirst();
            assertEquals(planted.pointer() + " " + planted.code(), error.get("pointer") + " " + error.get("code"));
            assertEquals(planted.heading().isEmpty() ? null : planted.heading(), error.get("heading"));
            assertEquals(1, ((List<?>) row.get("errors")).size(), () -> "one mistake, one report: " + row);
        }
    }

    @Test
    void hostileFilesAreRefusedAndWriteNothing() throws IOException {
        for (int number = 0; number < HostileFiles.kinds(); number++) {
            HostileFile file = HostileFiles.make(number);
            if (file.byRow()) {
                queued("achievement", file.name(), file.content());
            } else {
                Path path = Files.write(folder.resolve("hostile"), file.content());
                Problem refused = assertThrows(
                        Problem.class, () -> check.check(path, kinds.get("achievement"), Map.of()), file.name());
                assertEquals(4, refused.type().status() / 100, file.name());
            }
        }
        workAll();
        assertEquals(0, count("achievement"));
        assertEquals(0, count("import_row where outcome <> 'rejected'"));
        assertEquals(0, count("import_job where state <> 'FINISHED'"));
    }
}
