package cn.techbridge.matching;

import cn.techbridge.achievement.AchievementCatalogue;
import cn.techbridge.matching.criteria.OwnerRecords;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The owners' records of answering, from the reasons that people gave; counted anew every ten minutes. */
@ApplicationScoped
class OwnerAnswerRows implements OwnerRecords {
    /** Fewer cases show chance. */
    private static final int ENOUGH = 3;

    private final EntityManager db;
    private final AchievementCatalogue achievements;
    private volatile Map<UUID, Answers> known = Map.of();

    OwnerAnswerRows(EntityManager db, AchievementCatalogue achievements) {
        this.db = db;
        this.achievements = achievements;
    }

    @Override
    public Optional<Answers> of(UUID organisationId) {
        return Optional.ofNullable(known.get(organisationId));
    }

    @Scheduled(every = "10m", delayed = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    @SuppressWarnings("unchecked")
    void count() {
        List<Object[]> rows = db.createNativeQuery("""
                        select achievement_id, count(*), count(*) filter (where reason = 'OWNER_UNRESPONSIVE')
                        from match_feedback group by 1""").getResultList();
        Map<UUID, UUID> owners =
                achievements.ownersOf(rows.stream().map(row -> (UUID) row[0]).toList());
        Map<UUID, Answers> all = new HashMap<>();
        for (Object[] row : rows) {
            Answers answers = new Answers(((Number) row[1]).intValue(), ((Number) row[2]).intValue());
            UUID owner = owners.get((UUID) row[0]);
            if (owner != null) {
                all.merge(owner, answers, Answers::plus);
            }
        }
        all.values().removeIf(answers -> answers.cases() < ENOUGH);
        known = Map.copyOf(all);
    }
}
