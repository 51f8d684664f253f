package cn.techbridge.platform;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.techbridge.support.MarketTest;
import cn.techbridge.support.Samples;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class IdempotencyTest extends MarketTest {

    @BeforeEach
    void aUniversity() {
        market.organisation(Samples.TTO, "津桥理工大学", false, "publisher");
    }

    private io.restassured.response.Response post(String key, String body) {
        return market.writing("publisher")
                .header("Idempotency-Key", key)
                .body(body)
                .post("/achievements");
    }

    @Test
    void aRepeatGetsTheFirstAnswerByteForByteAndCreatesNothing() {
        var first = post("key-1", Samples.membrane("A-1"));
        var second = post("key-1", Samples.membrane("A-1"));
        first.then().statusCode(201);
        second.then().statusCode(201).header("Idempotent-Replayed", "true").header("ETag", first.header("ETag"));
        assertEquals(first.asString(), second.asString());
        market.as("publisher").get("/achievements").then().body("items", hasSize(1));
    }

    @Test
    void theSameKeyWithAnotherBodyIsRefused() {
        post("key-2", Samples.membrane("A-1")).then().statusCode(201);
        post("key-2", Samples.membrane("A-2"))
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:techbridge:problem:idempotency-key-reused"));
    }

    @Test
    void aRefusedRequestMayBeRepeatedWithTheSameKey() {
        market.vandal("publisher")
                .contentType("application/json")
                .header("Idempotency-Key", "key-3")
                .body("{\"title\":\"t\"}")
                .post("/achievements")
                .then()
                .statusCode(400);
        post("key-3", Samples.membrane("A-1")).then().statusCode(201);
    }

    @Test
    void concurrentRepeatsCreateOneRecord() throws Exception {
        List<Callable<String>> calls = new ArrayList<>();
        String body = Samples.membrane(null).replace("\"externalId\":\"null\",", "");
        for (int i = 0; i < 8; i++) {
            calls.add(() -> post("key-4", body).then().statusCode(201).extract().path("id"));
        }
        List<String> ids = new ArrayList<>();
        try (var pool = Executors.newFixedThreadPool(8)) {
            for (Future<String> call : pool.invokeAll(calls)) {
                ids.add(call.get());
            }
        }
        assertEquals(1, new HashSet<>(ids).size());
    }
}
