package cn.techbridge.audit;

import cn.techbridge.identity.Role;
import cn.techbridge.platform.Cursors;
import cn.techbridge.platform.Fault;
import cn.techbridge.platform.Paging;
import cn.techbridge.platform.Problem;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/audit")
class AuditResource {
    private final AuditService service;
    private final Cursors cursors;
    private final ObjectMapper json;

    AuditResource(AuditService service, Cursors cursors, ObjectMapper json) {
        this.service = service;
        this.cursors = cursors;
        this.json = json;
    }

    /** The filters of both operations, as text. */
    public static final class Asked {
        @RestQuery
        String actor;

        @RestQuery
        String kind;

        @RestQuery
        String record;

        @RestQuery
        String operation;

        @RestQuery
        String action;

        @RestQuery
        String from;

        @RestQuery
        String until;

        AuditFilter filter() {
            return AuditFilter.of(actor, kind, record, operation, action, from, until);
        }
    }

    @GET
    @RolesAllowed(Role.AUDITOR)
    public EntryList list(@BeanParam Asked asked, @RestQuery String limit, @RestQuery String cursor) {
        AuditFilter filter = asked.filter();
        int size = Paging.limit(limit);
        String list = "audit " + filter;
        String position = cursors.open(list, cursor);
        List<AuditView> items =
                service.page(filter, position == null ? Long.MAX_VALUE : Long.parseLong(position), size);
        return new EntryList(
                items,
                items.size() < size
                        ? null
                        : cursors.seal(list, Long.toString(items.getLast().id())));
    }

    @GET
    @Path("/export")
    @RolesAllowed(Role.AUDITOR)
    public Response export(@BeanParam Asked asked, @RestQuery String format) {
        AuditFilter filter = asked.filter();
        boolean csv = "csv".equals(format);
        if (!csv && format != null && !format.equals("ndjson")) {
            throw Problem.invalid(Fault.of("?format", "unknown-code", "须为 ndjson 或 csv", "must be ndjson or csv"));
        }
        service.beginExport(filter, csv ? "csv" : "ndjson");
        return Response.ok(csv ? AuditExport.csv(service, filter) : AuditExport.ndjson(service, filter, json))
                .type(csv ? "text/csv;charset=UTF-8" : "application/x-ndjson")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"audit." + (csv ? "csv" : "ndjson") + '"')
                .build();
    }

    record EntryList(List<AuditView> items, String nextCursor) {}
}
