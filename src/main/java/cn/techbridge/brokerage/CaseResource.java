package cn.techbridge.brokerage;

import cn.techbridge.identity.CurrentCaller;
import cn.techbridge.identity.Role;
import cn.techbridge.platform.Idempotent;
import cn.techbridge.platform.Ids;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

@Path("/cases")
class CaseResource {
    private final CaseService service;
    private final CurrentCaller caller;

    CaseResource(CaseService service, CurrentCaller caller) {
        this.service = service;
        this.caller = caller;
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.BROKER, Role.OPERATOR})
    public CaseView read(String id) {
        return service.read(caller.get(), Ids.of(id));
    }

    @POST
    @Path("/{id}/heartbeat")
    @RolesAllowed(Role.BROKER)
    public CaseView heartbeat(String id, CaseRequests.Lease request) {
        return service.heartbeat(caller.get(), Ids.of(id), request);
    }

    @POST
    @Path("/{id}/release")
    @RolesAllowed(Role.BROKER)
    @Idempotent
    public CaseView release(String id, CaseRequests.Lease request) {
        return service.release(caller.get(), Ids.of(id), request);
    }

    @POST
    @Path("/{id}/decline")
    @RolesAllowed(Role.BROKER)
    @Idempotent
    public CaseView decline(String id, CaseRequests.Decline request) {
        return service.decline(caller.get(), Ids.of(id), request);
    }
}
