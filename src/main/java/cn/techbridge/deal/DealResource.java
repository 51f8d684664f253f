package cn.techbridge.deal;

import cn.techbridge.identity.CurrentCaller;
import cn.techbridge.identity.Role;
import cn.techbridge.platform.Answers;
import cn.techbridge.platform.Cursors;
import cn.techbridge.platform.Idempotent;
import cn.techbridge.platform.Ids;
import cn.techbridge.platform.Paging;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/deals")
class DealResource {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String PDF = "application/pdf";

    private final DealService service;
    private final DealFormService forms;
    private final CurrentCaller caller;
    private final Cursors cursors;

    DealResource(DealService service, DealFormService forms, CurrentCaller caller, Cursors cursors) {
        this.service = service;
        this.forms = forms;
        this.caller = caller;
        this.cursors = cursors;
    }

    @POST
    @RolesAllowed(Role.BROKER)
    @Idempotent
    public RestResponse<DealView> draft(DealRequests.Draft request) {
        DealView view = service.draft(caller.get(), request);
        return Answers.created("/deals/" + view.id(), view, view.version());
    }

    @GET
    @RolesAllowed({Role.BROKER, Role.AGENCY_ADMIN, Role.PUBLISHER, Role.ENTERPRISE, Role.OPERATOR, Role.AUDITOR})
    public DealList list(
            @RestQuery String state, @RestQuery String caseId, @RestQuery String limit, @RestQuery String cursor) {
        int size = Paging.limit(limit);
        String list = "deals " + state + ' ' + caseId;
        DealService.Slice slice =
                service.list(caller.get(), state, Ids.orNull(caseId), Ids.orNull(cursors.open(list, cursor)), size);
        return new DealList(
                slice.items(),
                slice.last() == null ? null : cursors.seal(list, slice.last().toString()));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.BROKER, Role.AGENCY_ADMIN, Role.PUBLISHER, Role.ENTERPRISE, Role.OPERATOR, Role.AUDITOR})
    public RestResponse<DealView> read(String id) {
        DealView view = service.read(caller.get(), Ids.of(id));
        return Answers.ok(view, view.version());
    }

    @GET
    @Path("/{id}/events")
    @RolesAllowed({Role.BROKER, Role.AGENCY_ADMIN, Role.PUBLISHER, Role.ENTERPRISE, Role.OPERATOR, Role.AUDITOR})
    public History history(String id) {
        return new History(service.history(caller.get(), Ids.of(id)));
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Role.BROKER)
    public RestResponse<DealView> change(String id, @RestHeader("If-Match") String ifMatch, DealTerms terms) {
        DealView view = service.change(caller.get(), Ids.of(id), ifMatch, terms);
        return Answers.ok(view, view.version());
    }

    @POST
    @Path("/{id}/confirm")
    @RolesAllowed({Role.PUBLISHER, Role.ENTERPRISE})
    @Idempotent
    public RestResponse<DealView> confirm(String id, @RestHeader("If-Match") String ifMatch) {
        DealView view = service.confirm(caller.get(), Ids.of(id), ifMatch);
        return Answers.ok(view, view.version());
    }

    @GET
    @Path("/{id}/registration-form.xlsx")
    @Produces(XLSX)
    @RolesAllowed({Role.BROKER, Role.AGENCY_ADMIN, Role.PUBLISHER, Role.ENTERPRISE, Role.OPERATOR, Role.AUDITOR})
    public RestResponse<byte[]> workbook(String id) {
        return file(forms.workbook(caller.get(), Ids.of(id)), id + ".xlsx");
    }

    @GET
    @Path("/{id}/registration-form.pdf")
    @Produces(PDF)
    @RolesAllowed({Role.BROKER, Role.AGENCY_ADMIN, Role.PUBLISHER, Role.ENTERPRISE, Role.OPERATOR, Role.AUDITOR})
    public RestResponse<byte[]> document(String id) {
        return file(forms.document(caller.get(), Ids.of(id)), id + ".pdf");
    }

    private static RestResponse<byte[]> file(byte[] content, String name) {
        return RestResponse.ResponseBuilder.ok(content)
                .header("Content-Disposition", "attachment; filename=\"registration-form-" + name + '"')
                .build();
    }

    record DealList(List<DealBrief> items, String nextCursor) {}

    record History(List<DealView.Entry> items) {}
}
