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

@Path("/moderation/cases")
class ModerationResource {
    private final ModerationService service;
    private final CurrentCaller caller;
    private final Cursors cursors;

    ModerationResource(ModerationService service, CurrentCaller caller, Cursors cursors) {
        this.service = service;
        this.caller = caller;
        this.cursors = cursors;
    }

    @GET
    @RolesAllowed({Role.MODERATOR, Role.OPERATOR})
    public CaseList queue(
            @RestQuery String state, @RestQuery String kind, @RestQuery String limit, @RestQuery String cursor) {
        int size = Paging.limit(limit);
        String list = "moderation " + state + ' ' + kind;
        List<ModerationCaseView> items = service.queue(state, kind, Ids.orNull(cursors.open(list, cursor)), size);
        String next = items.size() < size
                ? null
                : cursors.seal(list, items.getLast().id().toString());
        return new CaseList(items, next);
    }

    @POST
    @Path("/{id}/decision")
    @RolesAllowed(Role.MODERATOR)
    @Idempotent
    public ModerationCaseView decide(String id, DecisionRequest request) {
        return service.decide(Ids.of(id), request, caller.get());
    }

    record CaseList(List<ModerationCaseView> items, String nextCursor) {}
}
