package cn.techbridge.duplicates;

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

@Path("/duplicates")
class DuplicateResource {
    private final DuplicateService service;
    private final CurrentCaller caller;
    private final Cursors cursors;

    DuplicateResource(DuplicateService service, CurrentCaller caller, Cursors cursors) {
        this.service = service;
        this.caller = caller;
        this.cursors = cursors;
    }

    @GET
    @RolesAllowed({Role.MODERATOR, Role.OPERATOR})
    public DuplicateList list(
            @RestQuery String state, @RestQuery String rule, @RestQuery String limit, @RestQuery String cursor) {
        int size = Paging.limit(limit);
        String list = "duplicates " + state + ' ' + rule;
        List<DuplicateView> items = service.list(state, rule, Ids.orNull(cursors.open(list, cursor)), size);
        String next = items.size() < size
                ? null
                : cursors.seal(list, items.getLast().id().toString());
        return new DuplicateList(items, next);
    }

    @POST
    @Path("/{id}/merge")
    @RolesAllowed(Role.MODERATOR)
    @Idempotent
    public DuplicateView merge(String id, MergeRequest request) {
        return service.merge(caller.get(), Ids.of(id), request);
    }

    @POST
    @Path("/{id}/dismiss")
    @RolesAllowed(Role.MODERATOR)
    @Idempotent
    public DuplicateView dismiss(String id) {
        return service.dismiss(caller.get(), Ids.of(id));
    }

    @POST
    @Path("/{id}/unmerge")
    @RolesAllowed(Role.MODERATOR)
    @Idempotent
    public DuplicateView unmerge(String id) {
        return service.unmerge(caller.get(), Ids.of(id));
    }

    record DuplicateList(List<DuplicateView> items, String nextCursor) {}
}
