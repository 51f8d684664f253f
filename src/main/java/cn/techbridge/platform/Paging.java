package cn.techbridge.platform;

/** Query parameters of lists: 1–100 rows, 20 by default; flags. */
public final class Paging {
    public static final int DEFAULT = 20;
    public static final int MAX = 100;

    private Paging() {}

    /** @throws Problem 400 when out of bounds */
    public static int limit(String text) {
        if (text == null) {
            return DEFAULT;
        }
        int limit = text.matches("\\d{1,3}") ? Integer.parseInt(text) : 0;
        if (limit < 1 || limit > MAX) {
            throw Problem.invalid(
                    Fault.of("?limit", "range", "须为 1 到 100 的整数", "must be a whole number from 1 to 100"));
        }
        return limit;
    }

    /**
     * A yes-or-no parameter; missing means no.
     *
     * @throws Problem 400 for anything but true and false: a dry run that is silently none would be worse
     */
    public static boolean flag(String name, String text) {
        if (text != null && !text.equals("true") && !text.equals("false")) {
            throw Problem.invalid(Fault.of("?" + name, "type", "须为 true 或 false", "must be true or false"));
        }
        return Boolean.parseBoolean(text);
    }
}
