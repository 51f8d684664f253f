package cn.techbridge.broker;

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

@Path("/brokers")
class BrokerResource {
    private final BrokerService service;
    private final BulkService bulk;
    private final CurrentCaller caller;

    BrokerResource(BrokerService service, BulkService bulk, CurrentCaller caller) {
        this.service = service;
        this.bulk = bulk;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(Role.OPERATOR)
    @Idempotent
    public RestResponse<BrokerView> create(BrokerSheet sheet) {
        BrokerView view = service.create(sheet);
        return Answers.created("/brokers/" + view.id(), view, view.version());
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
    public RestResponse<BrokerView> read(String id) {
        BrokerView view = service.read(caller.get(), Ids.of(id));
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
    public RestResponse<BrokerView> change(String id, @RestHeader("If-Match") String ifMatch, BrokerSheet sheet) {
        BrokerView view = service.change(Ids.of(id), ifMatch, sheet);
        return Answers.ok(view, view.version());
    }
}
