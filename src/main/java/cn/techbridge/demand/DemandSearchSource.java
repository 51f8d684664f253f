package cn.techbridge.demand;

import cn.techbridge.listing.Indicator;
import cn.techbridge.organisation.OrganisationBrief;
import cn.techbridge.organisation.OrganisationDirectory;
import cn.techbridge.search.DocumentParts;
import cn.techbridge.search.DocumentSource;
import cn.techbridge.search.Facet;
import cn.techbridge.search.IndexEntry;
import cn.techbridge.search.SearchDocument;
import cn.techbridge.search.SearchDocumentBuilder;
import cn.techbridge.search.SearchKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Published demands as search documents; an anonymous demander is not found by name. */
@ApplicationScoped
class DemandSearchSource implements DocumentSource {
    private final Demands demands;
    private final OrganisationDirectory organisations;
    private final DocumentParts parts;

    DemandSearchSource(Demands demands, OrganisationDirectory organisations, DocumentParts parts) {
        this.demands = demands;
        this.organisations = organisations;
        this.parts = parts;
    }

    @Override
    public SearchKind kind() {
        return SearchKind.DEMAND;
    }

    @Override
    public List<IndexEntry> load(Collection<UUID> ids) {
        List<Demand> found = demands.byIds(ids);
        Map<UUID, OrganisationBrief> owners = organisations.byIds(
                found.stream().map(Demand::organisationId).distinct().toList());
        return found.stream()
                .map(d -> new IndexEntry(
                        d.id(), d.version(), d.isPublic() ? document(d, owners.get(d.organisationId())) : null))
                .toList();
    }

    @Override
    public List<UUID> idsAfter(UUID after, int limit) {
        return demands.publicIdsAfter(after, limit);
    }

    @Override
    public long count() {
        return demands.publicCount();
    }

    private SearchDocument document(Demand demand, OrganisationBrief owner) {
        DemandSheet sheet = demand.publishedContent();
        Demander demander = Demander.shown(demand, sheet, owner);
        List<String> keywords = sheet.keywords() == null ? List.of() : sheet.keywords();
        return new SearchDocumentBuilder(demand.id(), demand.contentHash())
                .title(sheet.title())
                .keywords(keywords)
                .problem(sheet.problem())
                .summary(joined(sheet.background(), sheet.goal()))
                .indicators(Indicator.texts(sheet.indicators()))
                .owner(demander.organisationName())
                .suggest(Stream.concat(Stream.of(sheet.title()), keywords.stream())
                        .toList())
                .organisationId(demander.organisationId())
                .field(parts.withAncestors(Facet.FIELD, sheet.fieldCodes()))
                .industry(parts.withAncestors(Facet.INDUSTRY, sheet.industryCodes()))
                .region(parts.withAncestors(Facet.REGION, List.of(sheet.regionCode())))
                .trl(levels(sheet.trlMin(), sheet.trlMax()))
                .mode(sheet.cooperationModes())
                .priceMin(sheet.budget() == null ? null : yuan(sheet.budget().min()))
                .priceMax(sheet.budget() == null ? null : yuan(sheet.budget().max()))
                .codes(Facet.STRATEGIC, parts.withAncestors(Facet.STRATEGIC, sheet.strategicCodes()))
                .type(sheet.type() == null ? null : List.of(sheet.type()))
                .publishedAt(demand.publishedAt())
                .updatedAt(demand.updatedAt())
                .deadline(sheet.deadline())
                .card(DemandCard.of(demand, owner))
                .facts(DemandFacts.of(demand))
                .build();
    }

    /** Every level of the window; a window open at one end ends at 1 or 9. */
    private static List<String> levels(Integer low, Integer high) {
        if (low == null && high == null) {
            return null;
        }
        return IntStream.rangeClosed(low == null ? 1 : low, high == null ? 9 : high)
                .mapToObj(Integer::toString)
                .toList();
    }

    private static String joined(String first, String second) {
        return first == null ? second : second == null ? first : first + "\n" + second;
    }

    private static Long yuan(String amount) {
        return amount == null ? null : new BigDecimal(amount).longValue();
    }
}
