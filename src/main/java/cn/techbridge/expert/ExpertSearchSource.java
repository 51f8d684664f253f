package cn.techbridge.expert;

import cn.techbridge.search.DocumentParts;
import cn.techbridge.search.DocumentSource;
import cn.techbridge.search.Facet;
import cn.techbridge.search.IndexEntry;
import cn.techbridge.search.SearchDocument;
import cn.techbridge.search.SearchDocumentBuilder;
import cn.techbridge.search.SearchKind;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Experts who agreed to be public, as search documents. */
@ApplicationScoped
class ExpertSearchSource implements DocumentSource {
    private final Experts experts;
    private final DocumentParts parts;

    ExpertSearchSource(Experts experts, DocumentParts parts) {
        this.experts = experts;
        this.parts = parts;
    }

    @Override
    public SearchKind kind() {
        return SearchKind.EXPERT;
    }

    @Override
    public List<IndexEntry> load(Collection<UUID> ids) {
        return experts.list("id in ?1", ids).stream()
                .map(expert -> new IndexEntry(
                        expert.id(),
                        expert.version(),
                        expert.isPublic() && !expert.isRetired() ? document(expert) : null))
                .toList();
    }

    @Override
    public List<UUID> idsAfter(UUID after, int limit) {
        return experts.publicIdsAfter(after, limit);
    }

    @Override
    public long count() {
        return experts.publicCount();
    }

    private SearchDocument document(Expert expert) {
        ExpertSheet sheet = expert.content();
        return new SearchDocumentBuilder(expert.id(), expert.contentHash())
                .title(sheet.name())
                .keywords(sheet.keywords())
                .summary(sheet.introduction())
                .owner(sheet.organisation())
                .suggest(List.of(sheet.name()))
                .publishedAt(expert.createdAt())
                .updatedAt(expert.updatedAt())
                .field(parts.withAncestors(Facet.FIELD, sheet.fieldCodes()))
                .industry(parts.withAncestors(Facet.INDUSTRY, sheet.industryCodes()))
                .region(parts.withAncestors(Facet.REGION, List.of(sheet.regionCode())))
                .service(sheet.services())
                .codes(Facet.EXPERT_TITLE, List.of(sheet.professionalTitle()))
                .codes(Facet.AVAILABILITY, List.of(sheet.availability()))
                .card(new ExpertCard(
                        expert.id(),
                        sheet.name(),
                        sheet.introduction(),
                        sheet.organisation(),
                        sheet.position(),
                        sheet.professionalTitle(),
                        sheet.availability(),
                        sheet.services(),
                        sheet.fieldCodes(),
                        sheet.keywords(),
                        sheet.regionCode()))
                .build();
    }

    /** An expert as result lists show it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record ExpertCard(
            UUID id,
            String title,
            String summary,
            String organisation,
            String position,
            String professionalTitle,
            String availability,
            List<String> services,
            List<String> fieldCodes,
            List<String> keywords,
            String regionCode) {}
}
