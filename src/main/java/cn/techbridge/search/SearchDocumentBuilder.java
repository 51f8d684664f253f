package cn.techbridge.search;

import cn.techbridge.text.Fold;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Fills a {@link SearchDocument} field by field; folds every text, so that no slice can forget it. */
public final class SearchDocumentBuilder {
    private final UUID id;
    private final String contentHash;
    private String title;
    private List<String> keywords;
    private String oneLine;
    private String problem;
    private String summary;
    private List<String> advantages;
    private List<String> applications;
    private List<String> indicators;
    private String owner;
    private List<String> suggest;
    private UUID organisationId;
    private List<String> field;
    private List<String> industry;
    private List<String> region;
    private List<String> trl;
    private List<String> mode;
    private List<String> ip;
    private List<String> type;
    private List<String> level;
    private List<String> service;
    private List<String> grade;
    private String agency;
    private Long priceMin;
    private Long priceMax;
    private Boolean showcase;
    private Instant publishedAt;
    private Instant updatedAt;
    private LocalDate deadline;
    private LocalDate completedOn;
    private final Map<String, Object> more = new LinkedHashMap<>();
    private Object card;
    private Object facts;

    /** @param contentHash of the sheet as it was handed in */
    public SearchDocumentBuilder(UUID id, String contentHash) {
        this.id = id;
        this.contentHash = contentHash;
    }

    public SearchDocumentBuilder title(String value) {
        title = folded(value);
        return this;
    }

    public SearchDocumentBuilder keywords(Collection<String> value) {
        keywords = folded(value);
        return this;
    }

    public SearchDocumentBuilder oneLine(String value) {
        oneLine = folded(value);
        return this;
    }

    public SearchDocumentBuilder problem(String value) {
        problem = folded(value);
        return this;
    }

    public SearchDocumentBuilder summary(String value) {
        summary = folded(value);
        return this;
    }

    public SearchDocumentBuilder advantages(Collection<String> value) {
        advantages = folded(value);
        return this;
    }

    public SearchDocumentBuilder applications(Collection<String> value) {
        applications = folded(value);
        return this;
    }

    public SearchDocumentBuilder indicators(Collection<String> value) {
        indicators = folded(value);
        return this;
    }

    public SearchDocumentBuilder owner(String value) {
        owner = folded(value);
        return this;
    }

    public SearchDocumentBuilder suggest(Collection<String> value) {
        suggest = folded(value);
        return this;
    }

    public SearchDocumentBuilder organisationId(UUID value) {
        organisationId = value;
        return this;
    }

    public SearchDocumentBuilder field(List<String> value) {
        field = value;
        return this;
    }

    public SearchDocumentBuilder industry(List<String> value) {
        industry = value;
        return this;
    }

    public SearchDocumentBuilder region(List<String> value) {
        region = value;
        return this;
    }

    public SearchDocumentBuilder trl(List<String> value) {
        trl = value;
        return this;
    }

    public SearchDocumentBuilder mode(List<String> value) {
        mode = value;
        return this;
    }

    public SearchDocumentBuilder ip(List<String> value) {
        ip = value;
        return this;
    }

    public SearchDocumentBuilder type(List<String> value) {
        type = value;
        return this;
    }

    public SearchDocumentBuilder level(List<String> value) {
        level = value;
        return this;
    }

    public SearchDocumentBuilder service(List<String> value) {
        service = value;
        return this;
    }

    public SearchDocumentBuilder grade(List<String> value) {
        grade = value;
        return this;
    }

    public SearchDocumentBuilder agency(String value) {
        agency = value;
        return this;
    }

    public SearchDocumentBuilder priceMin(Long value) {
        priceMin = value;
        return this;
    }

    public SearchDocumentBuilder priceMax(Long value) {
        priceMax = value;
        return this;
    }

    public SearchDocumentBuilder showcase(Boolean value) {
        showcase = value;
        return this;
    }

    public SearchDocumentBuilder publishedAt(Instant value) {
        publishedAt = value;
        return this;
    }

    public SearchDocumentBuilder updatedAt(Instant value) {
        updatedAt = value;
        return this;
    }

    public SearchDocumentBuilder deadline(LocalDate value) {
        deadline = value;
        return this;
    }

    public SearchDocumentBuilder completedOn(LocalDate value) {
        completedOn = value;
        return this;
    }

    /** Codes of a facet that has no method of its own here. */
    public SearchDocumentBuilder codes(Facet facet, Collection<String> value) {
        if (value != null && !value.isEmpty()) {
            more.put(facet.parameter(), List.copyOf(value));
        }
        return this;
    }

    /** From which day to which day, both included, the record holds; null for open. */
    public SearchDocumentBuilder holds(LocalDate from, LocalDate to) {
        if (from != null) {
            more.put(Validity.FROM, from);
        }
        if (to != null) {
            more.put(Validity.TO, to);
        }
        return this;
    }

    /** The one region where the record applies, without what is above it; null: everywhere. */
    public SearchDocumentBuilder appliesIn(String regionCode) {
        more.put(RelatedSearch.SCOPE, regionCode == null ? RelatedSearch.EVERYWHERE : regionCode);
        return this;
    }

    public SearchDocumentBuilder card(Object value) {
        card = value;
        return this;
    }

    public SearchDocumentBuilder facts(Object value) {
        facts = value;
        return this;
    }

    public SearchDocument build() {
        return new SearchDocument(
                id,
                contentHash,
                title,
                keywords,
                oneLine,
                problem,
                summary,
                advantages,
                applications,
                indicators,
                owner,
                suggest,
                organisationId,
                field,
                industry,
                region,
                trl,
                mode,
                ip,
                type,
                level,
                service,
                grade,
                agency,
                priceMin,
                priceMax,
                showcase,
                publishedAt,
                updatedAt,
                deadline,
                completedOn,
                more,
                card,
                facts);
    }

    private static String folded(String text) {
        return text == null ? null : Fold.display(text);
    }

    private static List<String> folded(Collection<String> texts) {
        return texts == null ? null : texts.stream().map(Fold::display).toList();
    }
}
