package cn.techbridge.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Accounts by the keyed hashes under which the audit knows them. The audit itself never holds an account's id. */
@ApplicationScoped
class ActorNames {
    /** Enough for all who write in a day; past it the set starts anew. */
    private static final int REMEMBERED = 50_000;

    private final EntityManager db;
    private final AuditKeys keys;
    private final TransactionSynchronizationRegistry transactions;
    private final Set<String> written = ConcurrentHashMap.newKeySet();

    ActorNames(EntityManager db, AuditSettings settings, TransactionSynchronizationRegistry transactions) {
        this.db = db;
        this.keys = new AuditKeys(settings.secret());
        this.transactions = transactions;
    }

    String rowKey() {
        return keys.rowKey();
    }

    /** The account's name in the audit; in the first transaction it is noted whose it is. */
    String actor(String subject) {
        String actor = hash(subject);
        if (!written.contains(actor)) {
            db.createNativeQuery("insert into audit_actor (actor, subject) values (?1, ?2) on conflict do nothing")
                    .setParameter(1, actor)
                    .setParameter(2, subject)
                    .executeUpdate();
            transactions.registerInterposedSynchronization(new Remember(actor));
        }
        return actor;
    }

    String hash(String subject) {
        return keys.actor(subject);
    }

    /** Whose these are, as far as the persons are still known. */
    @SuppressWarnings("unchecked")
    Map<String, String> subjects(Collection<String> actors) {
        List<Object[]> rows = db.createNativeQuery(
                        "select actor, subject from audit_actor where actor = any(cast(?1 as text[]))")
                .setParameter(1, actors.toArray(String[]::new))
                .getResultList();
        return rows.stream().collect(Collectors.toMap(row -> (String) row[0], row -> (String) row[1]));
    }

    /** From now on the hash stands for nobody. */
    boolean forget(String subject) {
        written.remove(hash(subject));
        return db.createNativeQuery("delete from audit_actor where subject = ?1")
                        .setParameter(1, subject)
                        .executeUpdate()
                > 0;
    }

    /** Only what was committed needs no second writing. */
    private final class Remember implements Synchronization {
        private final String actor;

        Remember(String actor) {
            this.actor = actor;
        }

        @Override
        public void beforeCompletion() {
            // nothing to do before
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                if (written.size() >= REMEMBERED) {
                    written.clear();
                }
                written.add(actor);
            }
        }
    }
}
