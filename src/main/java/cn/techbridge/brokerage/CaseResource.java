package cn.techbridge.brokerage;

import cn.techbridge.identity.CurrentCaller;
import cn.techbridge.identity.Role;
import cn.techbridge.platform.Cursors;
import cn.techbridge.platform.Fault;
import cn.techbridge.platform.Idempotent;
import cn.techbridge.platform.Ids;
import cn.techbridge.platform.Paging;
import cn.techbridge.platform.Problem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/cases")
class CaseResource {
    private final CaseService cases;
    private final ClaimService claims;
    private final WorkService work;
    private final CurrentCaller caller;
    private final Cursors cursors;

    CaseResource(CaseService cases, ClaimService claims, WorkService work, CurrentCaller caller, Cursors cursors) {
        this.cases = cases;
        this.claims = claims;
        this.work = work;
        this.caller = caller;
        this.cursors = cursors;
    }

    @GET
    @RolesAllowed({Role.BROKER, Role.AGENCY_ADMIN, Role.ENTERPRISE, Role.PUBLISHER, Role.OPERATOR, Role.AUDITOR})
    public QueueResource.CaseList list(
            @RestQuery String stage, @RestQuery String escalated, @RestQuery String limit, @RestQuery String cursor) {
        int size = Paging.limit(limit);
        CaseRoll.Filter filter = new CaseRoll.Filter(stage(stage), Paging.flag("escalated", escalated));
        String list = "cases " + filter;
        List<CaseView> items = cases.list(caller.get(), filter, Ids.orNull(cursors.open(list, cursor)), size);
        return new QueueResource.CaseList(
                items,
                items.size() < size
                        ? null
                        : cursors.seal(list, items.getLast().id().toString()));
    }

    private static Stage stage(String name) {
        try {
            return name == null ? null : Stage.valueOf(name);
        } catch (IllegalArgumentException unknown) {
            throw Problem.invalid(Fault.of("?stage", "unknown", "没有这个阶段", "there is no such stage"));
        }
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.BROKER, Role.AGENCY_ADMIN, Role.ENTERPRISE, Role.PUBLISHER, Role.OPERATOR, Role.AUDITOR})
    public CaseView read(String id) {
        return cases.read(caller.get(), Ids.of(id));
    }

    @POST
    @Path("/{id}/heartbeat")
    @RolesAllowed(Role.BROKER)
    public CaseView heartbeat(String id, CaseRequests.Lease request) {
        return claims.heartbeat(caller.get(), Ids.of(id), request);
    }

    @POST
    @Path("/{id}/lease")
    @RolesAllowed(Role.BROKER)
    @Idempotent
    public CaseView takeLease(String id) {
        return claims.takeLease(caller.get(), Ids.of(id));
    }

    @POST
    @Path("/{id}/release")
    @RolesAllowed(Role.BROKER)
    @Idempotent
    public CaseView release(String id, CaseRequests.Lease request) {
        return claims.release(caller.get(), Ids.of(id), request);
    }

    @POST
    @Path("/{id}/decline")
    @RolesAllowed(Role.BROKER)
    @Idempotent
    public CaseView decline(String id, CaseRequests.Decline request) {
        return work.decline(caller.get(), Ids.of(id), request);
    }

    @POST
    @Path("/{id}/advance")
    @RolesAllowed(Role.BROKER)
    @Idempotent
    public CaseView advance(String id, CaseRequests.Advance request) {
        return work.advance(caller.get(), Ids.of(id), request);
    }

    @PUT
    @Path("/{id}/achievement")
    @RolesAllowed(Role.BROKER)
    public CaseView choose(String id, CaseRequests.Choice request) {
        return work.choose(caller.get(), Ids.of(id), request);
    }
}
