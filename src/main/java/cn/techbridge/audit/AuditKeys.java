package cn.techbridge.audit;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The keys of the audit, each derived from the one secret, so that none says anything of another. */
final class AuditKeys {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int ACTOR_BYTES = 16;
    private final byte[] secret;
    private final SecretKeySpec actors;
    private final SecretKeySpec seals;

    AuditKeys(String secret) {
        this.secret = secret.getBytes(StandardCharsets.UTF_8);
        this.actors = derived("actors");
        this.seals = derived("seals");
    }

    private SecretKeySpec derived(String purpose) {
        byte[] key = mac(new SecretKeySpec(secret, ALGORITHM), purpose.getBytes(StandardCharsets.UTF_8));
        return new SecretKeySpec(key, ALGORITHM);
    }

    /** What the audit calls an account: 32 hexadecimal digits that only the holder of the secret can tie to it. */
    String actor(String subject) {
        byte[] full = mac(actors, subject.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(full, 0, ACTOR_BYTES);
    }

    /** The key of the digests of rows, for one transaction's settings. */
    String rowKey() {
        return HexFormat.of().formatHex(derived("rows").getEncoded());
    }

    byte[] sign(byte[] hash) {
        return mac(seals, hash);
    }

    private static byte[] mac(SecretKeySpec key, byte[] data) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(data);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
