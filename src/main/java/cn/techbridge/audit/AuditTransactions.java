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
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
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
    private final TransactionManager transactions;

    AuditTransactions(
            EntityManager db,
            ActorNames names,
            ObjectMapper json,
            Instance<AuditContext> contexts,
            TransactionManager transactions) {
        this.transactions = transactions;
        this.db = db;
        this.names = names;
        this.json = json;
        this.contexts = contexts;
    }

    /** Nobody ends a transaction whose beginning failed: left on its thread it would spoil every request that comes after. */
    void begun(@Observes @Initialized(TransactionScoped.class) Object transaction)
            throws JsonProcessingException, SystemException {
        if (Arc.container().requestContext().isActive() && contexts.get().writes()) {
            try {
                sign(contexts.get().who());
            } catch (RuntimeException unreachable) {
                transactions.rollback();
                throw unreachable;
            }
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
