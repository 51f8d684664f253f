package cn.techbridge.search;

import cn.techbridge.platform.Cursors;
import cn.techbridge.taxonomy.CodeLists;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The body that a search sends to the engine, for measurements that compare the API with the bare engine. */
public final class SearchPlan {
    private static final CodeLists LISTS = new CodeLists();
    private static final SearchParameters PARAMETERS =
            new SearchParameters(LISTS, new Cursors("no cursor is made here"));
    private static final FacetCodes CODES = new FacetCodes(LISTS);

    private SearchPlan() {}

    /** @param parameters as in the query string of {@code GET /search/achievements} */
    public static byte[] achievements(Map<String, String> parameters) {
        SearchQuery query = PARAMETERS.read(SearchKind.ACHIEVEMENT, new MultivaluedHashMap<>(parameters));
        return SearchBody.of(query, CODES, Reading.LITERAL).toString().getBytes(StandardCharsets.UTF_8);
    }
}
