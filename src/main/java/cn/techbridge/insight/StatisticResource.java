package cn.techbridge.insight;

import cn.techbridge.identity.CurrentCaller;
import cn.techbridge.platform.Fault;
import cn.techbridge.platform.Languages;
import cn.techbridge.platform.Problem;
import cn.techbridge.taxonomy.CodeLists;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/statistics")
class StatisticResource {
    private static final String CSV = "text/csv";
    private final StatisticService service;
    private final CurrentCaller caller;
    private final CodeLists lists;

    StatisticResource(StatisticService service, CurrentCaller caller, CodeLists lists) {
        this.service = service;
        this.caller = caller;
        this.lists = lists;
    }

    @GET
    @PermitAll
    public Catalogue catalogue(HttpHeaders headers) {
        Locale locale = Languages.of(headers);
        return new Catalogue(Statistics.ALL.stream()
                .map(s -> new Definition(
                        s.id(),
                        s.title().in(locale),
                        s.definition().in(locale),
                        s.unit().in(locale),
                        s.dimensions().stream().map(Dimension::name).toList()))
                .toList());
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Produces({MediaType.APPLICATION_JSON, CSV})
    public Response read(
            String id, @RestQuery String by, @RestQuery String year, @RestQuery String format, HttpHeaders headers) {
        if (format != null && !format.equals("csv") && !format.equals("json")) {
            throw Problem.invalid(Fault.of("?format", "unknown-code", "须为 json 或 csv", "must be json or csv"));
        }
        StatisticView view =
                StatisticView.of(service.read(caller.get(), id, by, year), year, lists, Languages.of(headers));
        boolean csv = "csv".equals(format) || format == null && prefersCsv(headers);
        return csv
                ? Response.ok(view.csv(), CSV + ";charset=UTF-8")
                        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"%s.csv\"".formatted(view.id()))
                        .build()
                : Response.ok(view, MediaType.APPLICATION_JSON).build();
    }

    private static boolean prefersCsv(HttpHeaders headers) {
        List<MediaType> wanted = headers.getAcceptableMediaTypes();
        return !wanted.isEmpty()
                && wanted.getFirst().isCompatible(new MediaType("text", "csv"))
                && !wanted.getFirst().isWildcardType();
    }

    record Catalogue(List<Definition> items) {}

    record Definition(String id, String title, String definition, String unit, List<String> dimensions) {}
}
