package cn.techbridge.platform;

import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** NUL in addresses, which the database holds in no text: no operation has to think of it. */
class PlainAddresses {
    private static final String NUL = "%00";

    /** A path with it leads nowhere. */
    @ServerRequestFilter(nonBlocking = true, priority = Priorities.AUTHORIZATION)
    Response refuse(UriInfo uri, HttpHeaders headers) {
        String path = uri.getRequestUri().getRawPath();
        return path.contains(NUL) ? ProblemAnswer.respond(Problem.notFound(), path, headers) : null;
    }

    /** The parameters of the query that have it; when none has, the body did. */
    static List<Fault> faults(UriInfo uri) {
        List<Fault> parameters = uri.getQueryParameters().entrySet().stream()
                .filter(parameter -> parameter.getValue().stream().anyMatch(value -> value.indexOf('\0') >= 0))
                .map(Map.Entry::getKey)
                .map(name -> fault('?' + name))
                .toList();
        return parameters.isEmpty() ? List.of(fault("")) : parameters;
    }

    private static Fault fault(String pointer) {
        return Fault.of(pointer, "plain-text", "含有控制字符", "contains control characters");
    }
}
