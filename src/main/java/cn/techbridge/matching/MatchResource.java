package cn.techbridge.matching;

import cn.techbridge.identity.CurrentCaller;
import cn.techbridge.identity.Role;
import cn.techbridge.platform.Ids;
import cn.techbridge.platform.Languages;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/matches")
class MatchResource {
    private final MatchService service;
    private final PreviewService previews;
    private final CurrentCaller caller;

    MatchResource(MatchService service, PreviewService previews, CurrentCaller caller) {
        this.service = service;
        this.previews = previews;
        this.caller = caller;
    }

    @POST
    @Path("/preview")
    @RolesAllowed("**")
    public Preview preview(PreviewRequest request, HttpHeaders headers) {
        return previews.preview(request, Languages.of(headers));
    }

    @GET
    @Path("/explain")
    @RolesAllowed({Role.ENTERPRISE, Role.PUBLISHER, Role.BROKER, Role.AGENCY_ADMIN, Role.OPERATOR})
    public WhyView explain(@RestQuery String demand, @RestQuery String achievement, HttpHeaders headers) {
        return service.explain(
                caller.get(),
                Ids.parameter("demand", demand),
                Ids.parameter("achievement", achievement),
                Languages.of(headers));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.ENTERPRISE, Role.PUBLISHER, Role.BROKER, Role.AGENCY_ADMIN, Role.OPERATOR})
    public MatchView read(String id, HttpHeaders headers) {
        return service.read(caller.get(), Ids.of(id), Languages.of(headers));
    }

    @GET
    @Path("/{id}/explanation")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.ENTERPRISE, Role.PUBLISHER, Role.BROKER, Role.AGENCY_ADMIN, Role.OPERATOR})
    public String explanation(String id, @RestQuery String engine) {
        return service.explanation(caller.get(), Ids.of(id), engine);
    }

    @POST
    @Path("/{id}/feedback")
    @RolesAllowed({Role.ENTERPRISE, Role.PUBLISHER, Role.BROKER})
    public void judge(String id, FeedbackRequest request) {
        service.judge(caller.get(), Ids.of(id), request);
    }
}
