package cn.techbridge.brokerage;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Query;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** The queue's table. Claims lock what they take and skip what others are taking, so brokers never wait for each other. */
@ApplicationScoped
class CaseQueue implements PanacheRepositoryBase<BrokerageCase, UUID> {

    void lockBroker(UUID brokerId) {
        getEntityManager()
                .createNativeQuery(ClaimSql.LOCK_BROKER)
                .setParameter("broker", brokerId.toString())
                .getSingleResult();
    }

    long held(UUID brokerId) {
        return ((Number) getEntityManager()
                        .createNativeQuery(ClaimSql.HELD)
                        .setParameter("broker", brokerId)
                        .getSingleResult())
                .longValue();
    }

    /** What a broker has at work, and the organisations he is bound to, by 统一社会信用代码. */
    record Desk(long held, List<String> usccs) {}

    Desk desk(UUID brokerId) {
        Object[] row = (Object[]) getEntityManager()
                .createNativeQuery(ClaimSql.DESK)
                .setParameter("broker", brokerId)
                .getSingleResult();
        return new Desk(
                ((Number) row[0]).longValue(), row[1] == null ? List.of() : List.of(((String) row[1]).split(",")));
    }

    /** Best first. */
    @SuppressWarnings("unchecked")
    List<BrokerageCase> claim(Suitability who, UUID agency, int count, Timing timing) {
        List<BrokerageCase> claimed = who.bind(getEntityManager().createNativeQuery(ClaimSql.CLAIM, BrokerageCase.ROWS))
                .setParameter("count", count)
                .setParameter("agency", agency)
                .setParameter("seconds", (double) timing.lease().toSeconds())
                .setParameter("due", timing.due())
                .getResultList();
        return claimed.stream()
                .sorted(Comparator.comparingInt(BrokerageCase::priority)
                        .reversed()
                        .thenComparing(subject -> subject.id().toString()))
                .toList();
    }

    /** What waits and suits the broker, best first, after the last case seen. */
    @SuppressWarnings("unchecked")
    List<BrokerageCase> offered(Suitability who, Position after, int limit) {
        return who.bind(getEntityManager().createNativeQuery("""
                        select * from brokerage_case where stage in ('OFFERED', 'RETURNED') and %s
                        and (priority < :priority or priority = :priority and id > :id)
                        order by priority desc, id limit :limit""".formatted(ClaimSql.SUITS), BrokerageCase.ROWS))
                .setParameter("priority", after.priority())
                .setParameter("id", after.id())
                .setParameter("limit", limit)
                .getResultList();
    }

    /** Where a page of the queue goes on; claims by others move nothing. */
    record Position(int priority, UUID id) {
        private static final Position START = new Position(Integer.MAX_VALUE, new UUID(0, 0));

        static Position parse(String text) {
            if (text == null) {
                return START;
            }
            int bar = text.indexOf('|');
            return new Position(Integer.parseInt(text.substring(0, bar)), UUID.fromString(text.substring(bar + 1)));
        }

        static String after(CaseView last) {
            return last.priority() + "|" + last.id();
        }
    }

    /** All that a broker has at work, the next to expire first; bounded by the capacity. */
    List<BrokerageCase> heldBy(UUID brokerId) {
        return list("holder.brokerId = ?1 and stage not in ?2 order by lease.leaseUntil, id", brokerId, Stage.ENDED);
    }

    long nextToken() {
        return ((Number) getEntityManager()
                        .createNativeQuery("select nextval('lease_token')")
                        .getSingleResult())
                .longValue();
    }

    @SuppressWarnings("unchecked")
    List<UUID> expire(Instant due, Duration longestWait) {
        return getEntityManager()
                .createNativeQuery(ClaimSql.EXPIRE)
                .setParameter("due", due)
                .setParameter("wait", (double) longestWait.toSeconds())
                .getResultList();
    }

    /** Cases whose service level will be missed soon, each told once. */
    @SuppressWarnings("unchecked")
    List<UUID> escalate(Duration warning) {
        return getEntityManager()
                .createNativeQuery("""
                        update brokerage_case set escalated_at = now(), version = version + 1
                        where due_at < now() + make_interval(secs => ?1) and escalated_at is null
                          and stage not in ('WAITING', 'CLOSED', 'LOST') returning id""")
                .setParameter(1, (double) warning.toSeconds())
                .getResultList();
    }

    /** Cases that will soon go back to the queue, each told once for each end that was set. */
    @SuppressWarnings("unchecked")
    List<UUID> warnOfEnd(Duration ofLease, Duration ofOwnership) {
        return getEntityManager()
                .createNativeQuery(ClaimSql.WARN)
                .setParameter("lease", (double) ofLease.toSeconds())
                .setParameter("ownership", (double) ofOwnership.toSeconds())
                .getResultList();
    }

    /** Lets time have its effect on what waits. */
    int refreshPriorities() {
        Query refresh = getEntityManager().createNativeQuery("""
                        update brokerage_case set priority = %s
                        where stage in ('OFFERED', 'RETURNED') and priority <> %s""".formatted(Priority.SQL, Priority.SQL));
        return refresh.executeUpdate();
    }

    boolean hasLive(UUID demandId, UUID achievementId) {
        return count(
                        "pair.demandId = ?1 and pair.achievementId = ?2 and stage not in ?3",
                        demandId,
                        achievementId,
                        Stage.ENDED)
                > 0;
    }
}
