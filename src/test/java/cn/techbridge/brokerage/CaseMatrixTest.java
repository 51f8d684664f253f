package cn.techbridge.brokerage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * Who may do what with a case of his own and with one of others: every operation, every role, own and other organisation. The case is
 * verified by "broker" of agency AG, between the organisations of "enterprise" and "publisher"; the accounts with a 2 belong elsewhere.
 * Writes carry an old token or an unknown id, so that who is let through gets 400, 404 of the inner object or 409 and nothing changes.
 */
@QuarkusTest
class CaseMatrixTest extends BrokerageTest {
    private static final List<String> ACCOUNTS = List.of(
            "broker",
            "broker2",
            "agency-admin",
            "agency-admin2",
            "enterprise",
            "enterprise2",
            "publisher",
            "publisher2",
            "moderator",
            "operator",
            "auditor",
            "visitor");

    /** Operation, body, FILE for a form with a file or - for none, and the status for each account in the order above. */
    private static final String MATRIX = """
            GET /cases                            - 200 200 200 200 200 200 200 200 403 200 200 401
            GET /cases/{id}                       - 200 404 200 404 200 404 200 404 403 200 200 401
            GET /cases/{id}/timeline              - 200 404 200 404 200 404 200 404 403 200 200 401
            GET /cases/{id}/introduction          - 404 404 404 404 404 404 404 404 403 404 404 401
            GET /cases/{id}/tasks                 - 200 404 200 404 403 403 403 403 403 200 200 401
            POST /cases/{id}/heartbeat            {"leaseToken":0} 409 404 403 403 403 403 403 403 403 403 403 401
            POST /cases/{id}/lease                - 200 404 403 403 403 403 403 403 403 403 403 401
            POST /cases/{id}/release              {"leaseToken":0} 409 404 403 403 403 403 403 403 403 403 403 401
            POST /cases/{id}/decline              {"leaseToken":0,"reason":"OTHER"} 409 404 403 403 403 403 403 403 403 403 403 401
            POST /cases/{id}/advance              {"leaseToken":0,"to":"SHORTLISTED"} 409 404 403 403 403 403 403 403 403 403 403 401
            PUT /cases/{id}/achievement           {"leaseToken":0,"achievementId":"UNKNOWN"} 400 404 403 403 403 403 403 403 403 403 403 401
            POST /cases/{id}/transfer             {"leaseToken":0,"brokerId":"UNKNOWN"} 409 404 403 403 403 403 403 403 403 403 403 401
            POST /cases/{id}/transfer/accept      - 409 404 403 403 403 403 403 403 403 403 403 401
            POST /cases/{id}/transfer/decline     - 409 404 403 403 403 403 403 403 403 403 403 401
            POST /cases/{id}/assign               {"brokerId":"UNKNOWN","note":"试"} 403 403 403 403 403 403 403 403 403 400 403 401
            POST /cases/{id}/eoi                  {"yes":true,"cooperationSought":"许可"} 403 403 403 403 409 404 409 404 403 403 403 401
            POST /cases/{id}/nda                  {"textVersion":"2026-1"} 403 403 403 403 409 404 409 404 403 403 403 401
            POST /cases/{id}/disclosures          {"of":"DEMAND","what":"CONTACT"} 409 404 403 403 404 404 409 404 403 403 403 401
            POST /cases/{id}/notes                {"text":"注","shared":true} 204 404 204 404 204 404 204 404 403 204 403 401
            POST /cases/{id}/tasks                {"title":"事"} 200 404 403 403 403 403 403 403 403 403 403 401
            POST /cases/{id}/tasks/{task}/done    - 404 404 403 403 403 403 403 403 403 403 403 401
            GET /cases/{id}/files                 - 200 404 200 404 200 404 200 404 403 200 200 401
            POST /cases/{id}/files                FILE 201 404 201 404 201 404 201 404 403 201 403 401
            GET /cases/{id}/files/{fileId}        - 200 404 200 404 200 404 200 404 403 200 200 401
            DELETE /cases/{id}/files/{fileId}     - 404 404 404 404 404 404 404 404 403 204 403 401
            PUT /cases/{id}/demand-wording        {"leaseToken":0,"wording":{"goal":"更清楚"}} 409 404 403 403 403 403 403 403 403 403 403 401
            GET /cases/{id}/demand-wording        - 200 404 200 404 200 404 403 403 403 200 200 401
            POST /cases/{id}/demand-wording/answer {"accept":false} 403 403 403 403 200 404 403 403 403 403 403 401
            PUT /cases/{id}/satisfaction          {"score":4} 403 403 403 403 404 404 404 404 403 403 403 401
            GET /queue                            - 200 200 403 403 403 403 403 403 403 200 403 401
            GET /queue/claims                     - 200 200 403 403 403 403 403 403 403 403 403 401
            POST /queue/claims                    {"count":1} 200 200 403 403 403 403 403 403 403 403 403 401
            GET /queue/transfers                  - 200 200 403 403 403 403 403 403 403 403 403 401
            GET /queue/tasks                      - 200 200 403 403 403 403 403 403 403 403 403 401
            GET /nda-text                         - 200 200 200 200 200 200 200 200 200 200 200 401
            GET /broker-relations                 - 200 200 403 403 403 403 403 403 403 400 400 401
            POST /broker-relations                {"uscc":"1","kind":"KIN"} 400 400 403 403 403 403 403 403 403 403 403 401
            DELETE /broker-relations/{id}         - 403 403 403 403 403 403 403 403 403 404 403 401
            GET /listing-advice                   - 403 403 403 403 200 200 200 200 403 403 403 401
            POST /listing-advice/{id}/seen        - 403 403 403 403 404 404 404 404 403 403 403 401
            GET /standings/brokers                - 200 200 200 200 200 200 200 200 200 200 200 401
            GET /standings/agencies               - 200 200 200 200 200 200 200 200 200 200 200 401
            GET /standings/brokers.csv            - 200 200 200 200 200 200 200 200 200 200 200 401
            GET /standings/agencies.csv           - 200 200 200 200 200 200 200 200 200 200 200 401
            GET /notices                          - 200 200 200 200 200 200 200 200 200 200 200 401
            GET /notices/unread                   - 200 200 200 200 200 200 200 200 200 200 200 401
            POST /notices/{id}/read               - 404 404 404 404 404 404 404 404 404 404 404 401
            POST /notices/read                    - 204 204 204 204 204 204 204 204 204 204 204 401
            GET /notices/preferences              - 200 200 200 200 200 200 200 200 200 200 200 401
            PUT /notices/preferences              {"items":[]} 200 200 200 200 200 200 200 200 200 200 200 401
            """;

