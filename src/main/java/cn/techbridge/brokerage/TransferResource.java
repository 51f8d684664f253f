package cn.techbridge.brokerage;

import cn.techbridge.identity.CurrentCaller;
import cn.techbridge.identity.Role;
import cn.techbridge.platform.Idempotent;
import cn.techbridge.platform.Ids;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

@Path("/cases/{id}")
class TransferResource {
    private final TransferService service;
    private final CurrentCaller caller;

    TransferResource(TransferService service, CurrentCaller caller) {
        this.service = service;
        this.caller = caller;
    }

    @POST
    @Path("/transfer")
    @RolesAllowed(Role.BROKER)
    @Idempotent
    public CaseView offer(String id, CaseRequests.Transfer request) {
        return service.offer(caller.get(), Ids.of(id), request);
    }

    @POST
    @Path("/transfer/accept")
    @RolesAllowed(Role.BROKER)
    @Idempotent
    public CaseView accept(String id) {
        return service.accept(caller.get(), Ids.of(id));
    }

    @POST
    @Path("/transfer/decline")
    @RolesAllowed(Role.BROKER)
    public void decline(String id) {
        service.decline(caller.get(), Ids.of(id));
    }

    @POST
    @Path("/assign")
    @RolesAllowed(Role.OPERATOR)
    @Idempotent
    public CaseView assign(String id, CaseRequests.Assign request) {
        return service.assign(caller.get(), Ids.of(id), request);
    }
}
