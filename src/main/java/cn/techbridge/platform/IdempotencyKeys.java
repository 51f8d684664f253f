package cn.techbridge.platform;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Arrays;

/** The answers already given, by caller, operation and key. */
@ApplicationScoped
class IdempotencyKeys {
    private final EntityManager db;

    IdempotencyKeys(EntityManager db) {
        this.db = db;
    }

    /** A stored answer. */
    record Answer(byte[] requestHash, int status, String location, String entityTag, byte[] body) {
        boolean answers(byte[] hash) {
            return Arrays.equals(requestHash, hash);
        }
    }

    /** Takes the key for this transaction; waits while another transaction holds it; false when it is already used. */
    boolean take(String scope, String key, byte[] hash) {
        return db.createNativeQuery("""
                                insert into idempotency_key (scope, key, request_hash, created_at) values (?1, ?2, ?3, now())
                                on conflict (scope, key) do nothing""")
                        .setParameter(1, scope)
                        .setParameter(2, key)
                        .setParameter(3, hash)
                        .executeUpdate()
                == 1;
    }

    void store(String scope, String key, Answer answer) {
        db.createNativeQuery("""
                        update idempotency_key set status = ?3, location = ?4, entity_tag = ?5, body = ?6
                        where scope = ?1 and key = ?2""")
                .setParameter(1, scope)
                .setParameter(2, key)
                .setParameter(3, answer.status())
                .setParameter(4, answer.location())
                .setParameter(5, answer.entityTag())
                .setParameter(6, answer.body())
                .executeUpdate();
    }

    Answer find(String scope, String key) {
        Object[] row = (Object[]) db.createNativeQuery(
                        "select request_hash, status, location, entity_tag, body from idempotency_key where scope = ?1 and key = ?2")
                .setParameter(1, scope)
                .setParameter(2, key)
                .getSingleResult();
        return new Answer(
                (byte[]) row[0], ((Number) row[1]).intValue(), (String) row[2], (String) row[3], (byte[]) row[4]);
    }

    @Scheduled(every = "1h", delayed = "10m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void forgetOldKeys() {
        db.createNativeQuery("delete from idempotency_key where created_at < now() - interval '24 hours'")
                .executeUpdate();
    }
}
