package cn.techbridge.achievement;

import cn.techbridge.identity.Caller;
import cn.techbridge.listing.ListingDesk;
import cn.techbridge.listing.Restricted;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Read-only face of published achievements for the slices above; call it inside a transaction. */
@ApplicationScoped
public class AchievementCatalogue {
    private final Achievements achievements;

    AchievementCatalogue(Achievements achievements) {
        this.achievements = achievements;
    }

    public Optional<AchievementFacts> find(UUID id) {
        return Optional.ofNullable(published(List.of(id)).get(id));
    }

    /** The published ones among these. */
    public Map<UUID, AchievementFacts> published(Collection<UUID> ids) {
        return achievements.byIds(ids).stream()
                .filter(Achievement::isPublic)
                .map(AchievementFacts::of)
                .collect(Collectors.toMap(AchievementFacts::id, facts -> facts));
    }

    /** Published ones by ascending id, after the given one (null: from the start). */
    public List<AchievementFacts> publishedAfter(UUID after, int limit) {
        return published(achievements.publicIdsAfter(after, limit)).values().stream()
                .sorted(Comparator.comparing(AchievementFacts::id))
                .toList();
    }

    /** Ids of the published ones, ascending, after the given one (null: from the start). */
    public List<UUID> publishedIdsAfter(UUID after, int limit) {
        return achievements.publicIdsAfter(after, limit);
    }

    /** The owners of those that exist. */
    public Map<UUID, UUID> ownersOf(Collection<UUID> ids) {
        return achievements.byIds(ids).stream().collect(Collectors.toMap(Achievement::id, Achievement::organisationId));
    }

    public long publishedCount() {
        return achievements.publicCount();
    }

    /** What this caller may read of it: the latest content for the owner and staff, the published one for everybody else. */
    public Optional<AchievementFacts> seenBy(Caller caller, UUID id) {
        return achievements
                .alive(id)
                .filter(a -> a.isPublic() || ListingDesk.maySeeDraft(caller, a))
                .map(a -> AchievementFacts.of(
                        a, ListingDesk.maySeeDraft(caller, a) ? a.content() : a.publishedContent()));
    }

    /** The title as its owner has it now, published or not; not for strangers' eyes. */
    public Optional<String> titleOf(UUID id) {
        return achievements.alive(id).map(listing -> listing.content().title());
    }

    /** Its fields as its owner has them now, published or not. */
    public List<String> fieldCodesOf(UUID id) {
        return achievements
                .alive(id)
                .map(listing -> listing.content().fieldCodes())
                .orElse(List.of());
    }

    /** What the owner keeps restricted; only to be shown with the owner's consent, and each showing to be recorded. */
    public Optional<Restricted> restrictedOf(UUID id) {
        return achievements.alive(id).map(Achievement::restricted);
    }

    public Optional<UUID> ownerOf(UUID id) {
        return achievements.alive(id).map(Achievement::organisationId);
    }
}
