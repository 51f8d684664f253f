package cn.techbridge.matching;

import cn.techbridge.achievement.AchievementCatalogue;
import cn.techbridge.achievement.AchievementFacts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What people said of matches that they were shown; call it inside a transaction. */
@ApplicationScoped
class Verdicts {
    private final EntityManager db;
    private final AchievementCatalogue achievements;

    Verdicts(EntityManager db, AchievementCatalogue achievements) {
        this.db = db;
        this.achievements = achievements;
    }

    /** One achievement with the level, 1–4, that people gave it for a demand; of several people the mean, rounded. */
    record Judged(AchievementFacts achievement, int level) {}

    /** Those of a demand whose achievements are still public. */
    @SuppressWarnings("unchecked")
    List<Judged> of(UUID demandId) {
        List<Object[]> rows =
                db.createNativeQuery("""
                        select achievement_id, round(avg(level)) from match_feedback
                        where demand_id = ?1 and shown and level is not null
                        group by achievement_id order by max(created_at) desc limit 100""").setParameter(1, demandId).getResultList();
        Map<UUID, Integer> levels =
                rows.stream().collect(Collectors.toMap(row -> (UUID) row[0], row -> ((Number) row[1]).intValue()));
        return achievements.published(levels.keySet()).values().stream()
                .map(achievement -> new Judged(achievement, levels.get(achievement.id())))
                .toList();
    }

    /** Which of these demands have any. */
    @SuppressWarnings("unchecked")
    Set<UUID> judgedAmong(Collection<UUID> demands) {
        return new HashSet<>(db.createNativeQuery(
                        "select distinct demand_id from match_feedback where demand_id = any(cast(?1 as uuid[])) and shown")
                .setParameter(1, demands.toArray(UUID[]::new))
                .getResultList());
    }
}
