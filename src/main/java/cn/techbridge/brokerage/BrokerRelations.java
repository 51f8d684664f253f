package cn.techbridge.brokerage;

import cn.techbridge.kernel.TimeOrderedId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** To which organisations brokers are bound; ended ones stay on record. */
@ApplicationScoped
class BrokerRelations {
    private final EntityManager db;

    BrokerRelations(EntityManager db) {
        this.db = db;
    }

    /** One declared relation. */
    record Declared(
            UUID id, UUID brokerId, String uscc, String kind, String note, Instant declaredAt, Instant endedAt) {}

    @SuppressWarnings("unchecked")
    List<String> usccsOf(UUID broker) {
        return db.createNativeQuery(
                        "select distinct uscc from broker_relation where broker_id = ?1 and ended_at is null")
                .setParameter(1, broker)
                .getResultList();
    }

    /** Declaring the same again changes nothing. */
    void declare(UUID broker, String uscc, String kind, String note, String subject) {
        db.createNativeQuery("""
                        insert into broker_relation (id, broker_id, uscc, kind, note, declared_by, declared_at)
                        values (?1, ?2, ?3, ?4, ?5, ?6, now())
                        on conflict (broker_id, uscc, kind) where ended_at is null do nothing""")
                .setParameter(1, TimeOrderedId.next())
                .setParameter(2, broker)
                .setParameter(3, uscc)
                .setParameter(4, kind)
                .setParameter(5, note)
                .setParameter(6, subject)
                .executeUpdate();
    }

    boolean end(UUID id) {
        return db.createNativeQuery("update broker_relation set ended_at = now() where id = ?1 and ended_at is null")
                        .setParameter(1, id)
                        .executeUpdate()
                == 1;
    }

    @SuppressWarnings("unchecked")
    List<Declared> of(UUID broker) {
        List<Object[]> rows = db.createNativeQuery("""
                        select id, broker_id, uscc, kind, note, declared_at, ended_at from broker_relation
                        where broker_id = ?1 order by id limit 200""").setParameter(1, broker).getResultList();
        return rows.stream()
                .map(row -> new Declared(
                        (UUID) row[0],
                        (UUID) row[1],
                        (String) row[2],
                        (String) row[3],
                        (String) row[4],
                        (Instant) row[5],
                        (Instant) row[6]))
                .toList();
    }
}
