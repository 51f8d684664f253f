package cn.techbridge.audit;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;

/**
 * One link of the chain: the entries it seals in ascending order, their SHA-256 digests one after the other, and the hash over all of
 * this and the link before.
 *
 * @param floor every entry up to here is sealed by this link or an earlier one
 * @param high the last id drawn when this link's horizon was noted
 * @param horizon the first transaction number not yet given out then; once none below it runs, high becomes the floor
 * @param mac the hash signed with the audit's secret
 */
record Seal(
        long number,
        Instant sealedAt,
        long[] entries,
        byte[] digests,
        long floor,
        long high,
        long horizon,
        byte[] hash,
        byte[] mac) {
    static final int DIGEST = 32;
    static final byte[] START = new byte[DIGEST];

    /** The next link after one with this hash. */
    static Seal make(byte[] before, Seal unsigned, AuditKeys keys) {
        byte[] hash = unsigned.hashAfter(before);
        return new Seal(
                unsigned.number,
                unsigned.sealedAt,
                unsigned.entries,
                unsigned.digests,
                unsigned.floor,
                unsigned.high,
                unsigned.horizon,
                hash,
                keys.sign(hash));
    }

    byte[] hashAfter(byte[] before) {
        ByteBuffer head = ByteBuffer.allocate(6 * Long.BYTES + entries.length * Long.BYTES)
                .putLong(number)
                .putLong(ChronoUnit.MICROS.between(Instant.EPOCH, sealedAt))
                .putLong(floor)
                .putLong(high)
                .putLong(horizon)
                .putLong(entries.length);
        for (long entry : entries) {
            head.putLong(entry);
        }
        MessageDigest digest = sha256();
        digest.update(before);
        digest.update(head.array());
        return digest.digest(digests);
    }

    /** The digest kept for the entry at this place; empty when the link is damaged. */
    byte[] digest(int place) {
        int from = Math.min(place * DIGEST, digests.length);
        return Arrays.copyOfRange(digests, from, Math.min(from + DIGEST, digests.length));
    }

    long top() {
        return entries.length == 0 ? 0 : entries[entries.length - 1];
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
