package cn.techbridge.achievement;

import cn.techbridge.identity.Caller;
import cn.techbridge.listing.Completeness;
import cn.techbridge.listing.ListingDesk;
import cn.techbridge.listing.ListingStatus;
import cn.techbridge.listing.Restricted;
import cn.techbridge.organisation.OrganisationBrief;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Locale;
import java.util.UUID;

/** An achievement as its reader may see it. */
record AchievementView(
        UUID id,
        String externalId,
        UUID organisationId,
        String organisationName,
        boolean showcase,
        @JsonUnwrapped AchievementSheet content,
        Restricted restricted,
        Completeness.View completeness,
        @JsonUnwrapped ListingStatus status) {

    /** The owner sees all of the latest content, staff the content without what is restricted, everyone else the published one. */
    static AchievementView of(Achievement achievement, OrganisationBrief owner, Caller reader, Locale locale) {
        boolean own = reader.belongsTo(achievement.organisationId());
        boolean draft = ListingDesk.maySeeDraft(reader, achievement);
        AchievementSheet content = draft ? achievement.content() : achievement.publishedContent();
        return new AchievementView(
                achievement.id(),
                draft ? achievement.externalId() : null,
                achievement.organisationId(),
                owner.name(),
                achievement.isShowcased(),
                own ? content : content.publicPart(),
                own ? achievement.restricted() : null,
                draft ? content.completeness().in(locale) : null,
                achievement.status(draft));
    }
}
