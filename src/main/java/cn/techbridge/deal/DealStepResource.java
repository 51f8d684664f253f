package cn.techbridge.deal;

import cn.techbridge.identity.CurrentCaller;
import cn.techbridge.identity.Role;
import cn.techbridge.platform.Answers;
import cn.techbridge.platform.Idempotent;
import cn.techbridge.platform.Ids;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestResponse;

/** The broker's steps on a deal. */
@Path("/deals")
class DealStepResource {
    private final DealStepService service;
    private final CurrentCaller caller;

    DealStepResource(DealStepService service, CurrentCaller caller) {
        this.service = service;
        this.caller = caller;
    }

    @POST
    @Path("/{id}/publicise")
    @RolesAllowed(Role.BROKER)
    @Idempotent
    public RestResponse<DealView> publicise(String id) {
        return tagged(service.publicise(caller.get(), Ids.of(id)));
    }

    @POST
    @Path("/{id}/reopen")
    @RolesAllowed(Role.BROKER)
    @Idempotent
    public RestResponse<DealView> reopen(String id) {
        return tagged(service.reopen(caller.get(), Ids.of(id)));
    }

    @POST
    @Path("/{id}/sign")
    @RolesAllowed(Role.BROKER)
    @Idempotent
    public RestResponse<DealView> sign(String id, DealRequests.Signing request) {
        return tagged(service.sign(caller.get(), Ids.of(id), request));
    }

    @POST
    @Path("/{id}/register")
    @RolesAllowed(Role.BROKER)
    @Idempotent
    public RestResponse<DealView> register(String id, DealRequests.Registration request) {
        return tagged(service.register(caller.get(), Ids.of(id), request));
    }

    @POST
    @Path("/{id}/milestones/{number}/complete")
    @RolesAllowed(Role.BROKER)
    @Idempotent
    public RestResponse<DealView> complete(String id, String number, DealRequests.Completion request) {
        return tagged(service.complete(caller.get(), Ids.of(id), number, request));
    }

    @POST
    @Path("/{id}/payments")
    @RolesAllowed(Role.BROKER)
    @Idempotent
    public RestResponse<DealView> receive(String id, DealRequests.Received request) {
        return tagged(service.receive(caller.get(), Ids.of(id), request));
    }

    @POST
    @Path("/{id}/close")
    @RolesAllowed(Role.BROKER)
    @Idempotent
    public RestResponse<DealView> close(String id) {
        return tagged(service.close(caller.get(), Ids.of(id)));
    }

    @POST
    @Path("/{id}/end")
    @RolesAllowed(Role.BROKER)
    @Idempotent
    public RestResponse<DealView> end(String id, DealRequests.Reason request) {
        return tagged(service.end(caller.get(), Ids.of(id), request));
    }

    private static RestResponse<DealView> tagged(DealView view) {
        return Answers.ok(view, view.version());
    }
}
