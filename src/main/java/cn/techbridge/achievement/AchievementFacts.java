package cn.techbridge.achievement;

import cn.techbridge.listing.Indicator;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What matching reads of a published achievement, straight from the index; carries nothing that is not public. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AchievementFacts(
        UUID id,
        UUID organisationId,
        String title,
        String oneLine,
        String problemSolved,
        String summary,
        List<String> advantages,
        List<String> applications,
        List<String> keywords,
        List<Indicator> indicators,
        List<String> fieldCodes,
        List<String> industryCodes,
        List<String> ipcCodes,
        String regionCode,
        Integer trl,
        List<String> cooperationModes,
        String priceMax,
        List<IpRight> ipRights,
        LocalDate completedOn,
        List<Evaluation> evaluations,
        Instant updatedAt,
        long version) {

    /** Without evaluations. */
    public AchievementFacts(
            UUID id,
            UUID organisationId,
            String title,
            String oneLine,
            String problemSolved,
            String summary,
            List<String> advantages,
            List<String> applications,
            List<String> keywords,
            List<Indicator> indicators,
            List<String> fieldCodes,
            List<String> industryCodes,
            List<String> ipcCodes,
            String regionCode,
            Integer trl,
            List<String> cooperationModes,
            String priceMax,
            List<IpRight> ipRights,
            LocalDate completedOn,
            Instant updatedAt,
            long version) {
        this(
                id,
                organisationId,
                title,
                oneLine,
                problemSolved,
                summary,
                advantages,
                applications,
                keywords,
                indicators,
                fieldCodes,
                industryCodes,
                ipcCodes,
                regionCode,
                trl,
                cooperationModes,
                priceMax,
                ipRights,
                completedOn,
                null,
                updatedAt,
                version);
    }

    static AchievementFacts of(Achievement achievement) {
        return of(achievement, achievement.publishedContent());
    }

    static AchievementFacts of(Achievement achievement, AchievementSheet content) {
        AchievementSheet sheet = content.publicPart();
        return new AchievementFacts(
                achievement.id(),
                achievement.organisationId(),
                sheet.title(),
                sheet.oneLine(),
                sheet.problemSolved(),
                sheet.summary(),
                sheet.advantages() == null
                        ? null
                        : sheet.advantages().stream().map(Advantage::text).toList(),
                sheet.applications(),
                sheet.keywords(),
                sheet.indicators(),
                sheet.fieldCodes(),
                sheet.industryCodes(),
                sheet.ipcCodes(),
                sheet.regionCode(),
                sheet.trl(),
                sheet.cooperationModes(),
                sheet.price() == null ? null : sheet.price().max(),
                sheet.ipRights(),
                sheet.completedOn(),
                sheet.registration() == null ? null : sheet.registration().evaluations(),
                achievement.updatedAt(),
                achievement.version());
    }
}
