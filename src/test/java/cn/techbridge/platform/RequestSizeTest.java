package cn.techbridge.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.techbridge.support.MarketTest;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URL;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RequestSizeTest extends MarketTest {
    @TestHTTPResource
    URL app;

    @Test
    void whatIsReadIntoMemoryIsHeldTo24MegabytesEvenWithoutADeclaredLength() throws IOException {
        HttpURLConnection call = (HttpURLConnection)
                URI.create(app + "api/v1/matches/preview").toURL().openConnection();
        call.setRequestMethod("POST");
        call.setDoOutput(true);
        call.setChunkedStreamingMode(1 << 16);
        call.setRequestProperty("Content-Type", "application/json");
        call.setRequestProperty("Authorization", "Bearer " + market.token("enterprise"));
        try (var out = call.getOutputStream()) {
            byte[] blanks = " ".repeat(1 << 20).getBytes(java.nio.charset.StandardCharsets.US_ASCII);
            for (int i = 0; i < 25; i++) {
                out.write(blanks);
            }
        } catch (IOException refusedEarly) {
            // the server may close before all is sent; what counts is its answer
        }
        assertEquals(413, call.getResponseCode());
    }
}
