package cn.techbridge.platform;

import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Request bodies are read into memory, so all but uploads, which go to disk, are held to 24 MB. */
@ApplicationScoped
class RequestSizes {
    private static final long MOST_BYTES = 24L << 20;
    private static final String UPLOADS = "/api/v1/import-jobs";
    private static final int BEHIND_THE_GENERAL_LIMIT = 1;

    void limit(@Observes Filters filters) {
        filters.register(RequestSizes::limit, BEHIND_THE_GENERAL_LIMIT);
    }

    private static void limit(RoutingContext request) {
        if (!request.normalizedPath().equals(UPLOADS)) {
            request.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, MOST_BYTES);
        }
        request.next();
    }
}
