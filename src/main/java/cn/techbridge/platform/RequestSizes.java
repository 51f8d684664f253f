package cn.techbridge.platform;

import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Request bodies are read into memory, so all but uploads, which go to disk, are held to 24 MB. */
@ApplicationScoped
class RequestSizes {
    private static final long MOST_BYTES = 24L << 20;
    /** As quarkus.http.limits.max-body-size says. */
    private static final long MOST_UPLOADED_BYTES = 72L << 20;

    private static final String UPLOADS = "/api/v1/import-jobs";
    private static final int BEHIND_THE_GENERAL_LIMIT = 1;
    /** The general limit answers without a body. */
    private static final int AHEAD_OF_THE_GENERAL_LIMIT = 3;

    void limit(@Observes Filters filters) {
        filters.register(RequestSizes::refuse, AHEAD_OF_THE_GENERAL_LIMIT);
        filters.register(RequestSizes::limit, BEHIND_THE_GENERAL_LIMIT);
    }

    private static void limit(RoutingContext request) {
        if (!isUpload(request)) {
            request.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, MOST_BYTES);
        }
        request.next();
    }

    private static boolean isUpload(RoutingContext request) {
        return request.normalizedPath().equals(UPLOADS);
    }

    private static void refuse(RoutingContext request) {
        if (declared(request) > (isUpload(request) ? MOST_UPLOADED_BYTES : MOST_BYTES)) {
            EarlyAnswer.send(
                    request,
                    Problem.of(
                            ProblemType.TOO_LARGE,
                            ProblemType.TOO_LARGE.title().zh(),
                            ProblemType.TOO_LARGE.title().en()));
        } else {
            request.next();
        }
    }

    /** The length that the request says it has; 0 when it says none, or nonsense that the server refuses by itself. */
    private static long declared(RoutingContext request) {
        String length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        return length != null && length.matches("\\d{1,18}") ? Long.parseLong(length) : 0;
    }
}
