package cn.techbridge.matching;

import cn.techbridge.kernel.TimeOrderedId;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Writes matches pair by pair without reading them first; two refreshers may meet on one pair. */
@ApplicationScoped
class MatchWriter {
    private final EntityManager db;
    private final ObjectMapper json;

    MatchWriter(EntityManager db, ObjectMapper json) {
        this.db = db;
        this.json = json;
    }

    /**
     * The id of the pair's match; null when people have said that it is none. An explanation that somebody has seen is kept when another
     * replaces it.
     */
    UUID put(Assessment pair, Explanation explanation) {
        Object[] row = (Object[]) db.createNativeQuery("""
                        with replaced as (
                            insert into match_explanation (match_id, engine, explanation, made_at)
                            select id, engine, explanation, updated_at from match
                            where demand_id = :demand and achievement_id = :achievement and shown_at is not null
                                  and explanation <> :explanation
                            on conflict do nothing)
                        insert into match (id, demand_id, achievement_id, score, exact, level, engine, demand_version,
                                           achievement_version, explanation, created_at, updated_at)
                        values (:id, :demand, :achievement, :score, :exact, :level, :engine, :demandVersion, :achievementVersion,
                                :explanation, now(), now())
                        on conflict (demand_id, achievement_id) do update
                        set score = excluded.score, exact = excluded.exact, level = excluded.level, engine = excluded.engine,
                            demand_version = excluded.demand_version, achievement_version = excluded.achievement_version,
                            explanation = excluded.explanation, updated_at = now()
                        returning id, suppressed""")
                .setParameter("id", TimeOrderedId.next())
                .setParameter("demand", pair.demand().id())
                .setParameter("achievement", pair.achievement().id())
                .setParameter("score", explanation.score())
                .setParameter("exact", pair.exact())
                .setParameter("level", explanation.level())
                .setParameter("engine", explanation.engine())
                .setParameter("demandVersion", pair.demand().version())
                .setParameter("achievementVersion", pair.achievement().version())
                .setParameter("explanation", written(explanation))
                .getSingleResult();
        return (Boolean) row[1] ? null : (UUID) row[0];
    }

    /** Forgets the matches of one side but these; what people suppressed stays, so that it cannot come back. */
    void dropOthers(Side side, UUID id, Collection<UUID> keptOtherSides) {
        db.createNativeQuery("delete from match where %s = ?1 and not suppressed and %s <> all(cast(?2 as uuid[]))"
                        .formatted(side.column, side.otherColumn))
                .setParameter(1, id)
                .setParameter(2, keptOtherSides.toArray(UUID[]::new))
                .executeUpdate();
    }

    /** The listings that this one is matched with at present. */
    @SuppressWarnings("unchecked")
    List<UUID> partners(Side side, UUID id) {
        return db.createNativeQuery("select %s from match where %s = ?1".formatted(side.otherColumn, side.column))
                .setParameter(1, id)
                .getResultList();
    }

    private String written(Explanation explanation) {
        try {
            return json.writeValueAsString(explanation);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** From which side a match is looked at. */
    enum Side {
        DEMAND("demand_id", "achievement_id"),
        ACHIEVEMENT("achievement_id", "demand_id");

        private final String column;
        private final String otherColumn;

        Side(String column, String otherColumn) {
            this.column = column;
            this.otherColumn = otherColumn;
        }
    }
}
