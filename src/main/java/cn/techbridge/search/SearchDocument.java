package cn.techbridge.search;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What the index holds of one public record. Text fields hold folded text ({@code text.Fold}); code fields hold every code from the
 * root down, so that each level counts; {@code card} is shown in lists as it is; {@code facts} is what matching reads. Nothing of a
 * record's restricted detail may be put here.
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record SearchDocument(
        UUID id,
        String contentHash,
        String title,
        List<String> keywords,
        String oneLine,
        String problem,
        String summary,
        List<String> advantages,
        List<String> applications,
        List<String> indicators,
        String owner,
        List<String> suggest,
        UUID organisationId,
        List<String> field,
        List<String> industry,
        List<String> region,
        List<String> trl,
        List<String> mode,
        List<String> ip,
        List<String> type,
        List<String> level,
        List<String> service,
        List<String> grade,
        String agency,
        Long priceMin,
        Long priceMax,
        Boolean showcase,
        Instant publishedAt,
        Instant updatedAt,
        LocalDate deadline,
        LocalDate completedOn,
        Map<String, Object> more,
        Object card,
        Object facts) {

    /** Codes and days of one kind only; each is a field of the mapping like the others. */
    @Override
    @JsonAnyGetter
    public Map<String, Object> more() {
        return more;
    }
}
