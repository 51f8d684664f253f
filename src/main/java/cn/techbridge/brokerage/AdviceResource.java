package cn.techbridge.brokerage;

import cn.techbridge.identity.CurrentCaller;
import cn.techbridge.identity.Role;
import cn.techbridge.platform.Cursors;
import cn.techbridge.platform.Ids;
import cn.techbridge.platform.Paging;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/listing-advice")
class AdviceResource {
    private final AdviceService service;
    private final CurrentCaller caller;
    private final Cursors cursors;

    AdviceResource(AdviceService service, CurrentCaller caller, Cursors cursors) {
        this.service = service;
        this.caller = caller;
        this.cursors = cursors;
    }

    @GET
    @RolesAllowed({Role.PUBLISHER, Role.ENTERPRISE})
    public AdviceList list(@RestQuery String listingId, @RestQuery String limit, @RestQuery String cursor) {
        int size = Paging.limit(limit);
        UUID listing = Ids.orNull(listingId);
        String list = "advice " + listing;
        List<ListingAdvice.Advice> items =
                service.list(caller.get(), listing, Ids.orNull(cursors.open(list, cursor)), size);
        return new AdviceList(
                items,
                items.size() < size
                        ? null
                        : cursors.seal(list, items.getLast().id().toString()));
    }

    @POST
    @Path("/{id}/seen")
    @RolesAllowed({Role.PUBLISHER, Role.ENTERPRISE})
    public void seen(String id) {
        service.seen(caller.get(), Ids.of(id));
    }

    record AdviceList(List<ListingAdvice.Advice> items, String nextCursor) {}
}
