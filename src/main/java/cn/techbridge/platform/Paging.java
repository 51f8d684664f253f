package cn.techbridge.platform;

/** Bounds of list sizes: 1–100 rows, 20 by default. */
public final class Paging {
    public static final int DEFAULT = 20;
    public static final int MAX = 100;

    private Paging() {}

    /** @throws Problem 400 when out of bounds */
    public static int limit(Integer limit) {
        if (limit == null) {
            return DEFAULT;
        }
        if (limit < 1 || limit > MAX) {
            throw Problem.invalid(Fault.of("?limit", "range", "须在 1 到 100 之间", "must be 1 to 100"));
        }
        return limit;
    }
}
