package cn.techbridge.likeness;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * MinHash of a record's terms, cut into bands: two records that share a band's hash may be alike. With bands of three, records that
 * have half of their terms in common share one with a probability of 0.99, those with a tenth 0.03.
 */
public final class Fingerprint {
    public static final int BANDS = 32;
    private static final int ROWS = 3;
    private static final long[] FACTORS = new long[BANDS * ROWS];
    private static final long[] SHIFTS = new long[BANDS * ROWS];

    static {
        // part of what is stored: other values would make all fingerprints void
        SplittableRandom fixed = new SplittableRandom(20_181_001L);
        for (int i = 0; i < FACTORS.length; i++) {
            FACTORS[i] = fixed.nextLong() | 1;
            SHIFTS[i] = fixed.nextLong();
        }
    }

    private Fingerprint() {}

    /** One hash a band; empty for a text without terms. */
    public static long[] of(Wording wording) {
        if (wording.all().length == 0) {
            return new long[0];
        }
        long[] least = new long[FACTORS.length];
        Arrays.fill(least, Long.MAX_VALUE);
        for (int term : wording.all()) {
            for (int i = 0; i < least.length; i++) {
                least[i] = Math.min(least[i], mixed(term * FACTORS[i] + SHIFTS[i]));
            }
        }
        long[] bands = new long[BANDS];
        for (int band = 0; band < BANDS; band++) {
            long hash = band;
            for (int row = 0; row < ROWS; row++) {
                hash = mixed(hash * 31 + least[band * ROWS + row]);
            }
            bands[band] = hash;
        }
        return bands;
    }

    private static long mixed(long value) {
        long h = value ^ value >>> 32;
        h *= 0xD6E8FEB86659FD93L;
        return h ^ h >>> 29;
    }
}
