package cn.techbridge.identity;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.techbridge.stack.TestStack;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tokens that somebody made up, against a provider whose keys the test holds; its keys are rotated, and it goes away. */
@QuarkusTest
@WithTestResource(value = TestStack.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = SigningServer.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class TokenTest {
    private static final int CLIENTS = 8;
    SigningServer provider;

    @BeforeEach
    void theApplicationIsReady() {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> given().get("/q/health/ready").statusCode() == 200);
        assertEquals(200, asked(provider.token("operator")), "a good token is good");
    }

    private static int asked(String token) {
        return given().header("Authorization", "Bearer " + token)
                .get("/api/v1/organisations")
                .statusCode();
    }

    private String header(String alg) {
        return "{\"alg\":\"%s\",\"typ\":\"JWT\",\"kid\":\"%s\"}".formatted(alg, provider.kid());
    }

    private String with(String claim, Object value) {
        Map<String, Object> claims = provider.claims("operator");
        if (value == null) {
            claims.remove(claim);
        } else {
            claims.put(claim, value);
        }
        return provider.signed(header("RS256"), claims);
    }

    @Test
    void whatIsNotSignedByTheProviderForUsAndNowIsRefused() throws GeneralSecurityException {
        Map<String, Object> good = provider.claims("operator");
        long now = Instant.now().getEpochSecond();
        String[] parts = provider.token("publisher").split("\\.");
        String promoted = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8)
                .replace("\"publisher\"", "\"operator\"");
        Map<String, String> tokens = new LinkedHashMap<>();
        tokens.put("alg none", SigningServer.content(header("none"), good) + ".");
        tokens.put("alg None", SigningServer.content(header("None"), good) + ".");
        tokens.put("alg none with a signature", provider.signed(header("none"), good));
        tokens.put("the public key as a shared secret", sharedSecret(SigningServer.content(header("HS256"), good)));
        tokens.put("another algorithm than it is signed with", provider.signed(header("RS512"), good));
        tokens.put("no algorithm", provider.signed("{\"typ\":\"JWT\",\"kid\":\"%s\"}".formatted(provider.kid()), good));
        tokens.put("another issuer", with("iss", "https://elsewhere.example/realms/test"));
        tokens.put("no issuer", with("iss", null));
        tokens.put("another audience", with("aud", "another-api"));
        tokens.put("no audience", with("aud", null));
        tokens.put("expired", with("exp", now - 60));
        tokens.put("no expiry", with("exp", null));
        tokens.put("not yet valid", with("nbf", now + 3600));
        tokens.put("unknown key", provider.signed(header("RS256").replace(provider.kid(), "unknown"), good));
        tokens.put(
                "a key that is a path",
                provider.signed(header("RS256").replace(provider.kid(), "../../dev/null"), good));
        tokens.put(
                "a key that it names itself",
                provider.signed("{\"alg\":\"RS256\",\"jku\":\"http://127.0.0.1:9/keys\",\"kid\":\"own\"}", good));
        tokens.put(
                "a role added afterwards",
                parts[0] + "."
                        + Base64.getUrlEncoder()
                                .withoutPadding()
                                .encodeToString(promoted.getBytes(StandardCharsets.UTF_8))
                        + "." + parts[2]);
        tokens.put("a signature cut short", provider.token("operator").replaceFirst("....$", ""));
        tokens.put(
                "a signature of another token",
                parts[0] + "." + provider.token("operator").split("\\.")[1] + "." + parts[2]);
        tokens.put("two tokens", provider.token("operator") + " " + provider.token("operator"));
        Map<String, Integer> taken = new LinkedHashMap<>();
        tokens.forEach((wrong, token) -> {
            int status = asked(token);
            if (status != 401) {
                taken.put(wrong, status);
            }
        });
        assertEquals(Map.of(), taken);
    }

    private String sharedSecret(String content) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(provider.publicKey(), "HmacSHA256"));
        byte[] signature = mac.doFinal(content.getBytes(StandardCharsets.US_ASCII));
        return content + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
    }

    @Test
    void keysAreRotatedUnderLoadWithoutOneFailedRequest() throws Exception {
        int readBefore = provider.keyReadings();
        Map<Integer, AtomicInteger> answers = new ConcurrentHashMap<>();
        AtomicBoolean more = new AtomicBoolean(true);
        AtomicInteger rotations = new AtomicInteger();
        try (ExecutorService pool = Executors.newFixedThreadPool(CLIENTS)) {
            List<Future<?>> clients = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                clients.add(pool.submit((Callable<Void>) () -> {
                    String old = provider.token("operator");
                    while (more.get()) {
                        answers.computeIfAbsent(asked(provider.token("operator")), s -> new AtomicInteger())
                                .incrementAndGet();
                        answers.computeIfAbsent(asked(old), s -> new AtomicInteger())
                                .incrementAndGet();
                    }
                    return null;
                }));
            }
            while (rotations.get() < 3) {
                int before = answered(answers);
                await().until(() -> answered(answers) > before + 100);
                provider.rotate("key " + rotations.incrementAndGet());
            }
            int before = answered(answers);
            await().until(() -> answered(answers) > before + 100);
            more.set(false);
            for (Future<?> client : clients) {
                client.get();
            }
        }
        assertEquals(java.util.Set.of(200), answers.keySet(), answers.toString());
        int read = provider.keyReadings() - readBefore;
        // at the first token and after each rotation, by those that ask at the same time; not by every request with an
        // old key
        assertTrue(read <= (1 + rotations.get()) * CLIENTS, read + " readings of the keys");
    }

    private static int answered(Map<Integer, AtomicInteger> answers) {
        return answers.values().stream().mapToInt(AtomicInteger::get).sum();
    }

    @Test
    void whileTheProviderIsDownKnownKeysServeAndUnknownOnesAreRefused() {
        provider.goDown();
        try {
            assertEquals(200, asked(provider.token("operator")));
            assertEquals(
                    401,
                    asked(provider.signed(
                            header("RS256").replace(provider.kid(), "unknown"), provider.claims("operator"))));
            assertEquals(200, asked(provider.token("operator")));
        } finally {
            provider.comeBack();
        }
    }

    /** The next token of somebody whose role was taken away does without it; no session of ours remembers the old one. */
    @Test
    void aRoleThatWasTakenAwayIsGoneWithTheNextToken() {
        assertEquals(200, asked(provider.token("operator")));
        given().header("Authorization", "Bearer " + provider.token("enterprise"))
                .get("/api/v1/organisations")
                .then()
                .statusCode(403)
                .body("status", equalTo(403));
        assertEquals(200, asked(provider.token("operator")));
    }
}
