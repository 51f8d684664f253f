package cn.techbridge.platform;

import java.util.List;

/** The one exception by which a request is refused; it becomes an {@code application/problem+json} answer. */
public final class Problem extends RuntimeException {
    private final ProblemType type;
    private final transient Bilingual detail;
    private final transient List<Fault> faults;
    private final int retryAfterSeconds;

    private Problem(ProblemType type, Bilingual detail, List<Fault> faults, int retryAfterSeconds) {
        super(type.slug() + ": " + detail.en(), null, false, false);
        this.type = type;
        this.detail = detail;
        this.faults = faults;
        this.retryAfterSeconds = retryAfterSeconds;
    }

    public static Problem of(ProblemType type, String zh, String en) {
        return new Problem(type, Bilingual.of(zh, en), List.of(), 0);
    }

    /** 400 naming every faulty field. */
    public static Problem invalid(List<Fault> faults) {
        return new Problem(
                ProblemType.INVALID_REQUEST,
                Bilingual.of(
                        "有 %d 处需要修改".formatted(faults.size()), "%d fields need attention".formatted(faults.size())),
                List.copyOf(faults),
                0);
    }

    public static Problem invalid(Fault fault) {
        return invalid(List.of(fault));
    }

    /** 404; also the answer for objects of another organisation, so that their existence does not leak. */
    public static Problem notFound() {
        return of(ProblemType.NOT_FOUND, "没有这条记录，或无权查看", "There is no such record, or you may not see it");
    }

    public static Problem conflict(String zh, String en) {
        return of(ProblemType.CONFLICT, zh, en);
    }

    public static Problem forbidden(String zh, String en) {
        return of(ProblemType.FORBIDDEN, zh, en);
    }

    /** 503 with Retry-After in seconds. */
    public static Problem unavailable(String zh, String en, int retryAfterSeconds) {
        return new Problem(ProblemType.UNAVAILABLE, Bilingual.of(zh, en), List.of(), retryAfterSeconds);
    }

    /** 429 with Retry-After in seconds. */
    public static Problem tooManyRequests(int retryAfterSeconds) {
        return new Problem(
                ProblemType.TOO_MANY_REQUESTS,
                Bilingual.of(
                        "请在 %d 秒后重试".formatted(retryAfterSeconds),
                        "Try again in %d seconds".formatted(retryAfterSeconds)),
                List.of(),
                retryAfterSeconds);
    }

    public ProblemType type() {
        return type;
    }

    public Bilingual detail() {
        return detail;
    }

    public List<Fault> faults() {
        return faults;
    }

    public int retryAfterSeconds() {
        return retryAfterSeconds;
    }
}
