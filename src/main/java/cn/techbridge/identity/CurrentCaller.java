package cn.techbridge.identity;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Event;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.jwt.Claims;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The caller of the current request, looked up once. */
@RequestScoped
public class CurrentCaller {
    private final SecurityIdentity identity;
    private final Memberships memberships;
    private final Event<PersonSeen> seen;
    private final Event<RolesSeen> rolesSeen;
    private Caller caller;

    CurrentCaller(
            SecurityIdentity identity, Memberships memberships, Event<PersonSeen> seen, Event<RolesSeen> rolesSeen) {
        this.identity = identity;
        this.memberships = memberships;
        this.seen = seen;
        this.rolesSeen = rolesSeen;
    }

    public Caller get() {
        if (caller == null) {
            caller = lookUp();
        }
        return caller;
    }

    private Caller lookUp() {
        if (identity.isAnonymous() || !(identity.getPrincipal() instanceof JsonWebToken token)) {
            return new Caller(null, null, Set.of(), null);
        }
        String subject = token.getSubject();
        UUID organisation = memberships.organisationOf(subject).orElse(null);
        if (Boolean.TRUE.equals(token.getClaim(Claims.email_verified)) && token.getClaim(Claims.email) != null) {
            seen.fire(new PersonSeen(subject, token.getClaim("name"), token.getClaim(Claims.email)));
        }
        Set<String> roles = Set.copyOf(identity.getRoles());
        rolesSeen.fire(new RolesSeen(subject, roles));
        return new Caller(subject, token.getName(), roles, organisation);
    }
}
