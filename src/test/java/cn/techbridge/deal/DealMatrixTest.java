package cn.techbridge.deal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every operation on a deal, by everybody: those whose deal it is get through, others find nothing, other roles are refused. */
@QuarkusTest
class DealMatrixTest extends DealScene {
    private static final List<String> STRANGERS = List.of(
            "broker2",
            "publisher2",
            "enterprise2",
            "agency-admin",
            "agency-admin2",
            "moderator",
            "operator",
            "auditor",
            "visitor");
    private static final Set<String> PARTIES = Set.of("broker", "publisher", "enterprise");
    private static final Set<String> READERS =
            Set.of("broker", "agency-admin", "publisher", "enterprise", "operator", "auditor");

    /** @param roles those who may call it at all; of them the operator and the auditor are nobody's strangers, nor is the agency's head */
    private record Operation(String method, String path, String body, Set<String> roles) {}

    private List<Operation> operations(String deal, String objection) {
        String at = "/deals/" + deal;
        return List.of(
                new Operation("GET", "/deals", null, READERS),
                new Operation("GET", at, null, READERS),
                new Operation("GET", at + "/events", null, READERS),
                new Operation("GET", at + "/objections", null, READERS),
                new Operation("GET", at + "/registration-form.xlsx", null, READERS),
                new Operation("GET", at + "/registration-form.pdf", null, READERS),
                new Operation(
                        "POST",
                        "/deals",
                        "{\"caseId\":\"%s\",\"terms\":%s}".formatted(caseId, LICENCE),
                        Set.of("broker")),
                new Operation("PUT", at, LICENCE, Set.of("broker")),
                new Operation("POST", at + "/confirm", null, Set.of("publisher", "enterprise")),
                new Operation("POST", at + "/publicise", null, Set.of("broker")),
                new Operation("POST", at + "/objections", "{\"reason\":\"有异议\"}", Set.of("publisher", "operator")),
                new Operation(
                        "POST",
                        at + "/objections/" + objection + "/resolve",
                        "{\"outcome\":\"DISMISSED\",\"resolution\":\"不成立\"}",
                        Set.of("operator")),
                new Operation("POST", at + "/reopen", null, Set.of("broker")),
                new Operation("POST", at + "/sign", signing(), Set.of("broker")),
                new Operation(
                        "POST",
                        at + "/register",
                        "{\"registrationNumber\":\"2026120104000123\",\"registeredOn\":\"%s\"}".formatted(today()),
                        Set.of("broker")),
                new Operation(
                        "POST",
                        at + "/milestones/1/complete",
                        "{\"completedOn\":\"%s\"}".formatted(today()),
                        Set.of("broker")),
                new Operation(
                        "POST",
                        at + "/payments",
                        "{\"milestone\":1,\"amount\":\"1\",\"paidOn\":\"%s\"}".formatted(today()),
                        Set.of("broker")),
                new Operation("POST", at + "/close", null, Set.of("broker")),
                new Operation(
                        "PUT",
                        "/cases/" + caseId + "/satisfaction",
                        "{\"score\":4}",
                        Set.of("publisher", "enterprise")),
                new Operation("POST", at + "/end", "{\"reason\":\"不再合作\"}", Set.of("broker")));
    }

    @Test
    void everyCell() {
        String deal = draft();
        post("broker", "/deals/" + deal + "/publicise", null);
        String objection = post("publisher", "/deals/" + deal + "/objections", "{\"reason\":\"价格\"}")
                .getString("id");
        List<String> wrong = new ArrayList<>();
        int cells = 0;
        for (Operation operation : operations(deal, objection)) {
            List<String> callers = new ArrayList<>(STRANGERS);
            callers.addAll(new TreeSet<>(PARTIES));
            for (String caller : callers) {
                int status = call(operation, caller);
                String expected = expected(operation, caller);
                boolean as = expected.equals("through")
                        ? !Set.of(401, 403, 404, 500, 503).contains(status)
                        : expected.equals(String.valueOf(status));
                if (!as) {
                    wrong.add("%s %s by %s: %d, not %s"
                            .formatted(operation.method(), operation.path(), caller, status, expected));
                }
                cells++;
            }
        }
        assertEquals(List.of(), wrong);
        assertEquals(operations(deal, objection).size() * 12, cells);
    }

