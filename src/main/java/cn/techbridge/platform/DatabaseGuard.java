package cn.techbridge.platform;

import io.agroal.api.AgroalDataSource;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses calls at once while many already wait for a database connection, so that a database that hangs takes no threads from what can
 * do without it. Search and code lists never need it.
 */
class DatabaseGuard {
    static final int RETRY_SECONDS = 2;
    private final AgroalDataSource pool;
    private final int waiting;

    DatabaseGuard(
            AgroalDataSource pool,
            @ConfigProperty(name = "techbridge.database.waiting", defaultValue = "40") int waiting) {
        this.pool = pool;
        this.waiting = waiting;
    }

    /** On the event loop, so before all other filters: who is refused takes no thread. */
    @ServerRequestFilter(nonBlocking = true, priority = Priorities.AUTHORIZATION)
    Response refuse(UriInfo uri, HttpHeaders headers) {
        if (pool.getMetrics().awaitingCount() <= waiting || isWithoutDatabase(uri.getPath())) {
            return null;
        }
        return ProblemAnswer.respond(unavailable(), uri.getRequestUri().getRawPath(), headers);
    }

    static Problem unavailable() {
        return Problem.unavailable("数据库暂不可用，请稍后重试", "The database is unavailable, retry shortly", RETRY_SECONDS);
    }

    private static boolean isWithoutDatabase(String path) {
        String plain = path.startsWith("/") ? path.substring(1) : path;
        return plain.startsWith("search/") || plain.startsWith("code-lists");
    }
}
