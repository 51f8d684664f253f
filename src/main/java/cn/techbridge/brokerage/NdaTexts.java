package cn.techbridge.brokerage;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The confidentiality terms in force. A new version is a new file and a new number here; accepted ones stay on record. */
@ApplicationScoped
class NdaTexts {
    private static final String CURRENT = "2026-1";
    private final NdaText current = read(CURRENT);

    NdaText current() {
        return current;
    }

    private static NdaText read(String version) {
        try (InputStream in = NdaTexts.class.getResourceAsStream("/nda/" + version + ".txt")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new NdaText(version, text, Sha256.of(text));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
