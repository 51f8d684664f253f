package cn.techbridge.guard;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.techbridge.support.DatabaseTest;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class GuardTest extends DatabaseTest {
    @TestHTTPResource("/q/health/live")
    URI url;

    @Test
    void everyAnswerCarriesTheHeaders() {
        for (String path : List.of(
                "/api/v1/code-lists",
                "/api/v1/nothing",
                "/api/v1/audit",
                "/q/health/ready",
                "/contract/openapi.yaml",
                "/nowhere")) {
            given().get(path)
                    .then()
                    .header("X-Content-Type-Options", "nosniff")
                    .header("X-Frame-Options", "DENY")
                    .header("Referrer-Policy", "no-referrer")
                    .header("Cross-Origin-Resource-Policy", "same-origin")
                    .header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
                    .header("Strict-Transport-Security", nullValue());
        }
        given().get("/q/swagger-ui/")
                .then()
                .statusCode(200)
                .header("Content-Security-Policy", containsString("default-src 'self'"))
                .header("Content-Security-Policy", containsString("frame-ancestors 'none'"));
    }

    @Test
    void whatIsAnsweredToATokenIsKeptByNoCache() {
        market.as("operator").get("/organisations").then().statusCode(200).header("Cache-Control", "no-store");
        market.as("operator").get("/code-lists").then().statusCode(200).header("Cache-Control", "no-store");
        market.vandal("enterprise").get("/audit").then().statusCode(403).header("Cache-Control", "no-store");
    }

    @Test
    void otherOriginsAreToldNothing() {
        for (String method : List.of("GET", "OPTIONS")) {
            given().header("Origin", "https://elsewhere.example")
                    .header("Access-Control-Request-Method", "GET")
                    .request(method, "/api/v1/code-lists")
                    .then()
                    .header("Access-Control-Allow-Origin", nullValue())
                    .header("Access-Control-Allow-Credentials", nullValue());
        }
    }

    @Test
    void noConnectionIsUpgradedToAnotherProtocol() throws Exception {
        try (HttpClient offersHttp2 = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(url).build();
            assertEquals(
                    HttpClient.Version.HTTP_1_1,
                    offersHttp2.send(request, BodyHandlers.discarding()).version());
        }
    }

    @Test
    void whoAsksTooOftenWaits() {
        market.vandal("broker8").get("/notices/unread");
        market.as("broker8")
                .get("/notices/unread")
                .then()
                .statusCode(429)
                .contentType("application/problem+json")
                .header("Retry-After", matchesPattern("[1-9]\\d*"))
                .body("type", equalTo("urn:techbridge:problem:too-many-requests"))
                .body("title", equalTo("请求过于频繁"))
                .body("instance", equalTo("/api/v1/notices/unread"));
        market.as("broker8")
                .header("Accept-Language", "en")
                .get("/search/achievements")
                .then()
                .statusCode(429)
                .header("Content-Language", "en")
                .header("X-Content-Type-Options", "nosniff");
        market.as("broker7").get("/notices/unread").then().statusCode(200);
    }

    @Test
    void pagesDepthsAndListsAreBounded() {
        refused("/search/achievements?limit=101");
        refused("/search/achievements?limit=1000000");
        refused("/search/achievements?q=" + "a".repeat(5001));
        refused("/search/achievements?cursor=" + "A".repeat(400));
        refused("/search/achievements?from=10000");
        refused("/search/achievements?field="
                + IntStream.range(0, 500).mapToObj(i -> "10" + i).collect(Collectors.joining(",")));
        refused("/search/achievements?facets="
                + IntStream.range(0, 500).mapToObj(i -> "f" + i).collect(Collectors.joining(",")));
        preview("[".repeat(1000)).statusCode(400);
        preview("{\"description\":" + "{\"a\":".repeat(40) + "1" + "}".repeat(40) + "}")
                .statusCode(400);
        preview("{\"description\":\"" + "长".repeat(200_001) + "\"}").statusCode(400);
    }

    private void refused(String path) {
        assertEquals(400, market.vandal(null).get(path).statusCode(), path);
    }

    private ValidatableResponse preview(String body) {
        return market.vandal("enterprise")
                .contentType("application/json")
                .body(body)
                .post("/matches/preview")
                .then()
                .contentType("application/problem+json");
    }
}
