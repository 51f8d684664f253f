package cn.techbridge.moderation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class ModerationCases implements PanacheRepositoryBase<ModerationCase, UUID> {

    List<ModerationCase> queue(ModerationCase.State state, String kind, int completeUpTo, UUID after, int limit) {
        return find(
                        "state = ?1 and (?2 is null or kind = ?2) and (?3 is null or id > ?3) and completeness <= ?4 order by id",
                        state,
                        kind,
                        after,
                        completeUpTo)
                .range(0, limit - 1)
                .list();
    }

    /** The case of this record that was decided last. */
    Optional<ModerationCase> lastDecided(String kind, UUID recordId) {
        return find("kind = ?1 and recordId = ?2 and decidedAt is not null order by decidedAt desc", kind, recordId)
                .firstResultOptional();
    }

    /** Takes the oldest free ones; two moderators never get the same. */
    @SuppressWarnings("unchecked")
    List<UUID> claim(String moderator, int count, Duration hold) {
        return getEntityManager()
                .createNativeQuery("""
                        update moderation_case set claimed_by = ?1, claimed_until = now() + make_interval(secs => ?3),
                            version = version + 1
                        where id in (
                            select id from moderation_case
                            where state = 'OPEN' and (claimed_until is null or claimed_until < now() or claimed_by = ?1)
                                and first_approved_by is distinct from ?1
                            order by sensitive desc, id limit ?2 for update skip locked)
                        returning id""", UUID.class)
                .setParameter(1, moderator)
                .setParameter(2, count)
                .setParameter(3, (double) hold.toSeconds())
                .getResultList();
    }

    void supersede(String kind, Collection<UUID> recordIds) {
        update(
                "state = ?1, version = version + 1 where kind = ?2 and recordId in ?3 and state = ?4",
                ModerationCase.State.SUPERSEDED,
                kind,
                recordIds,
                ModerationCase.State.OPEN);
    }
}
