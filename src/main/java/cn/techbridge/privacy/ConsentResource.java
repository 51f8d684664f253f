package cn.techbridge.privacy;

import cn.techbridge.identity.CurrentCaller;
import cn.techbridge.identity.Role;
import cn.techbridge.platform.Idempotent;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;

@Path("/privacy/consents")
class ConsentResource {
    private final ConsentService service;
    private final CurrentCaller caller;

    ConsentResource(ConsentService service, CurrentCaller caller) {
        this.service = service;
        this.caller = caller;
    }

    @GET
    @Path("/mine")
    @RolesAllowed("**")
    public ConsentList mine() {
        return new ConsentList(service.own(caller.get().subject()));
    }

    @POST
    @Path("/mine")
    @RolesAllowed("**")
    @Idempotent
    public ConsentList say(ConsentRequests.Own request) {
        return new ConsentList(service.say(caller.get().subject(), request));
    }

    @POST
    @RolesAllowed(Role.OPERATOR)
    @Idempotent
    public ConsentList record(ConsentRequests.Recorded request) {
        return new ConsentList(service.record(request));
    }

    record ConsentList(List<ConsentView> items) {}
}
