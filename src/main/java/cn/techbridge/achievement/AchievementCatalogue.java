package cn.techbridge.achievement;

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

    public long publishedCount() {
        return achievements.publicCount();
    }

    /** What the owner keeps restricted; only to be shown with the owner's consent, and each showing to be recorded. */
    public Optional<Restricted> restrictedOf(UUID id) {
        return achievements.alive(id).map(Achievement::restricted);
    }

    public Optional<UUID> ownerOf(UUID id) {
        return achievements.alive(id).map(Achievement::organisationId);
    }
}
