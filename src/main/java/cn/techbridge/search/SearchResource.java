package cn.techbridge.search;

import cn.techbridge.platform.Fault;
import cn.techbridge.platform.Languages;
import cn.techbridge.platform.Problem;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/search")
class SearchResource {
    private final SearchParameters parameters;
    private final SearchService service;
    private final Suggestions suggestions;
    private final ObjectWriter json;

    SearchResource(SearchParameters parameters, SearchService service, Suggestions suggestions, ObjectMapper json) {
        this.parameters = parameters;
        this.service = service;
        this.suggestions = suggestions;
        this.json = json.writerFor(SearchAnswer.class);
    }

    @GET
    @Path("/{kind}")
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    public Uni<Buffer> search(String kind, UriInfo uri, HttpHeaders headers) {
        SearchKind wanted = SearchKind.ofPlural(kind).orElseThrow(Problem::notFound);
        return service.search(parameters.read(wanted, uri.getQueryParameters()), Languages.of(headers))
                .map(this::written);
    }

    /** In one piece, as the event loop may not wait for a slow reader. */
    private Buffer written(SearchAnswer answer) {
        try {
            return Buffer.buffer(json.writeValueAsBytes(answer));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @GET
    @Path("/suggest")
    @PermitAll
    public Completions suggest(@RestQuery String q, @RestQuery String kind) {
        SearchKind wanted = kind == null
                ? SearchKind.ACHIEVEMENT
                : SearchKind.ofPlural(kind)
                        .orElseThrow(() -> Problem.invalid(
                                Fault.of("?kind", "unknown-code", "没有这种检索对象", "there is no such kind")));
        return new Completions(suggestions.complete(wanted, q));
    }

    record Completions(List<String> items) {}
}
