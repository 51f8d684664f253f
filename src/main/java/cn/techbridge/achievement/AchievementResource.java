package cn.techbridge.achievement;

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

@Path("/achievements")
class AchievementResource {
    private final AchievementService service;
    private final BulkService bulk;
    private final CurrentCaller caller;
    private final Cursors cursors;
    private final DeltaService delta;

    AchievementResource(
            AchievementService service, BulkService bulk, CurrentCaller caller, Cursors cursors, DeltaService delta) {
        this.service = service;
        this.bulk = bulk;
        this.caller = caller;
        this.cursors = cursors;
        this.delta = delta;
    }

    @POST
    @RolesAllowed(Role.PUBLISHER)
    @Idempotent
    public RestResponse<AchievementView> create(AchievementSheet sheet) {
        AchievementView view = service.create(caller.get(), sheet);
        return Answers.created("/achievements/" + view.id(), view, view.status().version());
    }

    @GET
    @RolesAllowed(Role.PUBLISHER)
    public AchievementList changedSince(
            @RestQuery String updatedSince, @RestQuery String limit, @RestQuery String cursor) {
        int size = Paging.limit(limit);
        DeltaCursor from = DeltaCursor.of(updatedSince, cursors.open("achievements", cursor));
        Instant until = delta.horizon();
        List<AchievementView> items = service.changedSince(caller.get(), from.since(), from.after(), size);
        return new AchievementList(
                items, items.size() < size ? null : cursors.seal("achievements", next(items.getLast())), until);
    }

    @POST
    @Path("/bulk")
    @Consumes({"application/x-ndjson", MediaType.APPLICATION_JSON})
    @RolesAllowed(Role.PUBLISHER)
    @Idempotent
    public BulkAnswer bulk(byte[] body, @RestQuery String dryRun, HttpHeaders headers) {
        return bulk.take(service, caller.get(), body, Paging.flag("dryRun", dryRun), Languages.of(headers));
    }

    @GET
    @Path("/{id}")
    @PermitAll
    public RestResponse<AchievementView> read(String id) {
        AchievementService.Found found = service.read(caller.get(), Ids.of(id));
        return found.view() == null ? Answers.moved("/achievements/" + found.mergedInto()) : tagged(found.view());
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Role.PUBLISHER)
    public RestResponse<AchievementView> change(
            String id, @RestHeader("If-Match") String ifMatch, AchievementSheet sheet) {
        return tagged(service.change(caller.get(), Ids.of(id), ifMatch, sheet));
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Role.PUBLISHER)
    public void delete(String id) {
        service.delete(caller.get(), Ids.of(id));
    }

    @POST
    @Path("/{id}/submit")
    @RolesAllowed(Role.PUBLISHER)
    @Idempotent
    public RestResponse<AchievementView> submit(String id) {
        return tagged(service.submit(caller.get(), Ids.of(id)));
    }

    @POST
    @Path("/{id}/publish")
    @RolesAllowed(Role.PUBLISHER)
    @Idempotent
    public RestResponse<AchievementView> publish(String id) {
        return tagged(service.publish(caller.get(), Ids.of(id)));
    }

    @POST
    @Path("/{id}/withdraw")
    @RolesAllowed(Role.PUBLISHER)
    @Idempotent
    public RestResponse<AchievementView> withdraw(String id) {
        return tagged(service.act(caller.get(), Ids.of(id), Achievement::withdraw));
    }

    @POST
    @Path("/{id}/renew")
    @RolesAllowed(Role.PUBLISHER)
    @Idempotent
    public RestResponse<AchievementView> renew(String id) {
        return tagged(service.act(caller.get(), Ids.of(id), Achievement::renew));
    }

    @PUT
    @Path("/{id}/showcase")
    @RolesAllowed(Role.OPERATOR)
    public RestResponse<AchievementView> show(String id) {
        return tagged(service.showcase(caller.get(), Ids.of(id), true));
    }

    @DELETE
    @Path("/{id}/showcase")
    @RolesAllowed(Role.OPERATOR)
    public RestResponse<AchievementView> hide(String id) {
        return tagged(service.showcase(caller.get(), Ids.of(id), false));
    }

    private static RestResponse<AchievementView> tagged(AchievementView view) {
        return Answers.ok(view, view.status().version());
    }

    private static String next(AchievementView last) {
        return new DeltaCursor(last.status().updatedAt(), last.id()).toString();
    }

    record AchievementList(List<AchievementView> items, String nextCursor, Instant syncedUntil) {}
}
