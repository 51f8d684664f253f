package cn.techbridge.guard;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Headers of every answer: nothing is sniffed, framed or fetched from elsewhere, no address is told to other sites, and what was answered to
 * a token is kept by no cache. Other origins get no CORS header at all unless {@code quarkus.http.cors} is configured.
 */
@ApplicationScoped
class AnswerHeaders {
    private static final int FIRST = 400;
    private static final String PAGES = "/q/swagger-ui";
    private final HeaderSettings settings;

    AnswerHeaders(HeaderSettings settings) {
        this.settings = settings;
    }

    void register(@Observes Filters filters) {
        filters.register(this::add, FIRST);
    }

    private void add(RoutingContext request) {
        String path = request.normalizedPath();
        boolean token = request.request().headers().contains("Authorization");
        request.addHeadersEndHandler(end -> {
            MultiMap headers = request.response().headers();
            headers.set("X-Content-Type-Options", "nosniff");
            headers.set("X-Frame-Options", "DENY");
            headers.set("Referrer-Policy", "no-referrer");
            headers.set("Cross-Origin-Resource-Policy", "same-origin");
            headers.set(
                    "Content-Security-Policy",
                    path.startsWith(PAGES) ? settings.contentOfPages() : "default-src 'none'; frame-ancestors 'none'");
            settings.strictTransport()
                    .ifPresent(time -> headers.set("Strict-Transport-Security", "max-age=" + time.toSeconds()));
            if (token && !headers.contains("Cache-Control")) {
                headers.set("Cache-Control", "no-store");
            }
        });
        request.next();
    }
}
