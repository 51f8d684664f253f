package cn.techbridge.policy;

import cn.techbridge.search.DocumentParts;
import cn.techbridge.search.DocumentSource;
import cn.techbridge.search.Facet;
import cn.techbridge.search.IndexEntry;
import cn.techbridge.search.SearchDocument;
import cn.techbridge.search.SearchDocumentBuilder;
import cn.techbridge.search.SearchKind;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Policies as search documents; newest means issued last. */
@ApplicationScoped
class PolicySearchSource implements DocumentSource {
    private static final int SUMMARY_SHOWN = 200;
    private final Policies policies;
    private final DocumentParts parts;

    PolicySearchSource(Policies policies, DocumentParts parts) {
        this.policies = policies;
        this.parts = parts;
    }

    @Override
    public SearchKind kind() {
        return SearchKind.POLICY;
    }

    @Override
    public List<IndexEntry> load(Collection<UUID> ids) {
        return policies.list("id in ?1", ids).stream()
                .map(policy ->
                        new IndexEntry(policy.id(), policy.version(), policy.isRetired() ? null : document(policy)))
                .toList();
    }

    @Override
    public List<UUID> idsAfter(UUID after, int limit) {
        return policies.idsAfter(after, limit);
    }

    @Override
    public long count() {
        return policies.registered();
    }

    private SearchDocument document(Policy policy) {
        PolicySheet sheet = policy.content();
        return new SearchDocumentBuilder(policy.id(), policy.contentHash())
                .title(sheet.title())
                .keywords(sheet.keywords())
                .oneLine(sheet.documentNumber())
                .problem(sheet.summary())
                .summary(sheet.body())
                .owner(sheet.issuer())
                .suggest(List.of(sheet.title()))
                .publishedAt(sheet.issuedOn().atStartOfDay(ZoneOffset.UTC).toInstant())
                .updatedAt(policy.updatedAt())
                .field(parts.withAncestors(Facet.FIELD, sheet.fieldCodes()))
                .industry(parts.withAncestors(Facet.INDUSTRY, sheet.industryCodes()))
                .region(
                        sheet.regionCode() == null
                                ? List.of()
                                : parts.withAncestors(Facet.REGION, List.of(sheet.regionCode())))
                .appliesIn(sheet.regionCode())
                .level(List.of(sheet.level()))
                .codes(Facet.ISSUER, List.of(sheet.issuerType()))
                .codes(Facet.TOPIC, sheet.topics())
                .codes(Facet.BENEFICIARY, sheet.beneficiaries())
                .holds(sheet.inForceFrom(), policy.inForceTo())
                .card(card(policy, sheet))
                .build();
    }

    private static PolicyCard card(Policy policy, PolicySheet sheet) {
        String text = sheet.summary() == null ? sheet.body() : sheet.summary();
        return new PolicyCard(
                policy.id(),
                sheet.title(),
                text.length() <= SUMMARY_SHOWN ? text : text.substring(0, SUMMARY_SHOWN) + "…",
                sheet.documentNumber(),
                sheet.issuer(),
                sheet.issuerType(),
                sheet.level(),
                sheet.regionCode(),
                sheet.issuedOn(),
                sheet.inForceFrom(),
                policy.inForceTo(),
                sheet.topics(),
                sheet.beneficiaries(),
                policy.successorId());
    }

    /** A policy as result lists show it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record PolicyCard(
            UUID id,
            String title,
            String summary,
            String documentNumber,
            String issuer,
            String issuerType,
            String level,
            String regionCode,
            LocalDate issuedOn,
            LocalDate effectiveOn,
            LocalDate expiresOn,
            List<String> topics,
            List<String> beneficiaries,
            UUID successorId) {}
}
