package cn.techbridge.matching;

import cn.techbridge.identity.CurrentCaller;
import cn.techbridge.identity.Role;
import cn.techbridge.platform.Ids;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;

@Path("/matches")
class MatchResource {
    private final MatchService service;
    private final CurrentCaller caller;

    MatchResource(MatchService service, CurrentCaller caller) {
        this.service = service;
        this.caller = caller;
    }

    @POST
    @Path("/preview")
    @RolesAllowed("**")
    public Preview preview(PreviewRequest request) {
        return new Preview(service.preview(request));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.ENTERPRISE, Role.PUBLISHER, Role.BROKER, Role.AGENCY_ADMIN, Role.OPERATOR})
    public MatchView read(String id) {
        return service.read(caller.get(), Ids.of(id));
    }

    @POST
    @Path("/{id}/feedback")
    @RolesAllowed({Role.ENTERPRISE, Role.PUBLISHER, Role.BROKER})
    public void judge(String id, FeedbackRequest request) {
        service.judge(caller.get(), Ids.of(id), request);
    }

    record Preview(List<MatchView> items) {}
}
