package cn.techbridge.privacy;

import cn.techbridge.identity.CurrentCaller;
import cn.techbridge.identity.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** Marks of people travel in bodies only: addresses end up in logs. */
@Path("/privacy")
class PersonResource {
    private final PersonService service;
    private final CurrentCaller caller;

    PersonResource(PersonService service, CurrentCaller caller) {
        this.service = service;
        this.caller = caller;
    }

    @GET
    @Path("/exports/mine")
    @RolesAllowed("**")
    public PersonViews.Export mine() {
        return service.exportOwn(caller.get().subject());
    }

    @POST
    @Path("/exports")
    @RolesAllowed(Role.OPERATOR)
    public PersonViews.Export export(PersonRequests.Access request) {
        return service.export(request);
    }

    @POST
    @Path("/corrections")
    @RolesAllowed(Role.OPERATOR)
    public PersonViews.Done correct(PersonRequests.Correction request) {
        return service.correct(request);
    }

    @POST
    @Path("/erasures")
    @RolesAllowed(Role.OPERATOR)
    public PersonViews.Done erase(PersonRequests.Access request) {
        return service.erase(request);
    }
}
