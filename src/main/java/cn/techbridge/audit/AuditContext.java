package cn.techbridge.audit;

import cn.techbridge.identity.Caller;
import cn.techbridge.identity.CurrentCaller;
import cn.techbridge.identity.Role;
import io.opentelemetry.api.trace.Span;
import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;
import java.util.stream.Collectors;

/** Who does what in this request, as the audit writes it down. */
@RequestScoped
class AuditContext {
    private final CurrentCaller caller;
    private final ActorNames names;
    private String operation;
    private boolean writes;

    AuditContext(CurrentCaller caller, ActorNames names) {
        this.caller = caller;
        this.names = names;
    }

    void begin(String requestOperation, boolean mayWrite) {
        operation = requestOperation;
        writes = mayWrite;
    }

    boolean writes() {
        return writes;
    }

    /** Needs a transaction: an account met for the first time is written down. */
    Who who() {
        Caller found = caller.get();
        return new Who(
                found.isVisitor() ? "visitor" : names.actor(found.subject()),
                found.roles().stream().filter(AuditContext::isOurs).sorted().collect(Collectors.joining(",")),
                found.organisationId(),
                operation == null ? "background" : operation,
                Span.current().getSpanContext().isValid()
                        ? Span.current().getSpanContext().getTraceId()
                        : null);
    }

    /** Tokens also carry roles that the identity provider gives everyone. */
    private static boolean isOurs(String role) {
        return Role.ALL.contains(role);
    }

    /** Names of columns of the audit. */
    record Who(String actor, String roles, UUID organisation, String operation, String trace) {
        static final Who PLATFORM = new Who("system", "", null, "background", null);
    }
}
