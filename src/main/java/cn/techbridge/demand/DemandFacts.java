package cn.techbridge.demand;

import cn.techbridge.listing.Indicator;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What matching reads of a published demand, straight from the index; an anonymous demander's id is not among it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DemandFacts(
        UUID id,
        String title,
        String problem,
        String background,
        String goal,
        List<Indicator> indicators,
        List<String> keywords,
        List<String> fieldCodes,
        List<String> industryCodes,
        String regionCode,
        Integer trlMin,
        Integer trlMax,
        List<String> cooperationModes,
        String budgetMax,
        LocalDate deadline,
        List<String> notWanted,
        List<String> ipcCodes,
        Instant updatedAt,
        long version) {

    static DemandFacts of(Demand demand) {
        return of(demand, demand.publishedContent());
    }

    static DemandFacts of(Demand demand, DemandSheet content) {
        return of(demand.id(), content, demand.updatedAt(), demand.version());
    }

    /** A sheet that is not stored, for previews; its id is null, its version 0. */
    public static DemandFacts of(DemandSheet sheet) {
        return of(null, sheet, null, 0);
    }

    private static DemandFacts of(UUID id, DemandSheet sheet, Instant updatedAt, long version) {
        return new DemandFacts(
                id,
                sheet.title(),
                sheet.problem(),
                sheet.background(),
                sheet.goal(),
                sheet.indicators(),
                sheet.keywords(),
                sheet.fieldCodes(),
                sheet.industryCodes(),
                sheet.regionCode(),
                sheet.trlMin(),
                sheet.trlMax(),
                sheet.cooperationModes(),
                sheet.budget() == null ? null : sheet.budget().max(),
                sheet.deadline(),
                sheet.notWanted(),
                sheet.ipcCodes(),
                updatedAt,
                version);
    }
}
