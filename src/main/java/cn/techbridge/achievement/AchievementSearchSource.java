package cn.techbridge.achievement;

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
import cn.techbridge.taxonomy.CodeLists;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/** Published achievements as search documents. */
@ApplicationScoped
class AchievementSearchSource implements DocumentSource {
    private final Achievements achievements;
    private final OrganisationDirectory organisations;
    private final DocumentParts parts;
    private final CodeLists codeLists;

    AchievementSearchSource(
            Achievements achievements, OrganisationDirectory organisations, DocumentParts parts, CodeLists codeLists) {
        this.achievements = achievements;
        this.organisations = organisations;
        this.parts = parts;
        this.codeLists = codeLists;
    }

    @Override
    public SearchKind kind() {
        return SearchKind.ACHIEVEMENT;
    }

    @Override
    public List<IndexEntry> load(Collection<UUID> ids) {
        List<Achievement> found = achievements.byIds(ids);
        Map<UUID, OrganisationBrief> owners = organisations.byIds(
                found.stream().map(Achievement::organisationId).distinct().toList());
        return found.stream()
                .map(a -> new IndexEntry(
                        a.id(), a.version(), a.isPublic() ? document(a, owners.get(a.organisationId())) : null))
                .toList();
    }

    @Override
    public List<UUID> idsAfter(UUID after, int limit) {
        return achievements.publicIdsAfter(after, limit);
    }

    @Override
    public long count() {
        return achievements.publicCount();
    }

    SearchDocument document(Achievement achievement, OrganisationBrief owner) {
        AchievementSheet sheet = achievement.publishedContent();
        AchievementFacts facts = AchievementFacts.of(achievement);
        List<String> keywords = sheet.keywords() == null ? List.of() : sheet.keywords();
        return new SearchDocumentBuilder(achievement.id(), achievement.contentHash())
                .title(sheet.title())
                .keywords(keywords)
                .oneLine(sheet.oneLine())
                .problem(sheet.problemSolved())
                .summary(sheet.summary())
                .advantages(facts.advantages())
                .applications(sheet.applications())
                .indicators(Indicator.texts(sheet.indicators()))
                .owner(owner.name())
                .suggest(Stream.concat(Stream.of(sheet.title()), keywords.stream())
                        .toList())
                .organisationId(achievement.organisationId())
                .field(parts.withAncestors(Facet.FIELD, sheet.fieldCodes()))
                .industry(parts.withAncestors(Facet.INDUSTRY, sheet.industryCodes()))
                .region(parts.withAncestors(Facet.REGION, List.of(sheet.regionCode())))
                .trl(sheet.trl() == null ? null : List.of(sheet.trl().toString()))
                .mode(sheet.cooperationModes())
                .ip(types(sheet.ipRights()))
                .priceMin(publicLow(sheet.price()))
                .priceMax(sheet.price() == null ? null : yuan(sheet.price().max()))
                .codes(Facet.STRATEGIC, parts.withAncestors(Facet.STRATEGIC, sheet.strategicCodes()))
                .codes(Facet.STAGE, stage(sheet))
                .codes(Facet.SOURCE, form(sheet, r -> one(r.source())))
                .codes(Facet.APPLICATION, form(sheet, r -> one(r.application())))
                .codes(Facet.ACHIEVEMENT_LEVEL, form(sheet, r -> one(r.level())))
                .codes(Facet.EVALUATION, form(sheet, AchievementSearchSource::evaluated))
                .codes(Facet.DISCIPLINE, form(sheet, Registration::disciplines))
                .showcase(achievement.isShowcased())
                .publishedAt(achievement.publishedAt())
                .updatedAt(achievement.updatedAt())
                .completedOn(sheet.completedOn())
                .card(AchievementCard.of(achievement, owner))
                .facts(facts)
                .build();
    }

    private static List<String> form(AchievementSheet sheet, Function<Registration, List<String>> codes) {
        return sheet.registration() == null ? null : codes.apply(sheet.registration());
    }

    private static List<String> one(String code) {
        return code == null ? null : List.of(code);
    }

    private static List<String> evaluated(Registration form) {
        return form.evaluations() == null
                ? null
                : form.evaluations().stream().map(Evaluation::form).distinct().toList();
    }

    /** As stated, else the stage of the readiness level. */
    private List<String> stage(AchievementSheet sheet) {
        List<String> stated = form(sheet, r -> one(r.stage()));
        return stated != null || sheet.trl() == null
                ? stated
                : codeLists
                        .get("trl")
                        .mapsTo(sheet.trl().toString())
                        .map(List::of)
                        .orElse(null);
    }

    /** The index must not know the floor of a range either: what can be filtered by can be found out. */
    private static Long publicLow(Price price) {
        if (price == null) {
            return null;
        }
        return "FIXED".equals(price.mode()) && price.min() != null ? yuan(price.min()) : yuan(price.max());
    }

    private static Long yuan(String amount) {
        return amount == null ? null : new BigDecimal(amount).longValue();
    }

    private static List<String> types(List<IpRight> rights) {
        return rights == null
                ? null
                : rights.stream().map(IpRight::type).distinct().toList();
    }
}
