package cn.techbridge.search;

import cn.techbridge.kernel.Total;
import cn.techbridge.platform.Cursors;
import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Runs a search and reads the engine's answer; when nothing is found it mends the spelling, when too little it asks for less, once each. */
@ApplicationScoped
class SearchService {
    /** Fewer than this, and a list of words or a title was asked for too strictly. */
    private static final int FEW = 10;

    private final ListCalls engine;
    private final FacetCodes codes;
    private final Cursors cursors;
    private final Spelling spelling;

    SearchService(ListCalls engine, FacetCodes codes, Cursors cursors, Spelling spelling) {
        this.engine = engine;
        this.codes = codes;
        this.cursors = cursors;
        this.spelling = spelling;
    }

    Uni<SearchAnswer> search(SearchQuery query, Locale locale) {
        Uni<Found> found = run(query, Reading.of(query.page()));
        if (query.text() != null && query.page() == null) {
            found = found.flatMap(literal -> literal.answer().total() == 0 ? mended(query, literal) : settled(literal))
                    .flatMap(last ->
                            isTooLittle(query, last) ? run(query, last.reading().relaxed()) : settled(last));
        }
        return found.map(last -> read(query, last.answer(), locale, last.reading()));
    }

    /** An answer and how the query was read for it. */
    private record Found(Reading reading, EngineAnswer answer) {}

    private Uni<Found> run(SearchQuery query, Reading reading) {
        return engine.list(query.kind(), SearchBody.of(query, codes, reading))
                .map(answer -> new Found(reading, answer));
    }

    private static Uni<Found> settled(Found found) {
        return Uni.createFrom().item(found);
    }

    /** Rare, and several calls: on a thread that may wait. */
    private Uni<Found> mended(SearchQuery query, Found nothing) {
        return Uni.createFrom()
                .item(() -> spelling.correct(query.kind(), query.text()))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .flatMap(corrected -> corrected == null
                        ? settled(nothing)
                        : run(query, nothing.reading().corrected(corrected)));
    }

    /** Who typed one word wants what holds it, if anything does; who listed words or pasted a title wants the nearest, best first. */
    private static boolean isTooLittle(SearchQuery query, Found found) {
        EngineAnswer answer = found.answer();
        if (answer.total() == 0 || answer.total() >= FEW || query.sort() != SearchQuery.Sort.RELEVANCE) {
            return answer.total() == 0;
        }
        String corrected = found.reading().corrected();
        return !QueryWords.of(corrected == null ? query.text() : corrected, TextQuery.MAX_TERMS)
                .isOneWord();
    }

    private SearchAnswer read(SearchQuery query, EngineAnswer answer, Locale locale, Reading reading) {
        List<EngineAnswer.Hit> hits = answer.hits();
        String next = hits.size() < query.limit()
                ? null
                : cursors.seal(query.fingerprint(), reading.after(hits.getLast().sort()));
        Map<String, List<SearchAnswer.FacetCount>> facets = new LinkedHashMap<>();
        query.counted()
                .forEach(facet -> facets.put(facet.parameter(), counts(query, facet, answer.aggregations(), locale)));
        return new SearchAnswer(
                hits.stream().map(EngineAnswer.Hit::item).toList(),
                facets,
                answer.isExact() ? Total.exactly(answer.total()) : Total.atLeast(answer.total()),
                next,
                answer.took(),
                reading.isRelaxed(),
                reading.corrected());
    }

    private List<SearchAnswer.FacetCount> counts(SearchQuery query, Facet facet, JsonNode aggregations, Locale locale) {
        JsonNode aggregation = aggregations.path(facet.parameter());
        JsonNode buckets = aggregation.has("buckets") ? aggregation.path("buckets") : aggregation.at("/codes/buckets");
        Set<String> chosen = query.chosen().getOrDefault(facet, Set.of());
        List<SearchAnswer.FacetCount> counts = new ArrayList<>(buckets.size());
        buckets.forEach(bucket -> {
            String code = bucket.path("key").asText();
            counts.add(new SearchAnswer.FacetCount(
                    code,
                    codes.label(facet, code, locale),
                    bucket.path("doc_count").asLong(),
                    chosen.contains(code)));
        });
        counts.sort(Comparator.comparingLong(SearchAnswer.FacetCount::count)
                .reversed()
                .thenComparing(SearchAnswer.FacetCount::code));
        return counts;
    }
}