    @Test
    void everyCellOfRoleOperationAndOrganisation() {
        Hand hand = claim("broker").step("VERIFYING");
        market.writing("broker")
                .body(facts("leaseToken", hand.token, "wording", facts("goal", "换刀不超过一次")))
                .put("/cases/" + hand.id + "/demand-wording")
                .then()
                .statusCode(200);
        fileOfThePlatform = file(market.uploading("operator"), hand.id)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        List<String> wrong = new ArrayList<>();
        int cells = 0;
        for (String line : MATRIX.lines().toList()) {
            String[] words = line.split("\\s+");
            for (int i = 0; i < ACCOUNTS.size(); i++) {
                int status = call(ACCOUNTS.get(i), words[0], words[1], words[2], hand.id);
                cells++;
                if (status != Integer.parseInt(words[3 + i])) {
                    wrong.add("%s %s by %s: %d, not %s"
                            .formatted(words[0], words[1], ACCOUNTS.get(i), status, words[3 + i]));
                }
            }
        }
        assertEquals(List.of(), wrong);
        assertEquals(50 * 12, cells);
        for (String account : ACCOUNTS.subList(0, 8)) {
            List<String> listed =
                    market.as(account).get("/cases").then().extract().path("items.id");
            assertEquals(
                    account.endsWith("2") ? List.of() : List.of(hand.id), listed, "cases that " + account + " lists");
        }
    }

    /** Given by the operator for both sides to read; nobody else takes it away. */
    private String fileOfThePlatform;

    private static Response file(RequestSpecification request, String caseId) {
        return request.multiPart(
                        "file", "note.pdf", "%PDF-1.7 说明".getBytes(StandardCharsets.UTF_8), "application/octet-stream")
                .multiPart("shared", "true")
                .post("/cases/" + caseId + "/files");
    }

    private int call(String account, String verb, String path, String body, String caseId) {
        boolean visitor = account.equals("visitor");
        if (body.equals("FILE")) {
            return file(visitor ? market.vandal(null) : market.uploading(account), caseId)
                    .statusCode();
        }
        RequestSpecification request =
                visitor || path.contains("{fileId}") ? market.vandal(visitor ? null : account) : market.as(account);
        if (!body.equals("-")) {
            request = request.contentType("application/json")
                    .body(body.replace("UNKNOWN", UUID.randomUUID().toString()));
        }
        String id = path.startsWith("/cases") ? caseId : UUID.randomUUID().toString();
        return request.request(
                        verb,
                        path.replace("{id}", id)
                                .replace("{fileId}", fileOfThePlatform)
                                .replace("{task}", UUID.randomUUID().toString()))
                .statusCode();
    }

    @Test
    void theMatrixNamesEveryOperationOfItsPackages() {
        Set<String> named = new TreeSet<>();
        MATRIX.lines().map(line -> line.split("\\s+")).forEach(words -> named.add(words[0] + " " + words[1]));
        Set<String> offered = new TreeSet<>();
        new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("cn.techbridge.brokerage", "cn.techbridge.standing", "cn.techbridge.notice")
                        .stream()
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .forEach(type -> type.getMethods()
                                .forEach(method -> operation(
                                        type.getAnnotationOfType(Path.class).value(), method, offered)));
        assertEquals(offered, named);
    }

    private static void operation(String base, JavaMethod method, Set<String> offered) {
        for (Class<? extends Annotation> verb : List.of(GET.class, POST.class, PUT.class, DELETE.class)) {
            if (method.isAnnotatedWith(verb)) {
                String below = method.isAnnotatedWith(Path.class)
                        ? method.getAnnotationOfType(Path.class).value()
                        : "";
                offered.add(verb.getSimpleName() + " " + base + below);
            }
        }
    }
}
