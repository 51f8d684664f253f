package cn.techbridge.moderation;

import cn.techbridge.identity.CurrentCaller;
import cn.techbridge.identity.Role;
import cn.techbridge.platform.Cursors;
import cn.techbridge.platform.Idempotent;
import cn.techbridge.platform.Ids;
import cn.techbridge.platform.Paging;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/moderation")
class AppealResource {
    private final AppealService service;
    private final CurrentCaller caller;
    private final Cursors cursors;

    AppealResource(AppealService service, CurrentCaller caller, Cursors cursors) {
        this.service = service;
        this.caller = caller;
        this.cursors = cursors;
    }

    @GET
    @Path("/cases/mine")
    @RolesAllowed({Role.PUBLISHER, Role.ENTERPRISE})
    public OwnCaseList mine(@RestQuery String limit, @RestQuery String cursor) {
        int size = Paging.limit(limit);
        List<OwnCaseView> items = service.mine(caller.get(), Ids.orNull(cursors.open("moderation mine", cursor)), size);
        String next = items.size() < size
                ? null
                : cursors.seal("moderation mine", items.getLast().id().toString());
        return new OwnCaseList(items, next);
    }

    @POST
    @Path("/cases/{id}/appeal")
    @RolesAllowed({Role.PUBLISHER, Role.ENTERPRISE})
    @Idempotent
    public OwnCaseView appeal(String id, AppealRequest request) {
        return service.appeal(caller.get(), Ids.of(id), request);
    }

    record OwnCaseList(List<OwnCaseView> items, String nextCursor) {}
}
