package cn.techbridge.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** People as keyed hashes, for ledgers that must recognise a person without holding who it is. */
@ApplicationScoped
class PersonKeys {
    private static final String ALGORITHM = "HmacSHA256";
    private final SecretKeySpec key;

    PersonKeys(PrivacySettings settings) {
        key = new SecretKeySpec(("people " + settings.secret()).getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    List<String> of(PersonMarks marks) {
        return marks.keys().stream().map(this::hash).toList();
    }

    private String hash(String mark) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(mark.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
