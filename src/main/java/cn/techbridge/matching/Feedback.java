package cn.techbridge.matching;

import cn.techbridge.kernel.TimeOrderedId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** Judgements of people, with what they were shown; one per person and match, the last one counts. */
@ApplicationScoped
class Feedback {
    private final EntityManager db;

    Feedback(EntityManager db) {
        this.db = db;
    }

    void keep(Match match, FeedbackRequest request, String subject) {
        db.createNativeQuery("""
                        insert into match_feedback (id, match_id, demand_id, achievement_id, subject, verdict, reason, note,
                                                    engine, score, level, shown, created_at)
                        values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, now())
                        on conflict (match_id, subject) do update
                        set verdict = excluded.verdict, reason = excluded.reason, note = excluded.note,
                            engine = excluded.engine, score = excluded.score, level = excluded.level,
                            shown = excluded.shown, created_at = excluded.created_at""")
                .setParameter(1, TimeOrderedId.next())
                .setParameter(2, match.id())
                .setParameter(3, match.demandId())
                .setParameter(4, match.achievementId())
                .setParameter(5, subject)
                .setParameter(6, request.verdict().name())
                .setParameter(7, request.reason())
                .setParameter(8, request.note())
                .setParameter(9, match.engine())
                .setParameter(10, match.score())
                .setParameter(11, request.judgedLevel())
                .setParameter(12, match.wasShown())
                .executeUpdate();
    }
}
