package cn.techbridge.notice;

import cn.techbridge.identity.Role;
import cn.techbridge.identity.RolesSeen;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Who answers for the platform and for agencies, as far as their own tokens have told: roles live with the identity provider, so an
 * account is known from its first call on, and no more once it has called without the role or for {@value #KEPT_DAYS} days not at all.
 */
@ApplicationScoped
public class StaffRows {
    private static final Set<String> KEPT = Set.of(Role.OPERATOR, Role.AGENCY_ADMIN);
    private static final int KEPT_DAYS = 180;
    private static final int REMEMBERED = 10_000;
    private static final Duration FRESH = Duration.ofMinutes(10);

    private final EntityManager db;
    private final Clock clock;

    /** Accounts without such a role, by when to look again: nearly all that call, and nothing is known of them. */
    private final Map<String, Instant> others = new ConcurrentHashMap<>();

    StaffRows(EntityManager db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Writes only what is news, or older than {@link #FRESH}: who calls often must not wait for his own row. */
    void remember(@Observes RolesSeen caller) {
        Set<String> roles = new TreeSet<>(caller.roles());
        roles.retainAll(KEPT);
        Instant now = clock.instant();
        if (roles.isEmpty()
                && others.getOrDefault(caller.subject(), Instant.MIN).isAfter(now)) {
            return;
        }
        QuarkusTransaction.joiningExisting().run(() -> {
            if (!roles.equals(fresh(caller.subject()))) {
                keep(caller.subject(), roles);
            } else if (roles.isEmpty()) {
                if (others.size() >= REMEMBERED) {
                    others.clear();
                }
                others.put(caller.subject(), now.plus(FRESH));
            }
        });
        if (!roles.isEmpty()) {
            others.remove(caller.subject());
        }
    }

    /** What is written of the account, but for what is so old that it is to be written again. */
    @SuppressWarnings("unchecked")
    private Set<String> fresh(String subject) {
        return new TreeSet<>(db.createNativeQuery(
                        "select case when seen_at > now() - make_interval(secs => ?2) then role else 'old' end from staff_account where subject = ?1",
                        String.class)
                .setParameter(1, subject)
                .setParameter(2, (double) FRESH.toSeconds())
                .getResultList());
    }

    private void keep(String subject, Set<String> roles) {
        db.createNativeQuery("delete from staff_account where subject = ?1 and not (role = any(cast(?2 as text[])))")
                .setParameter(1, subject)
                .setParameter(2, roles.toArray(String[]::new))
                .executeUpdate();
        for (String role : roles) {
            db.createNativeQuery("""
                            insert into staff_account (subject, role, seen_at) values (?1, ?2, now())
                            on conflict (subject, role) do update set seen_at = now()""")
                    .setParameter(1, subject)
                    .setParameter(2, role)
                    .executeUpdate();
        }
    }

    /** The accounts with a role, at most a thousand; {@code operator} and {@code agency-admin} are kept. */
    @SuppressWarnings("unchecked")
    public List<String> accounts(String role) {
        return db.createNativeQuery("""
                        select subject from staff_account
                        where role = ?1 and seen_at > now() - make_interval(days => ?2) order by subject limit 1000""")
                .setParameter(1, role)
                .setParameter(2, KEPT_DAYS)
                .getResultList();
    }
}
