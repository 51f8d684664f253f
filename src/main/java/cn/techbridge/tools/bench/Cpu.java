package cn.techbridge.tools.bench;

import java.time.Duration;
import java.util.Optional;

/** Processor time of the stack's processes, which a busy machine disturbs less than the clock; their ids are in the stack's environment. */
record Cpu(double app, double engine) {
    static Cpu now() {
        return new Cpu(of("TECHBRIDGE_APP_PID"), of("TECHBRIDGE_ELASTICSEARCH_PID"));
    }

    private static double of(String variable) {
        return Optional.ofNullable(System.getenv(variable))
                .map(Long::valueOf)
                .flatMap(ProcessHandle::of)
                .flatMap(process -> process.info().totalCpuDuration())
                .map(Duration::toNanos)
                .map(nanos -> nanos / 1e6)
                .orElse(Double.NaN);
    }

    /** Milliseconds since, a request. */
    Cpu since(Cpu before, int requests) {
        return new Cpu((app - before.app) / requests, (engine - before.engine) / requests);
    }
}
