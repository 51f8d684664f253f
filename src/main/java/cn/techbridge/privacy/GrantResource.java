package cn.techbridge.privacy;

import cn.techbridge.identity.CurrentCaller;
import cn.techbridge.identity.Role;
import cn.techbridge.platform.Cursors;
import cn.techbridge.platform.Idempotent;
import cn.techbridge.platform.Ids;
import cn.techbridge.platform.Paging;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/privacy")
class GrantResource {
    private final GrantService service;
    private final CurrentCaller caller;
    private final Cursors cursors;

    GrantResource(GrantService service, CurrentCaller caller, Cursors cursors) {
        this.service = service;
        this.caller = caller;
        this.cursors = cursors;
    }

    @POST
    @Path("/grants")
    @RolesAllowed(Role.OPERATOR)
    @Idempotent
    public RestResponse<GrantView> give(GrantRequest request) {
        return RestResponse.status(RestResponse.Status.CREATED, service.give(caller.get(), request));
    }

    @GET
    @Path("/grants")
    @RolesAllowed({Role.OPERATOR, Role.AUDITOR})
    public GrantList list(@RestQuery String limit, @RestQuery String cursor) {
        int size = Paging.limit(limit);
        List<GrantView> items = service.before(Ids.orNull(cursors.open("grants", cursor)), size);
        return new GrantList(
                items,
                items.size() < size
                        ? null
                        : cursors.seal("grants", items.getLast().id().toString()));
    }

    @DELETE
    @Path("/grants/{id}")
    @RolesAllowed(Role.OPERATOR)
    public void revoke(String id) {
        service.revoke(Ids.of(id));
    }

    @GET
    @Path("/contacts/{kind}/{id}")
    @RolesAllowed("**")
    public JsonNode contact(String kind, String id) {
        return service.contact(caller.get(), kind, Ids.of(id));
    }

    record GrantList(List<GrantView> items, String nextCursor) {}
}
