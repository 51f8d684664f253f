package cn.techbridge.search;

import cn.techbridge.platform.Fault;
import cn.techbridge.platform.Languages;
import cn.techbridge.platform.Problem;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/search")
class SearchResource {
    private final SearchParameters parameters;
    private final SearchService service;
    private final Suggestions suggestions;

    SearchResource(SearchParameters parameters, SearchService service, Suggestions suggestions) {
        this.parameters = parameters;
        this.service = service;
        this.suggestions = suggestions;
    }

    @GET
    @Path("/{kind}")
    @PermitAll
    public SearchAnswer search(String kind, UriInfo uri, HttpHeaders headers) {
        SearchKind wanted = SearchKind.ofPlural(kind).orElseThrow(Problem::notFound);
        return service.search(parameters.read(wanted, uri.getQueryParameters()), Languages.of(headers));
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
