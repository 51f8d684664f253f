package cn.techbridge.brokerage;

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

@Path("/cases/{id}")
class HistoryResource {
    private final HistoryService service;
    private final CurrentCaller caller;
    private final Cursors cursors;

    HistoryResource(HistoryService service, CurrentCaller caller, Cursors cursors) {
        this.service = service;
        this.caller = caller;
        this.cursors = cursors;
    }

    @GET
    @Path("/timeline")
    @RolesAllowed({Role.BROKER, Role.AGENCY_ADMIN, Role.ENTERPRISE, Role.PUBLISHER, Role.OPERATOR, Role.AUDITOR})
    public Timeline timeline(String id, @RestQuery String limit, @RestQuery String cursor) {
        String list = "timeline " + id;
        String position = cursors.open(list, cursor);
        HistoryService.Page page = service.timeline(
                caller.get(), Ids.of(id), position == null ? 0 : Long.parseLong(position), Paging.limit(limit));
        return new Timeline(
                page.items(),
                page.position() == null
                        ? null
                        : cursors.seal(list, page.position().toString()));
    }

    @POST
    @Path("/notes")
    @RolesAllowed({Role.BROKER, Role.AGENCY_ADMIN, Role.ENTERPRISE, Role.PUBLISHER, Role.OPERATOR})
    @Idempotent
    public void note(String id, CaseRequests.Note request) {
        service.note(caller.get(), Ids.of(id), request);
    }

    record Timeline(List<HistoryService.Line> items, String nextCursor) {}
}
