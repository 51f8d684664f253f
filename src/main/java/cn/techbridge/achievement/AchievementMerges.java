package cn.techbridge.achievement;

import cn.techbridge.listing.ListingRulings;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Merging of achievements for the slice that finds duplicates; call it inside a transaction. */
@ApplicationScoped
public class AchievementMerges {
    /** A merged record may be merged again further on; longer chains end where they are cut. */
    private static final int LONGEST_CHAIN = 20;

    private final ListingRulings rulings;
    private final AchievementKind kind;
    private final Achievements achievements;

    AchievementMerges(ListingRulings rulings, AchievementKind kind, Achievements achievements) {
        this.rulings = rulings;
        this.kind = kind;
        this.achievements = achievements;
    }

    /** @throws cn.techbridge.platform.Problem 409 unless both are public */
    public void merge(UUID id, UUID into) {
        rulings.merge(kind, id, into);
    }

    /** @throws cn.techbridge.platform.Problem 409 unless it was merged */
    public void unmerge(UUID id) {
        rulings.unmerge(kind, id);
    }

    /** 登记号 of a published achievement. */
    public Optional<String> registrationNumber(UUID id) {
        return achievements
                .alive(id)
                .map(Achievement::publishedContent)
                .map(AchievementSheet::registration)
                .map(Registration::number);
    }

    /** As its owner handed it in last, public or not; for moderators' eyes. */
    public Optional<AchievementFacts> latest(UUID id) {
        return achievements.alive(id).map(a -> AchievementFacts.of(a, a.content()));
    }

    /** 登记号 as its owner handed it in last. */
    public Optional<String> latestRegistrationNumber(UUID id) {
        return achievements
                .alive(id)
                .map(Achievement::content)
                .map(AchievementSheet::registration)
                .map(Registration::number);
    }

    /** Where the id of a merged achievement leads. */
    Optional<UUID> target(UUID id) {
        Optional<UUID> target = achievements.alive(id).map(Achievement::mergedInto);
        for (int i = 0; target.isPresent() && i < LONGEST_CHAIN; i++) {
            Optional<UUID> further = achievements.alive(target.get()).map(Achievement::mergedInto);
            if (further.isEmpty()) {
                return target;
            }
            target = further;
        }
        return target;
    }
}
