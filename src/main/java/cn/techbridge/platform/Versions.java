package cn.techbridge.platform;

/** Entity tags of single records: the row's version in quotes; writes must name the version they saw (RFC 9110, RFC 6585). */
public final class Versions {
    private Versions() {}

    public static String tag(long version) {
        return "\"" + version + "\"";
    }

    /**
     * Refuses a write that did not see the current version.
     *
     * @throws Problem 428 without If-Match, 412 when it names another version
     */
    public static void require(String ifMatch, long current) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw Problem.of(
                    ProblemType.PRECONDITION_REQUIRED,
                    "请用 If-Match 带上所读版本的 ETag",
                    "Send the ETag you read in If-Match");
        }
        if (!ifMatch.equals(tag(current)) && !ifMatch.equals("*")) {
            throw Problem.of(ProblemType.STALE_VERSION, "请重新读取后再修改", "Read the record again, then change it");
        }
    }
}
