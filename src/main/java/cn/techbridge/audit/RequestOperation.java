package cn.techbridge.audit;

import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Tells the audit which operation of the contract a request calls, e.g. {@code POST /achievements/{id}/publish}. */
class RequestOperation {
    private final AuditContext context;

    RequestOperation(AuditContext context) {
        this.context = context;
    }

    @ServerRequestFilter
    public void note(ContainerRequestContext request, ResourceInfo resource) {
        String method = request.getMethod();
        boolean mayWrite = !method.equals("GET") && !method.equals("HEAD") && !method.equals("OPTIONS");
        context.begin(method + ' ' + template(resource), mayWrite);
    }

    /** The template, not the address: ids belong into the column for them, and a path may carry an account. */
    private static String template(ResourceInfo resource) {
        if (resource.getResourceClass() == null) {
            return "?";
        }
        Path base = resource.getResourceClass().getAnnotation(Path.class);
        Path below = resource.getResourceMethod().getAnnotation(Path.class);
        return (base == null ? "" : base.value()) + (below == null ? "" : below.value());
    }
}
