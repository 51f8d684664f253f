package cn.techbridge.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Opaque signed paging cursors: a client cannot make one up, nor carry one from one kind of list to another. */
@ApplicationScoped
public class Cursors {
    private static final int TAG_BYTES = 16;
    private final SecretKeySpec key;

    public Cursors(@ConfigProperty(name = "techbridge.cursor.secret") String secret) {
        this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
    }

    /** @param list names the list and everything that shapes its order, so that a cursor fits only there */
    public String seal(String list, String position) {
        byte[] payload = position.getBytes(StandardCharsets.UTF_8);
        byte[] tag = tag(list, payload);
        byte[] whole = Arrays.copyOf(tag, TAG_BYTES + payload.length);
        System.arraycopy(payload, 0, whole, TAG_BYTES, payload.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
    }

    /**
     * The position inside a cursor, or null when there is no cursor.
     *
     * @throws Problem 400 when the cursor was not made here for this list
     */
    public String open(String list, String cursor) {
        if (cursor == null) {
            return null;
        }
        try {
            byte[] whole = Base64.getUrlDecoder().decode(cursor);
            byte[] payload = Arrays.copyOfRange(whole, Math.min(TAG_BYTES, whole.length), whole.length);
            if (whole.length > TAG_BYTES
                    && MessageDigest.isEqual(Arrays.copyOf(whole, TAG_BYTES), tag(list, payload))) {
                return new String(payload, StandardCharsets.UTF_8);
            }
        } catch (IllegalArgumentException notBase64) {
            // answered below: to the client a malformed cursor and a forged one are the same
        }
        throw Problem.invalid(Fault.of(
                "?cursor", "cursor", "游标无效，请从第一页重新开始", "the cursor is not valid here, start from the first page"));
    }

    private byte[] tag(String list, byte[] payload) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update(list.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return Arrays.copyOf(mac.doFinal(payload), TAG_BYTES);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
