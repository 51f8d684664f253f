package cn.techbridge.taxonomy;

import cn.techbridge.platform.Languages;
import cn.techbridge.platform.Problem;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;

@Path("/code-lists")
class CodeListResource {
    private final CodeLists lists;

    CodeListResource(CodeLists lists) {
        this.lists = lists;
    }

    @GET
    @PermitAll
    public ListOfLists all() {
        return new ListOfLists(CodeLists.IDS);
    }

    @GET
    @Path("/{list}")
    @PermitAll
    public CodeListView read(String list, HttpHeaders headers) {
        if (!CodeLists.IDS.contains(list)) {
            throw Problem.notFound();
        }
        return CodeListView.of(list, lists.get(list), Languages.of(headers));
    }

    record ListOfLists(List<String> items) {}
}
