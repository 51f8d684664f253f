/**
 * Finding: the life cycle of the indices, the outbox and its relay, query building, facets, {@code GET /search}. The only user of the
 * Elasticsearch client. Slices hand in documents through {@link cn.techbridge.search.DocumentSource}.
 */
package cn.techbridge.search;
