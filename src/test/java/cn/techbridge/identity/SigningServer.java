package cn.techbridge.identity;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** An OpenID provider as far as a resource server sees one: discovery and published keys, which a test can rotate, and tokens of any kind. */
public final class SigningServer implements QuarkusTestResourceLifecycleManager {
    static final String AUDIENCE = "techbridge-api";
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private final Map<String, KeyPair> published = new LinkedHashMap<>();
    private final AtomicInteger keyReadings = new AtomicInteger();
    private int port;
    private HttpServer server;
    private String current;

    @Override
    public Map<String, String> start() {
        rotate("first");
        server = listen(0);
        port = server.getAddress().getPort();
        return Map.of("quarkus.oidc.auth-server-url", issuer());
    }

    /** After the stack, whose provider it replaces. */
    @Override
    public int order() {
        return 100;
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, new TestInjector.MatchesType(SigningServer.class));
    }

    String issuer() {
        return "http://127.0.0.1:" + port + "/realms/test";
    }

    int keyReadings() {
        return keyReadings.get();
    }

    /** From now on signs with a new key; the old ones stay published. */
    synchronized void rotate(String kid) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            published.put(kid, generator.generateKeyPair());
            current = kid;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    void goDown() {
        server.stop(0);
    }

    void comeBack() {
        server = listen(port);
    }

    private HttpServer listen(int at) {
        try {
            HttpServer listening = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), at), 0);
            listening.createContext(
                    "/realms/test/.well-known/openid-configuration",
                    exchange -> answer(exchange, """
                    {"issuer":"%1$s","jwks_uri":"%1$s/keys","authorization_endpoint":"%1$s/auth","token_endpoint":"%1$s/token",
                    "introspection_endpoint":"%1$s/introspect","userinfo_endpoint":"%1$s/userinfo"}""".formatted(issuer())));
            listening.createContext("/realms/test/keys", exchange -> {
                keyReadings.incrementAndGet();
                answer(exchange, keys());
            });
            listening.start();
            return listening;
        } catch (IOException busy) {
            throw new UncheckedIOException(busy);
        }
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private synchronized String keys() {
        StringBuilder keys = new StringBuilder("{\"keys\":[");
        published.forEach((kid, pair) -> {
            RSAPublicKey key = (RSAPublicKey) pair.getPublic();
            keys.append(keys.charAt(keys.length() - 1) == '}' ? "," : "")
                    .append(
                            "{\"kid\":\"%s\",\"kty\":\"RSA\",\"alg\":\"RS256\",\"use\":\"sig\",\"n\":\"%s\",\"e\":\"%s\"}"
                                    .formatted(
                                            kid,
                                            unsigned(key.getModulus().toByteArray()),
                                            unsigned(key.getPublicExponent().toByteArray())));
        });
        return keys.append("]}").toString();
    }

    private static String unsigned(byte[] number) {
        int from = number.length > 1 && number[0] == 0 ? 1 : 0;
        return BASE64.encodeToString(java.util.Arrays.copyOfRange(number, from, number.length));
    }

    /** The public key as its owner would hand it out, to be misused as a shared secret. */
    synchronized byte[] publicKey() {
        return published.get(current).getPublic().getEncoded();
    }

    synchronized String kid() {
        return current;
    }

    /** Claims of a good token; a test replaces what it wants to be wrong. */
    Map<String, Object> claims(String role) {
        Map<String, Object> claims = new LinkedHashMap<>();
        long now = Instant.now().getEpochSecond();
        claims.put("iss", issuer());
        claims.put("aud", AUDIENCE);
        claims.put("azp", "techbridge-web");
        claims.put("typ", "Bearer");
        claims.put("sub", "11111111-0000-4000-8000-000000000001");
        claims.put("preferred_username", "somebody");
        claims.put("iat", now);
        claims.put("exp", now + 300);
        claims.put("realm_access", Map.of("roles", java.util.List.of(role)));
        return claims;
    }

    synchronized String token(String role) {
        return signed("{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"" + kid() + "\"}", claims(role));
    }

    /** Signed with the current key, whatever the header says. */
    String signed(String header, Map<String, Object> claims) {
        try {
            String content = content(header, claims);
            Signature signature = Signature.getInstance("SHA256withRSA");
            synchronized (this) {
                signature.initSign(published.get(current).getPrivate());
            }
            signature.update(content.getBytes(StandardCharsets.US_ASCII));
            return content + "." + BASE64.encodeToString(signature.sign());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static String content(String header, Map<String, Object> claims) {
        try {
            return BASE64.encodeToString(header.getBytes(StandardCharsets.UTF_8)) + "."
                    + BASE64.encodeToString(
                            new com.fasterxml.jackson.databind.ObjectMapper().writeValueAsBytes(claims));
        } catch (com.fasterxml.jackson.core.JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
