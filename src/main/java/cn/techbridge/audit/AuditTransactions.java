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
    private final TransactionManager transactions;
    private final ActorNames names;
    private final ObjectMapper json;
    private final Instance<AuditContext> contexts;

    AuditTransactions(
            EntityManager db,
            TransactionManager transactions,
            ActorNames names,
            ObjectMapper json,
            Instance<AuditContext> contexts) {
        this.db = db;
        this.transactions = transactions;
        this.names = names;
        this.json = json;
        this.contexts = contexts;
    }

    void begun(@Observes @Initialized(TransactionScoped.class) Object transaction) throws JsonProcessingException {
        if (Arc.container().requestContext().isActive() && contexts.get().writes()) {
            try {
                sign(contexts.get().who());
            } catch (RuntimeException unsigned) {
                end(unsigned);
                throw unsigned;
            }
        }
    }

    /** Whoever begins a transaction ends it only if the beginning succeeded; left open, it would stay with this thread and spoil its next requests. */
    private void end(RuntimeException why) {
        try {
            transactions.rollback();
        } catch (SystemException | RuntimeException notEnded) {
            why.addSuppressed(notEnded);
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
