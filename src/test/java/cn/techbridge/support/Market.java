package cn.techbridge.support;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import cn.techbridge.matching.MatchRefresher;
import cn.techbridge.search.CandidateSearch;
import cn.techbridge.search.IndexRelay;
import cn.techbridge.search.SearchKind;
import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.ValidationReport;
import com.atlassian.oai.validator.restassured.OpenApiValidationFilter;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.builder.RequestSpecBuilder;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.Session;

/** A running marketplace as tests use it: callers with real tokens, organisations, and the background work driven by hand. */
@ApplicationScoped
public class Market {
    /** A request without a token is answered by us with 401; that is tested, so the filter lets it through. */
    private static final OpenApiValidationFilter CONTRACT = contractBut("validation.request.security.missing");

    /** The filter cannot see the parts of a form; the answer is held to the contract all the same. */
    private static final OpenApiValidationFilter CONTRACT_OF_UPLOADS =
            contractBut("validation.request.security.missing", "validation.request.body.missing");

    private static final RestAssuredConfig NDJSON_AS_TEXT = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig()
                    .defaultContentCharset("UTF-8")
                    .encodeContentTypeAs("application/x-ndjson", ContentType.TEXT));

    private static final Met MET = new Met();

    private static OpenApiValidationFilter contractBut(String... ignored) {
        LevelResolver.Builder levels = LevelResolver.create();
        for (String key : ignored) {
            levels.withLevel(key, ValidationReport.Level.IGNORE);
        }
        return new OpenApiValidationFilter(OpenApiInteractionValidator.createForSpecificationUrl("api/openapi.yaml")
                .withLevelResolver(levels.build())
                .build());
    }

    private final EntityManager db;
    private final IndexRelay relay;
    private final MatchRefresher matches;
    private final CandidateSearch index;
    private final String realm;
    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    Market(
            EntityManager db,
            IndexRelay relay,
            MatchRefresher matches,
            CandidateSearch index,
            @ConfigProperty(name = "quarkus.oidc.auth-server-url") String realm) {
        this.db = db;
        this.relay = relay;
        this.matches = matches;
        this.index = index;
        this.realm = realm;
    }

    /** Every call is held to the contract, both the request and the answer. */
    public RequestSpecification visitor() {
        return given().config(NDJSON_AS_TEXT)
                .spec(new RequestSpecBuilder()
                        .setBasePath("/api/v1")
                        .addFilter(MET)
                        .addFilter(CONTRACT)
                        .build());
    }

    /** Somebody who sends a file with a form. */
    public RequestSpecification uploading(String account) {
        return given().spec(new RequestSpecBuilder()
                        .setBasePath("/api/v1")
                        .addFilter(MET)
                        .addFilter(CONTRACT_OF_UPLOADS)
                        .build())
                .auth()
                .oauth2(token(account));
    }

    /** For requests that break the contract on purpose. */
    public RequestSpecification vandal(String user) {
        RequestSpecification spec = given().filter(MET).basePath("/api/v1");
        return user == null ? spec : spec.auth().oauth2(token(user));
    }

    /** A person of the development realm, named after the role. */
    public RequestSpecification as(String user) {
        return visitor().auth().oauth2(token(user));
    }

    /** A person who sends JSON. */
    public RequestSpecification writing(String user) {
        return as(user).contentType(ContentType.JSON);
    }

    public RequestSpecification pushing(String client, String rows) {
        return visitor()
                .auth()
                .oauth2(token(client))
                .contentType("application/x-ndjson")
                .body(rows);
    }

    public String token(String account) {
        return tokens.computeIfAbsent(account, this::fetchToken);
    }

    private String fetchToken(String account) {
        boolean machine = account.contains("-demo");
        RequestSpecification request = given().contentType(ContentType.URLENC);
        if (machine) {
            request.formParam("grant_type", "client_credentials")
                    .formParam("client_id", account)
                    .formParam("client_secret", account);
        } else {
            request.formParam("grant_type", "password")
                    .formParam("client_id", "techbridge-cli")
                    .formParam("username", account)
                    .formParam("password", account);
        }
        return request.post(realm + "/protocol/openid-connect/token")
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
    }

    public String subject(String account) {
        String payload = new String(Base64.getUrlDecoder().decode(token(account).split("\\.")[1]));
        return payload.replaceAll(".*\"sub\":\"([^\"]+)\".*", "$1");
    }

    /** An organisation with these members; trusted ones publish without review. */
    public String organisation(String uscc, String name, boolean trusted, String... members) {
        String id = writing("operator")
                .body(Map.of(
                        "uscc", uscc, "name", name, "type", "UNIVERSITY", "regionCode", "120104", "trusted", trusted))
                .post("/organisations")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        for (String member : members) {
            as("operator")
                    .put("/organisations/" + id + "/members/" + subject(member))
                    .then()
                    .statusCode(204);
        }
        return id;
    }

    /** Lets the index and the matches catch up with the database. */
    public void settle() {
        while (relay.relayOnce() > 0) {
            // one batch a round
        }
        index.refresh(SearchKind.values());
        while (matches.refreshOnce() > 0) {
            // one batch a round
        }
    }

    /** What only time or another version of the software could do to the data. */
    @Transactional
    public void exec(String sql) {
        db.createNativeQuery(sql).executeUpdate();
    }

    /** The answers to a write sent twice at once: both have read the row when the first of them may write it. */
    public List<Response> twiceAtOnce(String table, String id, Callable<Response> write) {
        return whileHeld(
                () -> strings("select id from %s where id = '%s' for update".formatted(table, id)),
                List.of(write, write));
    }

    /** The answer to a write that finds a row being changed by this statement, and goes on when that is done. */
    public Response meanwhile(String sql, Callable<Response> write) {
        return whileHeld(() -> db.createNativeQuery(sql).executeUpdate(), List.of(write))
                .getFirst();
    }

    /** Lets go of what is held as soon as every write waits for it. */
    private List<Response> whileHeld(Runnable hold, List<Callable<Response>> writes) {
        try (ExecutorService writers = Executors.newFixedThreadPool(writes.size())) {
            List<Future<Response>> answers = QuarkusTransaction.requiringNew().call(() -> {
                hold.run();
                List<Future<Response>> sent =
                        writes.stream().map(writers::submit).toList();
                await().until(() ->
                        strings("select pid from pg_locks where not granted").size() == writes.size());
                return sent;
            });
            List<Response> given = new ArrayList<>();
            for (Future<Response> answer : answers) {
                given.add(answer.get());
            }
            return given;
        } catch (InterruptedException | ExecutionException failed) {
            throw new AssertionError(failed);
        }
    }

    /** The first column of a query's rows. */
    @Transactional
    public List<String> strings(String sql) {
        return db.unwrap(Session.class).doReturningWork(connection -> {
            List<String> found = new ArrayList<>();
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery(sql)) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            return found;
        });
    }

    /** Until the application has made its indices. */
    public void awaitReady() {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> given().get("/q/health/ready").statusCode() == 200);
    }

    /** Whether the last test left records of this kind, in the database or, when it emptied that, in the index. */
    @Transactional
    public boolean hasAny(SearchKind kind) {
        return (Boolean) db.createNativeQuery("select exists (select 1 from " + kind.code() + ")", Boolean.class)
                        .getSingleResult()
                || isIndexed(kind);
    }

    private boolean isIndexed(SearchKind kind) {
        index.refresh(kind);
        String plural = kind.code().replaceFirst("y$", "ie") + "s";
        int found = given().get("/api/v1/search/" + plural).path("total.value");
        return found > 0;
    }

    /** Whether any cell of any table contains the text. */
    @Transactional
    public boolean databaseHolds(String text) {
        @SuppressWarnings("unchecked")
        List<String> tables = db.createNativeQuery(
                        "select tablename from pg_tables where schemaname = current_schema()", String.class)
                .getResultList();
        // bytea columns render as hex, so both spellings are looked for
        String hex = java.util.HexFormat.of().formatHex(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return tables.stream()
                .anyMatch(table -> (Long) db.createNativeQuery(
                                        "select count(*) from \"%s\" t where t::text like ?1 or t::text like ?2"
                                                .formatted(table),
                                        Long.class)
                                .setParameter(1, '%' + text + '%')
                                .setParameter(2, '%' + hex + '%')
                                .getSingleResult()
                        > 0);
    }

    /** An empty marketplace: every table but Flyway's own and the audit, which only grows; the index is emptied by rebuilding it. */
    @Transactional
    public void clear() {
        @SuppressWarnings("unchecked")
        List<String> tables = db.createNativeQuery("""
                        select tablename from pg_tables where schemaname = current_schema()
                        and tablename not in ('flyway_schema_history', 'audit_entry', 'audit_seal', 'audit_actor')""", String.class).getResultList();
        db.createNativeQuery("truncate " + String.join(", ", tables) + " cascade")
                .executeUpdate();
    }
}
