package cn.techbridge.brokerage;

import cn.techbridge.identity.CurrentCaller;
import cn.techbridge.identity.Role;
import cn.techbridge.platform.Idempotent;
import cn.techbridge.platform.Ids;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

@Path("/cases/{id}/demand-wording")
class WordingResource {
    private final WordingService service;
    private final CurrentCaller caller;

    WordingResource(WordingService service, CurrentCaller caller) {
        this.service = service;
        this.caller = caller;
    }

    @PUT
    @RolesAllowed(Role.BROKER)
    public CaseWordings.Suggested suggest(String id, CaseRequests.Wording request) {
        return service.suggest(caller.get(), Ids.of(id), request);
    }

    @GET
    @RolesAllowed({Role.BROKER, Role.AGENCY_ADMIN, Role.ENTERPRISE, Role.OPERATOR, Role.AUDITOR})
    public CaseWordings.Suggested read(String id) {
        return service.read(caller.get(), Ids.of(id));
    }

    @POST
    @Path("/answer")
    @RolesAllowed(Role.ENTERPRISE)
    @Idempotent
    public CaseWordings.Suggested answer(String id, CaseRequests.WordingAnswer request) {
        return service.answer(caller.get(), Ids.of(id), request);
    }
}
