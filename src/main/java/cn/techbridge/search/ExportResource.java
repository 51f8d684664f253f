package cn.techbridge.search;

import cn.techbridge.platform.Fault;
import cn.techbridge.platform.Languages;
import cn.techbridge.platform.Problem;
import cn.techbridge.tables.TableFormat;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/search/{kind}/export")
class ExportResource {
    private final SearchExport export;

    ExportResource(SearchExport export) {
        this.export = export;
    }

    @GET
    @RolesAllowed("**")
    public Response export(String kind, @RestQuery String format, UriInfo uri, HttpHeaders headers) {
        SearchKind wanted = SearchKind.ofPlural(kind).orElseThrow(Problem::notFound);
        TableFormat as = format(format);
        SearchExport.Started search = export.start(wanted, uri.getQueryParameters());
        StreamingOutput body = out -> export.write(search, as, Languages.of(headers), out);
        return Response.ok(body, as.mediaType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"%s.%s\"".formatted(kind, as.extension()))
                .build();
    }

    private static TableFormat format(String text) {
        return Arrays.stream(TableFormat.values())
                .filter(format -> format.extension().equals(text == null ? "csv" : text))
                .findFirst()
                .orElseThrow(() -> Problem.invalid(
                        Fault.of("?format", "unknown-code", "须为 csv、xlsx 或 ndjson", "must be csv, xlsx or ndjson")));
    }
}
