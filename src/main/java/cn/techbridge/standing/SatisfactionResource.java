package cn.techbridge.standing;

import cn.techbridge.identity.CurrentCaller;
import cn.techbridge.identity.Role;
import cn.techbridge.platform.Ids;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

@Path("/cases/{id}/satisfaction")
class SatisfactionResource {
    private final StandingService service;
    private final CurrentCaller caller;

    SatisfactionResource(StandingService service, CurrentCaller caller) {
        this.service = service;
        this.caller = caller;
    }

    @PUT
    @RolesAllowed({Role.PUBLISHER, Role.ENTERPRISE})
    public void rate(String id, Satisfaction rating) {
        service.rate(caller.get(), Ids.of(id), rating);
    }
}
