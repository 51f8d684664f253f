package cn.techbridge.intake.jobs;

import cn.techbridge.identity.Caller;
import cn.techbridge.identity.CurrentCaller;
import cn.techbridge.identity.Role;
import cn.techbridge.intake.RecordKind;
import cn.techbridge.platform.Cursors;
import cn.techbridge.platform.Fault;
import cn.techbridge.platform.Idempotent;
import cn.techbridge.platform.Ids;
import cn.techbridge.platform.Languages;
import cn.techbridge.platform.Paging;
import cn.techbridge.platform.Problem;
import cn.techbridge.tables.TableFormat;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;

@Path("/import-jobs")
@RolesAllowed({Role.PUBLISHER, Role.ENTERPRISE, Role.OPERATOR})
class ImportResource {
    private static final Set<String> OUTCOMES = Set.of("created", "updated", "unchanged", "rejected");
    private final ImportService service;
    private final SyncService sync;
    private final FileCheck check;
    private final ImportReport report;
    private final CurrentCaller caller;
    private final Cursors cursors;
    private final ObjectMapper json;

    ImportResource(
            ImportService service,
            SyncService sync,
            FileCheck check,
            ImportReport report,
            CurrentCaller caller,
            Cursors cursors,
            ObjectMapper json) {
        this.service = service;
        this.sync = sync;
        this.check = check;
        this.report = report;
        this.caller = caller;
        this.cursors = cursors;
        this.json = json;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed({Role.PUBLISHER, Role.ENTERPRISE, Role.OPERATOR})
    @Idempotent
    public RestResponse<ImportJobView> start(
            @RestForm FileUpload file,
            @RestForm String type,
            @RestForm String mapping,
            @RestForm String dryRun,
            @RestForm String fullSync,
            @RestForm String confirm,
            HttpHeaders headers) {
        Caller sender = caller.get();
        RecordKind<?> kind = service.kindFor(sender, type);
        if (file == null) {
            throw Problem.invalid(Fault.required("/file"));
        }
        ImportOrder order = new ImportOrder(
                ImportOrder.plainName(file.fileName()),
                ImportOrder.mapping(json, mapping),
                Paging.flag("dryRun", dryRun),
                Paging.flag("fullSync", fullSync),
                Paging.flag("confirm", confirm));
        CheckedFile checked = check.check(file.uploadedFile(), kind, order.mapping());
        ImportJobView job = service.queue(sender, kind, order, checked, Languages.of(headers));
        return RestResponse.ResponseBuilder.<ImportJobView>create(RestResponse.Status.ACCEPTED)
                .entity(job)
                .header(HttpHeaders.LOCATION, "/api/v1/import-jobs/" + job.id())
                .build();
    }

    @GET
    @RolesAllowed({Role.PUBLISHER, Role.ENTERPRISE, Role.OPERATOR})
    public Jobs list(@RestQuery String limit, @RestQuery String cursor, HttpHeaders headers) {
        int size = Paging.limit(limit);
        String before = cursors.open("import-jobs", cursor);
        List<ImportJobView> items = service.latest(
                caller.get(), before == null ? null : UUID.fromString(before), size, Languages.of(headers));
        return new Jobs(
                items,
                items.size() < size
                        ? null
                        : cursors.seal("import-jobs", items.getLast().id().toString()));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.PUBLISHER, Role.ENTERPRISE, Role.OPERATOR})
    public ImportJobView read(String id, HttpHeaders headers) {
        return service.read(caller.get(), Ids.of(id), Languages.of(headers));
    }

    @GET
    @Path("/{id}/rows")
    @RolesAllowed({Role.PUBLISHER, Role.ENTERPRISE, Role.OPERATOR})
    public Rows rows(
            String id,
            @RestQuery String outcome,
            @RestQuery String limit,
            @RestQuery String cursor,
            HttpHeaders headers) {
        if (outcome != null && !OUTCOMES.contains(outcome)) {
            throw Problem.invalid(Fault.of(
                    "?outcome",
                    "unknown-code",
                    "须为 created、updated、unchanged、rejected 之一",
                    "must be one of created, updated, unchanged, rejected"));
        }
        int size = Paging.limit(limit);
        String list = "import-rows " + id + " " + outcome;
        String after = cursors.open(list, cursor);
        List<ImportRowView> items = service.rows(
                caller.get(),
                Ids.of(id),
                outcome,
                after == null ? 0 : Integer.parseInt(after),
                size,
                Languages.of(headers));
        return new Rows(
                items,
                items.size() < size
                        ? null
                        : cursors.seal(list, Integer.toString(items.getLast().row())));
    }

    @GET
    @Path("/{id}/withdrawals")
    @RolesAllowed({Role.PUBLISHER, Role.ENTERPRISE, Role.OPERATOR})
    public Withdrawals withdrawals(String id, @RestQuery String limit, @RestQuery String cursor, HttpHeaders headers) {
        ImportJobView job = read(id, headers);
        int size = Paging.limit(limit);
        String list = "import-withdrawals " + id;
        String after = cursors.open(list, cursor);
        List<SyncService.Absent> items = sync.absent(job.id(), after == null ? "" : after, size);
        return new Withdrawals(
                items,
                items.size() < size ? null : cursors.seal(list, items.getLast().externalId()));
    }

    @GET
    @Path("/{id}/report")
    @RolesAllowed({Role.PUBLISHER, Role.ENTERPRISE, Role.OPERATOR})
    public Response report(String id, HttpHeaders headers) {
        Caller reader = caller.get();
        ImportJobView job = read(id, headers);
        TableFormat format = TableFormat.valueOf(job.format().toUpperCase(java.util.Locale.ROOT));
        java.nio.file.Path copy = service.file(reader, job.id());
        StreamingOutput body = out -> report.write(reader, job, copy, Languages.of(headers), out);
        return Response.ok(body, format.mediaType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"import-%s.%s\"".formatted(job.id(), format.extension()))
                .build();
    }

    @POST
    @Path("/{id}/cancel")
    @RolesAllowed({Role.PUBLISHER, Role.ENTERPRISE, Role.OPERATOR})
    public ImportJobView cancel(String id, HttpHeaders headers) {
        return service.cancel(caller.get(), Ids.of(id), Languages.of(headers));
    }

    @POST
    @Path("/{id}/confirm")
    @RolesAllowed({Role.PUBLISHER, Role.ENTERPRISE, Role.OPERATOR})
    public ImportJobView confirm(String id, HttpHeaders headers) {
        return service.confirm(caller.get(), Ids.of(id), Languages.of(headers));
    }

    record Jobs(List<ImportJobView> items, String nextCursor) {}

    record Rows(List<ImportRowView> items, String nextCursor) {}

    record Withdrawals(List<SyncService.Absent> items, String nextCursor) {}
}
