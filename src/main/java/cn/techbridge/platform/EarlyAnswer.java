package cn.techbridge.platform;

import io.opentelemetry.api.trace.Span;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.Locale;

/** The problem answer to a request that does not get as far as an operation. */
public final class EarlyAnswer {
    private EarlyAnswer() {}

    /** Answers and closes what is left of the request. */
    public static void send(RoutingContext request, Problem problem) {
        Locale locale = Languages.ofHeader(request.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        ProblemType type = problem.type();
        HttpServerResponse answer = request.response()
                .setStatusCode(type.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, ProblemAnswer.MEDIA_TYPE)
                .putHeader(HttpHeaders.CONTENT_LANGUAGE, locale.getLanguage());
        if (problem.retryAfterSeconds() > 0) {
            answer.putHeader(HttpHeaders.RETRY_AFTER, String.valueOf(problem.retryAfterSeconds()));
        }
        if (type == ProblemType.TOO_LARGE) {
            // the rest is not read, so nothing else can come over this connection
            answer.putHeader(HttpHeaders.CONNECTION, "close")
                    .endHandler(sent -> request.request().connection().close());
        }
        answer.end(new JsonObject()
                .put("type", "urn:techbridge:problem:" + type.slug())
                .put("title", type.title().in(locale))
                .put("status", type.status())
                .put("detail", problem.detail().in(locale))
                .put("instance", request.request().path())
                .put("traceId", Span.current().getSpanContext().getTraceId())
                .toBuffer());
    }
}
