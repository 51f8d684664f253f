package cn.techbridge.brokerage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.UUID;

/** Pages of cases, the newest first. */
@ApplicationScoped
class CaseRoll {
    private final EntityManager db;

    CaseRoll(EntityManager db) {
        this.db = db;
    }

    /** Whose cases; the condition may speak of {@code :scope}. */
    record Scope(String condition, UUID id) {}

    /** Which of them: in a stage, only those that were escalated; null for any. */
    record Filter(Stage stage, boolean escalated) {}

    List<BrokerageCase> page(Scope scope, Filter filter, UUID after, int limit) {
        TypedQuery<BrokerageCase> query = db.createQuery(
                        "from BrokerageCase where " + scope.condition()
                                + (filter.stage() == null ? "" : " and stage = :stage")
                                + (filter.escalated()
                                        ? " and clock.escalatedAt is not null and clock.dueAt is not null"
                                        : "")
                                + (after == null ? "" : " and id < :after")
                                + " order by id desc",
                        BrokerageCase.class)
                .setMaxResults(limit);
        if (scope.id() != null) {
            query.setParameter("scope", scope.id());
        }
        if (filter.stage() != null) {
            query.setParameter("stage", filter.stage());
        }
        if (after != null) {
            query.setParameter("after", after);
        }
        return query.getResultList();
    }
}
