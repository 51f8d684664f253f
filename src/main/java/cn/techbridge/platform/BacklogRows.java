package cn.techbridge.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** The numbers behind the backlogs. */
@ApplicationScoped
class BacklogRows {
    private final EntityManager db;

    BacklogRows(EntityManager db) {
        this.db = db;
    }

    /** By name, all of one moment. */
    @Transactional
    Map<String, Double> read(Collection<Backlog> backlogs) {
        Map<String, Double> values = new HashMap<>();
        for (Backlog backlog : backlogs) {
            Number value = (Number) db.createNativeQuery(backlog.sql()).getSingleResult();
            values.put(backlog.name(), value.doubleValue());
        }
        return values;
    }
}
