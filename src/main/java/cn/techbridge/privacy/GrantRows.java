package cn.techbridge.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Grants to see a contact unmasked. */
@ApplicationScoped
class GrantRows {
    private static final String COLUMNS =
            "select id, grantee, kind, record_id, purpose, granted_by, created_at, until, revoked_at from privacy_grant ";

    private final EntityManager db;

    GrantRows(EntityManager db) {
        this.db = db;
    }

    void add(GrantView grant) {
        db.createNativeQuery("""
                        insert into privacy_grant (id, grantee, kind, record_id, purpose, granted_by, created_at, until)
                        values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)""")
                .setParameter(1, grant.id())
                .setParameter(2, grant.grantee())
                .setParameter(3, grant.kind())
                .setParameter(4, grant.recordId())
                .setParameter(5, grant.purpose())
                .setParameter(6, grant.grantedBy())
                .setParameter(7, grant.createdAt())
                .setParameter(8, grant.until())
                .executeUpdate();
    }

    boolean revoke(UUID id, Instant now) {
        return db.createNativeQuery("update privacy_grant set revoked_at = ?2 where id = ?1 and revoked_at is null")
                        .setParameter(1, id)
                        .setParameter(2, now)
                        .executeUpdate()
                == 1;
    }

    Optional<GrantView> live(String grantee, String kind, UUID record, Instant now) {
        return views(db.createNativeQuery(
                                COLUMNS
                                        + "where grantee = ?1 and kind = ?2 and record_id = ?3 and revoked_at is null and until > ?4 order by id limit 1")
                        .setParameter(1, grantee)
                        .setParameter(2, kind)
                        .setParameter(3, record)
                        .setParameter(4, now)
                        .getResultList())
                .stream()
                .findFirst();
    }

    List<GrantView> before(UUID id, int limit) {
        return views(
                db.createNativeQuery(COLUMNS + "where cast(?1 as uuid) is null or id < ?1 order by id desc limit ?2")
                        .setParameter(1, id)
                        .setParameter(2, limit)
                        .getResultList());
    }

    private static List<GrantView> views(List<?> rows) {
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new GrantView(
                        (UUID) row[0],
                        (String) row[1],
                        (String) row[2],
                        (UUID) row[3],
                        (String) row[4],
                        (String) row[5],
                        (Instant) row[6],
                        (Instant) row[7],
                        (Instant) row[8]))
                .toList();
    }
}
