package cn.techbridge.moderation;

import cn.techbridge.kernel.Ref;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class ModerationCases implements PanacheRepositoryBase<ModerationCase, UUID> {

    List<ModerationCase> queue(
            ModerationCase.State state, String kind, Boolean appeal, int completeUpTo, UUID after, int limit) {
        return find("""
                        state = ?1 and (?2 is null or kind = ?2) and (?3 is null or id > ?3) and completeness <= ?4
                        and (?5 is null or ?5 = true and appealOf is not null or ?5 = false and appealOf is null) order by id""", state, kind, after, completeUpTo, appeal)
                .range(0, limit - 1)
                .list();
    }

    Optional<ModerationCase> open(Ref record) {
        return find("kind = ?1 and recordId = ?2 and state = OPEN", record.type(), record.id())
                .firstResultOptional();
    }

    /** The case of this record that was decided last. */
    Optional<ModerationCase> lastDecided(String kind, UUID recordId) {
        return find("kind = ?1 and recordId = ?2 and decidedAt is not null order by decidedAt desc", kind, recordId)
                .firstResultOptional();
    }

    /** Decided against this organisation, or appealed by it, before that id; the newest first. */
    List<ModerationCase> against(UUID organisationId, UUID before, int limit) {
        return find(
                        "organisationId = ?1 and (state in ?2 or appealOf is not null) and (?3 is null or id < ?3) order by id desc",
                        organisationId,
                        List.of(ModerationCase.State.RETURNED, ModerationCase.State.REJECTED),
                        before)
                .range(0, limit - 1)
                .list();
    }

    /** Takes the oldest free ones; two moderators never get the same, and nobody an appeal against himself. */
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
                                and not exists (select 1 from moderation_case was
                                                where was.id = moderation_case.appeal_of and was.decided_by = ?1)
                            order by sensitive desc, id limit ?2 for update skip locked)
                        returning id""")
                .setParameter(1, moderator)
                .setParameter(2, count)
                .setParameter(3, (double) hold.toSeconds())
                .getResultList();
    }

    void supersede(String kind, Collection<UUID> recordIds) {
        // literals, not parameters: the partial indices fit whatever the plan
        update("""
                state = case when state = OPEN then ?1 else state end, appealable = false, version = version + 1
                where kind = ?2 and recordId in ?3 and (state = OPEN or appealable = true)""", ModerationCase.State.SUPERSEDED, kind, recordIds);
    }
}
