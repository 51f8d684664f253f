package cn.techbridge.broker;

import cn.techbridge.organisation.AgencyDirectory;
import cn.techbridge.search.DocumentParts;
import cn.techbridge.search.DocumentSource;
import cn.techbridge.search.Facet;
import cn.techbridge.search.IndexEntry;
import cn.techbridge.search.SearchDocument;
import cn.techbridge.search.SearchDocumentBuilder;
import cn.techbridge.search.SearchKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Brokers as search documents. */
@ApplicationScoped
class BrokerSearchSource implements DocumentSource {
    private final Brokers brokers;
    private final AgencyDirectory agencies;
    private final DocumentParts parts;

    BrokerSearchSource(Brokers brokers, AgencyDirectory agencies, DocumentParts parts) {
        this.brokers = brokers;
        this.agencies = agencies;
        this.parts = parts;
    }

    @Override
    public SearchKind kind() {
        return SearchKind.BROKER;
    }

    @Override
    public List<IndexEntry> load(Collection<UUID> ids) {
        List<Broker> found = brokers.list("id in ?1", ids);
        var names =
                agencies.byIds(found.stream().map(Broker::agencyId).distinct().toList());
        return found.stream()
                .map(broker -> new IndexEntry(
                        broker.id(),
                        broker.version(),
                        broker.isRetired()
                                ? null
                                : document(broker, names.get(broker.agencyId()).name())))
                .toList();
    }

    @Override
    public List<UUID> idsAfter(UUID after, int limit) {
        return brokers.idsAfter(after, limit);
    }

    @Override
    public long count() {
        return brokers.registered();
    }

    private SearchDocument document(Broker broker, String agency) {
        BrokerSheet sheet = broker.content();
        return new SearchDocumentBuilder(broker.id(), broker.contentHash())
                .title(sheet.name())
                .summary(sheet.introduction())
                .suggest(List.of(sheet.name()))
                .publishedAt(broker.createdAt())
                .updatedAt(broker.updatedAt())
                .field(parts.withAncestors(Facet.FIELD, sheet.specialities()))
                .region(parts.withAncestors(Facet.REGION, sheet.regionCodes()))
                .grade(List.of(sheet.grade()))
                .owner(agency)
                .agency(broker.agencyId().toString())
                .card(new BrokerCard(
                        broker.id(),
                        sheet.name(),
                        sheet.introduction(),
                        sheet.grade(),
                        broker.agencyId(),
                        agency,
                        sheet.specialities(),
                        sheet.regionCodes()))
                .build();
    }

    /** An broker as result lists show it. */
    private record BrokerCard(
            UUID id,
            String title,
            String summary,
            String grade,
            UUID agencyId,
            String agencyName,
            List<String> specialities,
            List<String> regionCodes) {}
}
