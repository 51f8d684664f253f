package cn.techbridge.platform;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.opentelemetry.api.trace.Span;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;

/** The body of every failed request, RFC 9457 {@code application/problem+json}. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record ProblemAnswer(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        String traceId,
        List<Fault.Rendered> errors) {
    static final String MEDIA_TYPE = "application/problem+json";

    static Response respond(Problem problem, String path, HttpHeaders headers) {
        Locale locale = Languages.of(headers);
        ProblemType type = problem.type();
        ProblemAnswer body = new ProblemAnswer(
                "urn:techbridge:problem:" + type.slug(),
                type.title().in(locale),
                type.status(),
                problem.detail().in(locale),
                path,
                Span.current().getSpanContext().getTraceId(),
                problem.faults().stream().map(fault -> fault.in(locale)).toList());
        Response.ResponseBuilder answer = Response.status(type.status())
                .type(MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_LANGUAGE, locale.getLanguage())
                .entity(body);
        if (problem.retryAfterSeconds() > 0) {
            answer.header(HttpHeaders.RETRY_AFTER, problem.retryAfterSeconds());
        }
        if (type == ProblemType.UNAUTHENTICATED) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        return answer.build();
    }
}
