package cn.techbridge.audit;

import cn.techbridge.audit.AuditContext.Who;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import jakarta.transaction.TransactionScoped;

/**
 * The one hook: at the beginning of each transaction of a writing request the database is told who writes, and its triggers put an
 * entry beside every changed row, whichever code changes it. Reads and background work are not slowed: they set nothing.
 */
@ApplicationScoped
class AuditTransactions {
    private final EntityManager db;
    private final ActorNames names;
    private final ObjectMapper json;
    private final Instance<AuditContext> contexts;

    AuditTransactions(EntityManager db, ActorNames names, ObjectMapper json, Instance<AuditContext> contexts) {
        this.db = db;
        this.names = names;
        this.json = json;
        this.contexts = contexts;
    }

    void begun(@Observes @Initialized(TransactionScoped.class) Object transaction) throws JsonProcessingException {
        if (Arc.container().requestContext().isActive() && contexts.get().writes()) {
            sign(contexts.get().who());
        }
    }

    private void sign(Who who) throws JsonProcessingException {
        db.createNativeQuery("""
                        select set_config('techbridge.audit', ?1, true), set_config('techbridge.audit_key', ?2, true)""")
                .setParameter(1, json.writeValueAsString(who))
                .setParameter(2, names.rowKey())
                .getSingleResult();
    }
}
