package cn.techbridge.agency;

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

/** Agencies as search documents. */
@ApplicationScoped
class AgencySearchSource implements DocumentSource {
    private final Agencies agencies;
    private final DocumentParts parts;

    AgencySearchSource(Agencies agencies, DocumentParts parts) {
        this.agencies = agencies;
        this.parts = parts;
    }

    @Override
    public SearchKind kind() {
        return SearchKind.AGENCY;
    }

    @Override
    public List<IndexEntry> load(Collection<UUID> ids) {
        return agencies.list("id in ?1", ids).stream()
                .map(agency ->
                        new IndexEntry(agency.id(), agency.version(), agency.isRetired() ? null : document(agency)))
                .toList();
    }

    @Override
    public List<UUID> idsAfter(UUID after, int limit) {
        return agencies.idsAfter(after, limit);
    }

    @Override
    public long count() {
        return agencies.registered();
    }

    private SearchDocument document(Agency agency) {
        AgencySheet sheet = agency.content();
        return new SearchDocumentBuilder(agency.id(), agency.contentHash())
                .title(sheet.name())
                .summary(sheet.introduction())
                .suggest(List.of(sheet.name()))
                .publishedAt(agency.createdAt())
                .updatedAt(agency.updatedAt())
                .field(parts.withAncestors(Facet.FIELD, sheet.fieldCodes()))
                .region(parts.withAncestors(Facet.REGION, List.of(sheet.regionCode())))
                .type(List.of(sheet.type()))
                .level(List.of(sheet.level()))
                .service(sheet.services())
                .card(new AgencyCard(
                        agency.id(),
                        sheet.name(),
                        sheet.introduction(),
                        sheet.type(),
                        sheet.level(),
                        sheet.services(),
                        sheet.fieldCodes(),
                        sheet.regionCode()))
                .build();
    }

    /** An agency as result lists show it. */
    private record AgencyCard(
            UUID id,
            String title,
            String summary,
            String type,
            String level,
            List<String> services,
            List<String> fieldCodes,
            String regionCode) {}
}
