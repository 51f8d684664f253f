package cn.techbridge.platform;

import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses addresses with NUL in them, which the database holds in no text: no operation has to think of it. */
class PlainAddresses {
    private static final String NUL = "%00";

    @ServerRequestFilter(nonBlocking = true, priority = Priorities.AUTHORIZATION)
    Response refuse(UriInfo uri, HttpHeaders headers) {
        URI address = uri.getRequestUri();
        if (address.getRawPath().contains(NUL)) {
            return ProblemAnswer.respond(Problem.notFound(), address.getRawPath(), headers);
        }
        return address.getRawQuery() != null && address.getRawQuery().contains(NUL)
                ? ProblemAnswer.respond(Problem.invalid(faults(uri)), address.getRawPath(), headers)
                : null;
    }

    private static List<Fault> faults(UriInfo uri) {
        return uri.getQueryParameters().entrySet().stream()
                .filter(parameter -> parameter.getKey().indexOf('\0') >= 0
                        || parameter.getValue().stream().anyMatch(value -> value.indexOf('\0') >= 0))
                .map(Map.Entry::getKey)
                .map(name -> Fault.of(
                        '?' + name.replace('\0', '\ufffd'), "plain-text", "含有控制字符", "contains control characters"))
                .toList();
    }
}
