package cn.techbridge.achievement;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
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
        return Optional.ofNullable(published(java.util.List.of(id)).get(id));
    }

    /** The published ones among these. */
    public Map<UUID, AchievementFacts> published(Collection<UUID> ids) {
        return achievements.byIds(ids).stream()
                .filter(Achievement::isPublic)
                .map(AchievementFacts::of)
                .collect(Collectors.toMap(AchievementFacts::id, facts -> facts));
    }

    public Optional<UUID> ownerOf(UUID id) {
        return achievements.alive(id).map(Achievement::organisationId);
    }
}
