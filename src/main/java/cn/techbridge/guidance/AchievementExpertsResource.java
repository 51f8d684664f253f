package cn.techbridge.guidance;

import cn.techbridge.identity.CurrentCaller;
import cn.techbridge.platform.Ids;
import cn.techbridge.platform.Paging;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/achievements/{id}/experts")
class AchievementExpertsResource {
    private final GuidanceService service;
    private final CurrentCaller caller;

    AchievementExpertsResource(GuidanceService service, CurrentCaller caller) {
        this.service = service;
        this.caller = caller;
    }

    @GET
    @PermitAll
    public Guidance.Experts list(String id, @RestQuery String limit) {
        return Guidance.Experts.of(service.experts(service.achievement(caller.get(), Ids.of(id)), Paging.limit(limit)));
    }
}