    @Test
    void theMatrixNamesEveryOperationOfThePackage() {
        Set<String> named = new TreeSet<>();
        operations("{}", "{}")
                .forEach(operation -> named.add(operation.method() + " "
                        + operation.path().replace(caseId, "{}").replace("milestones/1", "milestones/{}")));
        named.remove("PUT /cases/{}/satisfaction");
        Set<String> offered = new TreeSet<>();
        for (JavaClass type : new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("cn.techbridge.deal")) {
            type.getMethods().stream()
                    .filter(method -> type.isAnnotatedWith(Path.class))
                    .forEach(method -> Stream.of(GET.class, POST.class, PUT.class, DELETE.class)
                            .filter(method::isAnnotatedWith)
                            .forEach(verb -> offered.add(verb.getSimpleName() + " "
                                    + (type.getAnnotationOfType(Path.class).value()
                                                    + (method.isAnnotatedWith(Path.class)
                                                            ? method.getAnnotationOfType(Path.class)
                                                                    .value()
                                                            : ""))
                                            .replaceAll("\\{[^}]+}", "{}"))));
        }
        assertEquals(offered, named);
    }

    private int call(Operation operation, String caller) {
        RequestSpecification request = market.vandal(caller.equals("visitor") ? null : caller);
        if (operation.body() != null) {
            request.contentType(ContentType.JSON).body(operation.body());
        }
        return request.request(operation.method(), operation.path()).statusCode();
    }

    private static String expected(Operation operation, String caller) {
        if (caller.equals("visitor")) {
            return "401";
        }
        if (!operation.roles().contains(caller.replace("2", ""))) {
            return "403";
        }
        boolean list = operation.method().equals("GET") && operation.path().equals("/deals");
        return caller.endsWith("2") && !list ? "404" : "through";
    }

    @Test
    void listsShowOnesOwn() {
        String deal = draft();
        for (String caller : new TreeSet<>(READERS)) {
            assertEquals(List.of(deal), idsSeenBy(caller), caller);
        }
        for (String caller : List.of("broker2", "agency-admin2", "publisher2", "enterprise2")) {
            assertEquals(List.of(), idsSeenBy(caller), caller);
        }
        assertEquals(403, market.as("moderator").get("/deals").statusCode());
        assertEquals(
                List.of(),
                market.as("operator").get("/deals?state=CLOSED").jsonPath().getList("items.id"));
        assertEquals(
                List.of(),
                market.as("broker")
                        .get("/deals?caseId=" + UUID.randomUUID())
                        .jsonPath()
                        .getList("items.id"));
    }

    private List<String> idsSeenBy(String caller) {
        return market.as(caller).get("/deals").jsonPath().getList("items.id");
    }

    @Test
    void noContractIsDrawnUpBeforeBothSidesKnowEachOther() {
        theCaseIs("SHORTLISTED");
        assertEquals(
                409,
                call("broker", "/deals", "{\"caseId\":\"%s\",\"terms\":%s}".formatted(caseId, LICENCE))
                        .statusCode());
        assertEquals(
                404,
                market.writing("publisher")
                        .body("{\"score\":1}")
                        .put("/cases/" + caseId + "/satisfaction")
                        .statusCode());
    }

    @Test
    void whoHoldsTheCaseHoldsTheDeal() {
        String deal = draft();
        QuarkusTransaction.requiringNew()
                .run(() -> db.createNativeQuery(
                                "update brokerage_case set broker_id = (select id from broker where external_id = 'B-2') where id = cast(?1 as uuid)")
                        .setParameter(1, caseId)
                        .executeUpdate());
        assertEquals(404, call("broker", "/deals/" + deal + "/publicise", null).statusCode());
        assertEquals(200, call("broker2", "/deals/" + deal + "/publicise", null).statusCode());
        assertEquals(List.of(deal), idsSeenBy("broker2"));
        assertEquals(List.of(), idsSeenBy("broker"));
    }
}
