package cn.techbridge.search;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * One checked search.
 *
 * @param text what to look for, null for everything
 * @param chosen per facet the codes chosen by the visitor; within a facet any of them, between facets all
 * @param priceFrom lowest price in whole yuan, null for open; likewise priceTo
 * @param showcase true to see only the showcased subset
 * @param agency whose brokers to see, null for everybody's
 * @param counted facets to count
 * @param page what the cursor holds ({@link Reading}), null for the first page
 */
record SearchQuery(
        SearchKind kind,
        String text,
        Map<Facet, Set<String>> chosen,
        Long priceFrom,
        Long priceTo,
        Boolean showcase,
        UUID agency,
        Sort sort,
        Set<Facet> counted,
        int limit,
        String page) {

    /** Orders of a result list; ties are broken by id, so that pages never overlap. */
    enum Sort {
        RELEVANCE("relevance", "_score", "desc"),
        NEWEST("newest", "publishedAt", "desc"),
        UPDATED("updated", "updatedAt", "desc"),
        PRICE_LOW("priceLow", "priceMin", "asc"),
        PRICE_HIGH("priceHigh", "priceMax", "desc"),
        DEADLINE("deadline", "deadline", "asc");

        final String parameter;
        final String indexField;
        final String direction;

        Sort(String parameter, String indexField, String direction) {
            this.parameter = parameter;
            this.indexField = indexField;
            this.direction = direction;
        }
    }

    /** @param position behind which the page begins, as the engine gave it; null for the first */
    SearchQuery page(int rows, String position) {
        return new SearchQuery(kind, text, chosen, priceFrom, priceTo, showcase, agency, sort, counted, rows, position);
    }

    SearchQuery firstPage() {
        return new SearchQuery(kind, text, chosen, priceFrom, priceTo, showcase, agency, sort, counted, limit, null);
    }

    /** What shapes the list, for sealing cursors: everything but the page. */
    String fingerprint() {
        return firstPage().toString();
    }
}
