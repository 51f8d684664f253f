package cn.techbridge.achievement;

import cn.techbridge.listing.ListingDesk;
import cn.techbridge.listing.ListingRepository;
import cn.techbridge.search.SearchKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** The achievement as the desk of listings knows it. */
@ApplicationScoped
class AchievementKind implements ListingDesk.Kind<AchievementSheet, Achievement> {
    private final Achievements achievements;

    AchievementKind(Achievements achievements) {
        this.achievements = achievements;
    }

    @Override
    public SearchKind kind() {
        return SearchKind.ACHIEVEMENT;
    }

    @Override
    public ListingRepository<Achievement> repository() {
        return achievements;
    }

    @Override
    public Achievement open(UUID organisationId, String externalId, Instant now) {
        return new Achievement(organisationId, externalId, now);
    }
}
