package cn.techbridge.guard;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.techbridge.support.DatabaseTest;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An instance behind a proxy that it trusts, and a small allowance for each address. */
@QuarkusTest
@TestProfile(AddressLimitTest.BehindAProxy.class)
class AddressLimitTest extends DatabaseTest {

    /** The proxy is this machine. */
    public static final class BehindAProxy implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.http.proxy.proxy-address-forwarding", "true",
                    "quarkus.http.proxy.allow-x-forwarded", "true",
                    "quarkus.http.proxy.trusted-proxies", "127.0.0.1",
                    "techbridge.headers.strict-transport", "365d",
                    "techbridge.limits.address.rate", "0.001",
                    "techbridge.limits.address.burst", "5");
        }
    }

    private int asked(String address, String token) {
        var request = market.vandal(null).header("X-Forwarded-For", address);
        return (token == null ? request : request.header("Authorization", "Bearer " + token))
                .get("/code-lists")
                .statusCode();
    }

    @Test
    void anAddressHasOneAllowanceWhateverItsTokens() {
        for (int i = 0; i < 5; i++) {
            assertEquals(i == 3 ? 401 : 200, asked("198.51.100.7", i == 3 ? "x.y.z" : null), "request " + i);
        }
        assertEquals(429, asked("198.51.100.7", null));
        assertEquals(429, asked("198.51.100.7", "x.y.z"));
        assertEquals(200, asked("198.51.100.8", null), "another address");
        for (int i = 0; i < 5; i++) {
            assertEquals(200, asked("2001:db8:1:2::" + i, null));
        }
        assertEquals(429, asked("2001:db8:1:2::99", null), "the same network");
    }

    @Test
    void aSiteThatWantsItTellsBrowsersToInsistOnTls() {
        market.vandal(null)
                .header("X-Forwarded-For", "198.51.100.9")
                .get("/code-lists")
                .then()
                .header("Strict-Transport-Security", equalTo("max-age=31536000"));
    }
}
