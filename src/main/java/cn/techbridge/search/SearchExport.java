package cn.techbridge.search;

import cn.techbridge.platform.Faults;
import cn.techbridge.platform.Problem;
import cn.techbridge.tables.TableFormat;
import cn.techbridge.tables.TableWriter;
import cn.techbridge.taxonomy.CodeLists;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** All results of a search as a file, page by page behind the last one: the public cards, nothing else. */
@ApplicationScoped
class SearchExport {
    static final int MOST_ROWS = 10_000;
    private static final int PAGE = 500;
    private final SearchParameters parameters;
    private final EngineCalls engine;
    private final FacetCodes codes;
    private final CodeLists lists;

    SearchExport(SearchParameters parameters, EngineCalls engine, FacetCodes codes, CodeLists lists) {
        this.parameters = parameters;
        this.engine = engine;
        this.codes = codes;
        this.lists = lists;
    }

    /** A search to be exported, its first page already found: what can fail has failed before the answer begins. */
    record Started(SearchQuery query, JsonNode firstHits) {}

    /** @throws Problem 400 for parameters that the search does not have, 503 when the engine does not answer */
    Started start(SearchKind kind, MultivaluedMap<String, String> given) {
        MultivaluedMap<String, String> own = new MultivaluedHashMap<>(given);
        own.remove("format");
        Faults faults = new Faults();
        List.of("limit", "cursor", "facets")
                .forEach(name -> faults.addIf(
                        own.containsKey(name),
                        "?" + name,
                        "unknown-parameter",
                        "导出没有这个参数",
                        "an export has no such parameter"));
        if (!faults.list().isEmpty()) {
            throw Problem.invalid(faults.list());
        }
        SearchQuery query = parameters.read(kind, own).page(PAGE, null);
        return new Started(query, hits(query));
    }

    void write(Started search, TableFormat format, Locale locale, OutputStream out) throws IOException {
        if (format == TableFormat.NDJSON) {
            each(search, card -> line(card, out));
            return;
        }
        ExportColumns columns = ExportColumns.of(search.query().kind(), lists, locale);
        try (TableWriter writer = TableWriter.open(format, out, "导出")) {
            writer.row(columns.headings());
            each(search, card -> writer.row(columns.cells(card)));
        }
    }

    /** What may fail when the receiver is gone. */
    private interface Sink {
        void take(JsonNode card) throws IOException;
    }

    private void each(Started search, Sink sink) throws IOException {
        JsonNode hits = search.firstHits();
        int written = 0;
        while (true) {
            for (JsonNode hit : hits) {
                sink.take(hit.path("_source").path("card"));
                if (++written == MOST_ROWS) {
                    return;
                }
            }
            if (hits.size() < PAGE) {
                return;
            }
            String last =
                    Reading.LITERAL.after(hits.get(hits.size() - 1).path("sort").toString());
            hits = hits(search.query().page(PAGE, last));
        }
    }

    private JsonNode hits(SearchQuery query) {
        ObjectNode body = SearchBody.of(query, codes, Reading.of(query.page()));
        body.remove("highlight");
        body.put("track_total_hits", false);
        return engine.search(query.kind(), body).path("hits").path("hits");
    }

    private static void line(JsonNode card, OutputStream out) throws IOException {
        out.write(card.toString().getBytes(StandardCharsets.UTF_8));
        out.write('\n');
    }
}
