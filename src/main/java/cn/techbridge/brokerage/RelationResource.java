package cn.techbridge.brokerage;

import cn.techbridge.identity.CurrentCaller;
import cn.techbridge.identity.Role;
import cn.techbridge.platform.Idempotent;
import cn.techbridge.platform.Ids;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/broker-relations")
class RelationResource {
    private final RelationService service;
    private final CurrentCaller caller;

    RelationResource(RelationService service, CurrentCaller caller) {
        this.service = service;
        this.caller = caller;
    }

    /** One's own, or, for the operator, those of the broker that is named. */
    @GET
    @RolesAllowed({Role.BROKER, Role.OPERATOR, Role.AUDITOR})
    public RelationList list(@RestQuery String brokerId) {
        return new RelationList(service.list(caller.get(), Ids.orNull(brokerId)));
    }

    @POST
    @RolesAllowed(Role.BROKER)
    @Idempotent
    public RelationList declare(CaseRequests.Relation request) {
        return new RelationList(service.declare(caller.get(), request));
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Role.OPERATOR)
    public void end(String id) {
        service.end(Ids.of(id));
    }

    record RelationList(List<BrokerRelations.Declared> items) {}
}
