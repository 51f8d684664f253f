package cn.techbridge.matching;

import cn.techbridge.identity.CurrentCaller;
import cn.techbridge.identity.Role;
import cn.techbridge.matching.engine.ProfileFile;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/matching-profiles")
class ProfileResource {
    private final ProfileService service;
    private final CurrentCaller caller;

    ProfileResource(ProfileService service, CurrentCaller caller) {
        this.service = service;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Role.OPERATOR)
    public ProfileService.State state() {
        return service.state();
    }

    @POST
    @RolesAllowed(Role.OPERATOR)
    public RestResponse<Void> add(ProfileFile file) {
        service.add(caller.get(), file);
        return RestResponse.status(RestResponse.Status.CREATED);
    }

    @POST
    @Path("/{id}/activate")
    @RolesAllowed(Role.OPERATOR)
    public ProfileGate.Report activate(String id) {
        return service.activate(caller.get(), id);
    }

    @POST
    @Path("/rollback")
    @RolesAllowed(Role.OPERATOR)
    public InForce rollback() {
        return new InForce(service.rollback());
    }

    record InForce(String inForce) {}
}
