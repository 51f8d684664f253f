package cn.techbridge.deal;

import cn.techbridge.identity.CurrentCaller;
import cn.techbridge.identity.Role;
import cn.techbridge.platform.Idempotent;
import cn.techbridge.platform.Ids;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;

@Path("/deals/{id}/objections")
class ObjectionResource {
    private final ObjectionService service;
    private final CurrentCaller caller;

    ObjectionResource(ObjectionService service, CurrentCaller caller) {
        this.service = service;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Role.BROKER, Role.AGENCY_ADMIN, Role.PUBLISHER, Role.ENTERPRISE, Role.OPERATOR, Role.AUDITOR})
    public ObjectionList list(String id) {
        return new ObjectionList(service.of(caller.get(), Ids.of(id)));
    }

    @POST
    @RolesAllowed({Role.PUBLISHER, Role.OPERATOR})
    @Idempotent
    public Objection.View raise(String id, DealRequests.Reason request) {
        return service.raise(caller.get(), Ids.of(id), request);
    }

    @POST
    @Path("/{objectionId}/resolve")
    @RolesAllowed(Role.OPERATOR)
    @Idempotent
    public Objection.View resolve(String id, String objectionId, DealRequests.Resolution request) {
        return service.resolve(caller.get(), Ids.of(id), Ids.of(objectionId), request);
    }

    record ObjectionList(List<Objection.View> items) {}
}
