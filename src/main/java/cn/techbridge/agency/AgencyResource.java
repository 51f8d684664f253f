package cn.techbridge.agency;

import cn.techbridge.identity.CurrentCaller;
import cn.techbridge.identity.Role;
import cn.techbridge.intake.BulkAnswer;
import cn.techbridge.intake.BulkService;
import cn.techbridge.platform.Answers;
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
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/agencies")
class AgencyResource {
    private final AgencyService service;
    private final BulkService bulk;
    private final CurrentCaller caller;

    AgencyResource(AgencyService service, BulkService bulk, CurrentCaller caller) {
        this.service = service;
        this.bulk = bulk;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(Role.OPERATOR)
    @Idempotent
    public RestResponse<AgencyView> create(AgencySheet sheet) {
        AgencyView view = service.create(sheet);
        return Answers.created("/agencies/" + view.id(), view, view.version());
    }

    @POST
    @Path("/bulk")
    @Consumes({"application/x-ndjson", MediaType.APPLICATION_JSON})
    @RolesAllowed(Role.OPERATOR)
    @Idempotent
    public BulkAnswer bulk(byte[] body, @RestQuery String dryRun, HttpHeaders headers) {
        return bulk.take(service, caller.get(), body, Paging.flag("dryRun", dryRun), Languages.of(headers));
    }

    @GET
    @Path("/{id}")
    @PermitAll
    public RestResponse<AgencyView> read(String id) {
        AgencyView view = service.read(caller.get(), Ids.of(id));
        return Answers.ok(view, view.version());
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Role.OPERATOR)
    public void retire(String id) {
        service.retire(Ids.of(id));
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Role.OPERATOR)
    public RestResponse<AgencyView> change(String id, @RestHeader("If-Match") String ifMatch, AgencySheet sheet) {
        AgencyView view = service.change(Ids.of(id), ifMatch, sheet);
        return Answers.ok(view, view.version());
    }
}
