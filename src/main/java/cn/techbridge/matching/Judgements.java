package cn.techbridge.matching;

import cn.techbridge.achievement.AchievementCatalogue;
import cn.techbridge.achievement.AchievementFacts;
import cn.techbridge.demand.DemandCatalogue;
import cn.techbridge.demand.DemandFacts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The site's own judged pairs. Those of three demands in ten are frozen: no profile may be trained on them, every new one is measured
 * on them. Only what was shown counts. Call it inside a transaction.
 */
@ApplicationScoped
class Judgements {
    private static final int MOST = 10_000;
    private static final int FROZEN_OF_TEN = 3;

    private final EntityManager db;
    private final DemandCatalogue demands;
    private final AchievementCatalogue achievements;

    Judgements(EntityManager db, DemandCatalogue demands, AchievementCatalogue achievements) {
        this.db = db;
        this.demands = demands;
        this.achievements = achievements;
    }

    /** A pair of public listings with the level, 1–4, that people gave it. */
    record JudgedMatch(DemandFacts demand, AchievementFacts achievement, int level) {}

    /** Which judgements. */
    enum Part {
        TRAINING,
        FROZEN;

        boolean has(UUID demandId) {
            boolean frozen = Math.floorMod(demandId.hashCode(), 10) < FROZEN_OF_TEN;
            return frozen == (this == FROZEN);
        }
    }

    /** At most 10,000, the latest first. */
    @SuppressWarnings("unchecked")
    List<JudgedMatch> of(Part part) {
        List<Object[]> rows = db.createNativeQuery("""
                        select demand_id, achievement_id, round(avg(level)) from match_feedback
                        where shown and level is not null
                        group by demand_id, achievement_id order by max(created_at) desc limit ?1""").setParameter(1, MOST).getResultList();
        rows.removeIf(row -> !part.has((UUID) row[0]));
        Map<UUID, DemandFacts> wanted =
                demands.published(rows.stream().map(row -> (UUID) row[0]).collect(Collectors.toSet()));
        Map<UUID, AchievementFacts> offered =
                achievements.published(rows.stream().map(row -> (UUID) row[1]).collect(Collectors.toSet()));
        List<JudgedMatch> judged = new ArrayList<>();
        for (Object[] row : rows) {
            DemandFacts demand = wanted.get((UUID) row[0]);
            AchievementFacts achievement = offered.get((UUID) row[1]);
            if (demand != null && achievement != null) {
                judged.add(new JudgedMatch(demand, achievement, ((Number) row[2]).intValue()));
            }
        }
        return judged;
    }
}
