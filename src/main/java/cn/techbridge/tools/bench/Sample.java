package cn.techbridge.tools.bench;

import java.util.Arrays;
import java.util.Collection;

/** Latencies of one piece of measuring, sorted, in nanoseconds, and the seconds it took. */
record Sample(long[] nanos, double seconds) {
    Sample {
        Arrays.sort(nanos);
    }

    double perSecond() {
        return nanos.length / seconds;
    }

    /** @return milliseconds within which this share of the requests was answered */
    double millis(double share) {
        return nanos[(int) Math.min(nanos.length - 1, nanos.length * share)] / 1e6;
    }

    static Sample together(Collection<Sample> parts) {
        return new Sample(
                parts.stream()
                        .flatMapToLong(part -> Arrays.stream(part.nanos()))
                        .toArray(),
                parts.stream().mapToDouble(Sample::seconds).sum());
    }
}
