package cn.techbridge.demand;

import cn.techbridge.identity.CurrentCaller;
import cn.techbridge.identity.Role;
import cn.techbridge.intake.BulkAnswer;
import cn.techbridge.intake.BulkService;
import cn.techbridge.listing.DeltaCursor;
import cn.techbridge.listing.DeltaService;
import cn.techbridge.platform.Answers;
import cn.techbridge.platform.Cursors;
import cn.techbridge.platform.Idempotent;
import cn.techbridge.platform.Ids;
import cn.techbridge.platform.Languages;
import cn.techbridge.platform.Paging;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/demands")
class DemandResource {
    private final DemandService service;
    private final BulkService bulk;
    private final CurrentCaller caller;
    private final Cursors cursors;
    private final DeltaService delta;

    DemandResource(DemandService service, BulkService bulk, CurrentCaller caller, Cursors cursors, DeltaService delta) {
        this.service = service;
        this.bulk = bulk;
        this.caller = caller;
        this.cursors = cursors;
        this.delta = delta;
    }

    @POST
    @RolesAllowed(Role.ENTERPRISE)
    @Idempotent
    public RestResponse<DemandView> create(DemandSheet sheet) {
        DemandView view = service.create(caller.get(), sheet);
        return Answers.created("/demands/" + view.id(), view, view.status().version());
    }

    @GET
    @RolesAllowed(Role.ENTERPRISE)
    public DemandList changedSince(@RestQuery String updatedSince, @RestQuery String limit, @RestQuery String cursor) {
        int size = Paging.limit(limit);
        DeltaCursor from = DeltaCursor.of(updatedSince, cursors.open("demands", cursor));
        Instant until = delta.horizon();
        List<DemandView> items = service.changedSince(caller.get(), from.since(), from.after(), size);
        return new DemandList(
                items, items.size() < size ? null : cursors.seal("demands", next(items.getLast())), until);
    }

    @POST
    @Path("/bulk")
    @Consumes({"application/x-ndjson", MediaType.APPLICATION_JSON})
    @RolesAllowed(Role.ENTERPRISE)
    @Idempotent
    public BulkAnswer bulk(byte[] body, @RestQuery String dryRun, HttpHeaders headers) {
        return bulk.take(service, caller.get(), body, Paging.flag("dryRun", dryRun), Languages.of(headers));
    }

    @GET
    @Path("/{id}")
    @PermitAll
    public RestResponse<DemandView> read(String id) {
        return tagged(service.read(caller.get(), Ids.of(id)));
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Role.ENTERPRISE)
    public RestResponse<DemandView> change(String id, @RestHeader("If-Match") String ifMatch, DemandSheet sheet) {
        return tagged(service.change(caller.get(), Ids.of(id), ifMatch, sheet));
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Role.ENTERPRISE)
    public void delete(String id) {
        service.delete(caller.get(), Ids.of(id));
    }

    @POST
    @Path("/{id}/submit")
    @RolesAllowed(Role.ENTERPRISE)
    @Idempotent
    public RestResponse<DemandView> submit(String id) {
        return tagged(service.submit(caller.get(), Ids.of(id)));
    }

    @POST
    @Path("/{id}/publish")
    @RolesAllowed(Role.ENTERPRISE)
    @Idempotent
    public RestResponse<DemandView> publish(String id) {
        return tagged(service.publish(caller.get(), Ids.of(id)));
    }

    @POST
    @Path("/{id}/withdraw")
    @RolesAllowed(Role.ENTERPRISE)
    @Idempotent
    public RestResponse<DemandView> withdraw(String id) {
        return tagged(service.act(caller.get(), Ids.of(id), Demand::withdraw));
    }

    @POST
    @Path("/{id}/renew")
    @RolesAllowed(Role.ENTERPRISE)
    @Idempotent
    public RestResponse<DemandView> renew(String id) {
        return tagged(service.act(caller.get(), Ids.of(id), Demand::renew));
    }

    private static RestResponse<DemandView> tagged(DemandView view) {
        return Answers.ok(view, view.status().version());
    }

    private static String next(DemandView last) {
        return new DeltaCursor(last.status().updatedAt(), last.id()).toString();
    }

    record DemandList(List<DemandView> items, String nextCursor, Instant syncedUntil) {}
}
