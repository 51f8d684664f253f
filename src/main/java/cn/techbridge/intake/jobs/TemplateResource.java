package cn.techbridge.intake.jobs;

import cn.techbridge.intake.RecordKind;
import cn.techbridge.intake.RecordKinds;
import cn.techbridge.intake.columns.ImportTemplates;
import cn.techbridge.platform.Fault;
import cn.techbridge.platform.Problem;
import cn.techbridge.tables.TableFormat;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/import-templates")
class TemplateResource {
    private final RecordKinds kinds;
    private final ImportTemplates templates;

    TemplateResource(RecordKinds kinds, ImportTemplates templates) {
        this.kinds = kinds;
        this.templates = templates;
    }

    @GET
    @Path("/{type}")
    @PermitAll
    public Response read(String type, @RestQuery String format) {
        if (!kinds.types().contains(type)) {
            throw Problem.notFound();
        }
        RecordKind<?> kind = kinds.get(type);
        TableFormat wanted = format(format);
        StreamingOutput body = out -> templates.write(kind, wanted, out);
        return Response.ok(body, wanted.mediaType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"%s-template.%s\"".formatted(type, wanted.extension()))
                .build();
    }

    private static TableFormat format(String text) {
        return switch (text == null ? "xlsx" : text) {
            case "xlsx" -> TableFormat.XLSX;
            case "csv" -> TableFormat.CSV;
            default ->
                throw Problem.invalid(Fault.of("?format", "unknown-code", "须为 xlsx 或 csv", "must be xlsx or csv"));
        };
    }
}
