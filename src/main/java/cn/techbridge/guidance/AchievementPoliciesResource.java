package cn.techbridge.guidance;

import cn.techbridge.identity.CurrentCaller;
import cn.techbridge.platform.Ids;
import cn.techbridge.platform.Paging;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/achievements/{id}/policies")
class AchievementPoliciesResource {
    private final GuidanceService service;
    private final CurrentCaller caller;

    AchievementPoliciesResource(GuidanceService service, CurrentCaller caller) {
        this.service = service;
        this.caller = caller;
    }

    @GET
    @PermitAll
    public Guidance.Policies list(String id, @RestQuery String limit) {
        return Guidance.Policies.of(
                service.policies(service.achievement(caller.get(), Ids.of(id)), Paging.limit(limit)));
    }
}
