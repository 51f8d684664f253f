package cn.techbridge.platform;

/** The closed catalogue of ways in which a request can fail (RFC 9457 types); the slug is stable, clients may switch on it. */
public enum ProblemType {
    INVALID_REQUEST(400, "请求内容有误", "The request is not valid"),
    UNAUTHENTICATED(401, "需要登录", "Authentication is required"),
    FORBIDDEN(403, "没有权限", "Not permitted"),
    NOT_FOUND(404, "未找到", "Not found"),
    METHOD_NOT_ALLOWED(405, "不支持的请求方法", "Method not allowed"),
    NOT_ACCEPTABLE(406, "无法提供所要求的格式", "Not acceptable"),
    CONFLICT(409, "与当前状态冲突", "Conflict with the current state"),
    STALE_VERSION(412, "记录已被他人修改", "The record has changed meanwhile"),
    TOO_LARGE(413, "请求过大", "The request is too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "不支持的内容类型", "Unsupported media type"),
    IDEMPOTENCY_KEY_REUSED(422, "幂等键已用于其他请求", "The idempotency key was used for another request"),
    PRECONDITION_REQUIRED(428, "缺少 If-Match", "If-Match is required"),
    TOO_MANY_REQUESTS(429, "请求过于频繁", "Too many requests"),
    INTERNAL(500, "服务器内部错误", "Internal error"),
    UNAVAILABLE(503, "服务暂不可用", "Temporarily unavailable");

    private final int status;
    private final Bilingual title;

    ProblemType(int status, String zh, String en) {
        this.status = status;
        this.title = Bilingual.of(zh, en);
    }

    public int status() {
        return status;
    }

    public Bilingual title() {
        return title;
    }

    public String slug() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** The type that tells this HTTP status best. */
    static ProblemType ofStatus(int status) {
        for (ProblemType type : values()) {
            if (type.status == status) {
                return type;
            }
        }
        return status >= 500 ? INTERNAL : INVALID_REQUEST;
    }
}
