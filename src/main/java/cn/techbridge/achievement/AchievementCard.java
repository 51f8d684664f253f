package cn.techbridge.achievement;

import cn.techbridge.organisation.OrganisationBrief;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** An achievement as result lists show it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AchievementCard(
        UUID id,
        String title,
        String oneLine,
        String summary,
        UUID organisationId,
        String organisationName,
        List<String> keywords,
        List<String> fieldCodes,
        List<String> industryCodes,
        String regionCode,
        Integer trl,
        List<String> cooperationModes,
        Price price,
        boolean showcase,
        Instant publishedAt) {
    private static final int SUMMARY_SHOWN = 200;

    static AchievementCard of(Achievement achievement, OrganisationBrief owner) {
        AchievementSheet sheet = achievement.publishedContent().publicPart();
        String summary = sheet.summary();
        return new AchievementCard(
                achievement.id(),
                sheet.title(),
                sheet.oneLine(),
                summary.length() <= SUMMARY_SHOWN ? summary : summary.substring(0, SUMMARY_SHOWN) + "…",
                achievement.organisationId(),
                owner.name(),
                sheet.keywords(),
                sheet.fieldCodes(),
                sheet.industryCodes(),
                sheet.regionCode(),
                sheet.trl(),
                sheet.cooperationModes(),
                sheet.price(),
                achievement.isShowcased(),
                achievement.publishedAt());
    }
}
