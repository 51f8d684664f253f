package cn.techbridge.organisation;

import cn.techbridge.identity.Memberships;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Which account acts for which organisation; an account acts for one at a time. */
@ApplicationScoped
class Members implements Memberships {
    private final EntityManager db;

    Members(EntityManager db) {
        this.db = db;
    }

    @Override
    @SuppressWarnings("unchecked")
    public Optional<UUID> organisationOf(String subject) {
        List<UUID> found = db.createNativeQuery("select organisation_id from membership where subject = ?1")
                .setParameter(1, subject)
                .getResultList();
        return found.stream().findFirst();
    }

    @Override
    @SuppressWarnings("unchecked")
    public List<String> membersOf(UUID organisationId) {
        return db.createNativeQuery(
                        "select subject from membership where organisation_id = ?1 order by subject limit 1000")
                .setParameter(1, organisationId)
                .getResultList();
    }

    void put(UUID organisationId, String subject) {
        db.createNativeQuery("""
                        insert into membership (subject, organisation_id, created_at) values (?1, ?2, now())
                        on conflict (subject) do update set organisation_id = excluded.organisation_id""")
                .setParameter(1, subject)
                .setParameter(2, organisationId)
                .executeUpdate();
    }

    boolean remove(UUID organisationId, String subject) {
        return db.createNativeQuery("delete from membership where organisation_id = ?1 and subject = ?2")
                        .setParameter(1, organisationId)
                        .setParameter(2, subject)
                        .executeUpdate()
                == 1;
    }
}
