package cn.techbridge.platform;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.sql.SQLException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns every failure into a problem answer; nothing internal reaches the client, the log keeps the cause. */
class ProblemMappers {
    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);
    private static final String UNIQUE_VIOLATION = "23505";
    /** NUL, or what is no UTF-8. */
    private static final String NO_TEXT = "22021";
    /** So the framework says that an upload ends before its end, also when its sender left. */
    private static final String SENDER_GONE = "Connection terminated";

    @ServerExceptionMapper
    Response problem(Problem problem, UriInfo uri, HttpHeaders headers) {
        return ProblemAnswer.respond(problem, path(uri), headers);
    }

    @ServerExceptionMapper(priority = 1)
    Response unauthenticated(UnauthorizedException failure, UriInfo uri, HttpHeaders headers) {
        return unauthenticated(uri, headers);
    }

    @ServerExceptionMapper(priority = 1)
    Response authenticationFailed(AuthenticationFailedException failure, UriInfo uri, HttpHeaders headers) {
        return unauthenticated(uri, headers);
    }

    @ServerExceptionMapper(priority = 1)
    Response forbidden(ForbiddenException failure, UriInfo uri, HttpHeaders headers) {
        return problem(Problem.forbidden("当前角色不能执行此操作", "Your role does not permit this operation"), uri, headers);
    }

    @ServerExceptionMapper(priority = 1)
    Response json(JacksonException failure, UriInfo uri, HttpHeaders headers) {
        return problem(Problem.invalid(JsonFaults.of(failure)), uri, headers);
    }

    /** Named apart because the framework has a mapper of its own for this type, without our answer. */
    @ServerExceptionMapper(priority = 1)
    Response mismatch(MismatchedInputException failure, UriInfo uri, HttpHeaders headers) {
        return json(failure, uri, headers);
    }

    /** Two wrote at once: 412 to who named the version he saw, 409 to who named none. */
    @ServerExceptionMapper(priority = 1)
    Response stale(OptimisticLockException failure, UriInfo uri, HttpHeaders headers) {
        String zh = "请重新读取后再修改";
        String en = "Read the record again, then change it";
        boolean named = headers != null && headers.getHeaderString(HttpHeaders.IF_MATCH) != null;
        return problem(named ? Problem.of(ProblemType.STALE_VERSION, zh, en) : Problem.conflict(zh, en), uri, headers);
    }

    @ServerExceptionMapper
    Response web(WebApplicationException failure, UriInfo uri, HttpHeaders headers) {
        if (failure.getCause() instanceof JacksonException json) {
            return json(json, uri, headers);
        }
        int status = failure.getResponse().getStatus();
        if (status < 400) {
            return failure.getResponse();
        }
        if (status >= 500) {
            return any(failure, uri, headers);
        }
        ProblemType type = ProblemType.ofStatus(status);
        return problem(Problem.of(type, type.title().zh(), type.title().en()), uri, headers);
    }

    @ServerExceptionMapper
    Response any(Throwable failure, UriInfo uri, HttpHeaders headers) {
        for (Throwable cause : Outage.causes(failure)) {
            if (cause instanceof Problem problem) {
                return problem(problem, uri, headers);
            }
            if (cause instanceof OptimisticLockException optimistic) {
                return stale(optimistic, uri, headers);
            }
            if (cause instanceof IOException
                    && String.valueOf(cause.getMessage()).startsWith(SENDER_GONE)) {
                return problem(
                        Problem.of(ProblemType.INVALID_REQUEST, "上传内容不完整", "The upload is not complete"), uri, headers);
            }
            if (cause instanceof SQLException sql && NO_TEXT.equals(sql.getSQLState())) {
                return problem(Problem.invalid(PlainAddresses.faults(uri)), uri, headers);
            }
            if (cause instanceof SQLException sql && UNIQUE_VIOLATION.equals(sql.getSQLState())) {
                return problem(
                        Problem.conflict(
                                "同一记录刚被另一请求写入，请重新读取",
                                "The same record was just written by another request, read again"),
                        uri,
                        headers);
            }
            if (cause instanceof SQLException sql && Outage.isConflict(sql)) {
                LOG.warnf("A transaction gave way: %s", sql.getMessage());
                return problem(
                        Problem.unavailable("与同时进行的修改冲突，请重试", "In the way of a concurrent change, retry", 1),
                        uri,
                        headers);
            }
            if (cause instanceof SQLException sql && Outage.isConnectionLoss(sql)) {
                LOG.warnf("Database unavailable: %s", sql.getMessage());
                return problem(DatabaseGuard.unavailable(), uri, headers);
            }
        }
        LOG.error("Request failed", failure);
        return problem(
                Problem.of(ProblemType.INTERNAL, "请凭 traceId 联系平台运营方", "Quote the traceId to the operator"),
                uri,
                headers);
    }

    private Response unauthenticated(UriInfo uri, HttpHeaders headers) {
        return problem(
                Problem.of(ProblemType.UNAUTHENTICATED, "请提供有效的访问令牌", "Send a valid access token"), uri, headers);
    }

    private static String path(UriInfo uri) {
        return uri == null ? null : uri.getRequestUri().getRawPath();
    }
}
