package cn.techbridge.moderation;

import java.util.UUID;

/** Which of the records that are public already are looked at: the same state of the same record is always answered alike. */
final class Sampling {
    private Sampling() {}

    /** @param percent 0–100; with findings, or before publication, it is always looked at */
    static boolean isLookedAt(ModerationDesk.Submission submission, int percent) {
        return !submission.afterwards()
                || !submission.findings().isEmpty()
                || isDrawn(submission.recordId(), submission.state(), percent);
    }

    /** The state counts, so that a record which was not drawn once is not out of sight for good. */
    static boolean isDrawn(UUID recordId, String state, int percent) {
        long mixed = mix(
                recordId.getMostSignificantBits() ^ mix(recordId.getLeastSignificantBits() ^ mix(state.hashCode())));
        return Long.remainderUnsigned(mixed, 100) < percent;
    }

    /** Finisher of SplitMix64: ids made one after the other fall anywhere. */
    private static long mix(long bits) {
        long z = (bits ^ (bits >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
