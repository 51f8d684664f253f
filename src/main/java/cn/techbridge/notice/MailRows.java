package cn.techbridge.notice;

import cn.techbridge.identity.PersonSeen;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Mail that waits, and the addresses it goes to. */
@ApplicationScoped
class MailRows {
    /** So that a process that has run for long does not remember everybody. */
    private static final int REMEMBERED = 10_000;

    private final EntityManager db;
    private final NoticeSettings settings;
    private final Clock clock;
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();

    MailRows(EntityManager db, NoticeSettings settings, Clock clock) {
        this.db = db;
        this.settings = settings;
        this.clock = clock;
    }

    /** One message on its way; the envelope stays the same however often it is tried. */
    record Envelope(UUID id, String recipient, int attempts, List<UUID> notices) {}

    /** Name and address of an account. */
    record Address(String name, String email) {}

    /**
     * Keeps what the person's token tells, where it is news or a day old: who calls often must not wait for his own row. A process that has
     * found it written lately does not ask the database again.
     */
    void remember(@Observes PersonSeen person) {
        Kept before = kept.get(person.subject());
        Instant now = clock.instant();
        if (before != null && before.person().equals(person) && now.isBefore(before.until())) {
            return;
        }
        QuarkusTransaction.joiningExisting().run(() -> {
            if (isWritten(person)) {
                if (kept.size() >= REMEMBERED) {
                    kept.clear();
                }
                kept.put(person.subject(), new Kept(person, now.plus(settings.remember())));
            } else {
                write(person);
            }
        });
    }

    private boolean isWritten(PersonSeen person) {
        return !db.createNativeQuery("""
                        select 1 from person where subject = ?1 and name is not distinct from cast(?2 as text)
                        and email is not distinct from cast(?3 as text) and seen_at > now() - interval '1 day'""")
                .setParameter(1, person.subject())
                .setParameter(2, person.name())
                .setParameter(3, person.email())
                .getResultList()
                .isEmpty();
    }

    private void write(PersonSeen person) {
        db.createNativeQuery("""
                        insert into person (subject, name, email, seen_at) values (?1, ?2, ?3, now())
                        on conflict (subject) do update set name = excluded.name, email = excluded.email, seen_at = now()""")
                .setParameter(1, person.subject())
                .setParameter(2, person.name())
                .setParameter(3, person.email())
                .executeUpdate();
    }

    private record Kept(PersonSeen person, Instant until) {}

    @SuppressWarnings("unchecked")
    @Transactional
    public Optional<Address> address(String subject) {
        List<Object[]> rows = db.createNativeQuery("select name, email from person where subject = ?1")
                .setParameter(1, subject)
                .getResultList();
        return rows.stream().findFirst().map(row -> new Address((String) row[0], (String) row[1]));
    }

    /**
     * The next message that is due: a new one of everything that waits for one person, or an old one whose attempt failed or whose
     * sender died. It is leased: others leave it alone until the lease ends.
     */
    @SuppressWarnings("unchecked")
    @Transactional
    public Optional<Envelope> take() {
        List<Object[]> due = db.createNativeQuery("""
                        select notice_id, recipient, cast(envelope as text) from notice_mail
                        where state in ('PENDING', 'SENDING') and due_at <= now()
                        order by due_at, notice_id limit 1 for update skip locked""").getResultList();
        return due.stream().findFirst().map(row -> {
            String envelope = (String) row[2];
            return envelope == null
                    ? leased(
                            (UUID) row[0],
                            (String) row[1],
                            "envelope is null and recipient = :recipient and state = 'PENDING'")
                    : leased(
                            UUID.fromString(envelope),
                            (String) row[1],
                            "envelope = :envelope and recipient = :recipient");
        });
    }

    @SuppressWarnings("unchecked")
    private Envelope leased(UUID envelope, String recipient, String which) {
        List<Object[]> rows = db.createNativeQuery("""
                        with picked as (
                            select notice_id from notice_mail where %s order by notice_id limit :count for update skip locked)
                        update notice_mail m set state = 'SENDING', envelope = :envelope, attempts = attempts + 1,
                            due_at = now() + make_interval(secs => :lease)
                        from picked where m.notice_id = picked.notice_id returning m.notice_id, m.attempts""".formatted(which))
                .setParameter("envelope", envelope)
                .setParameter("recipient", recipient)
                .setParameter("count", settings.mail().perMessage())
                .setParameter("lease", (double) settings.mail().lease().toSeconds())
                .getResultList();
        return new Envelope(
                envelope,
                recipient,
                rows.isEmpty() ? 0 : ((Number) rows.getFirst()[1]).intValue(),
                rows.stream().map(row -> (UUID) row[0]).toList());
    }

    @Transactional
    public void sent(Envelope envelope) {
        db.createNativeQuery("update notice_mail set state = 'SENT', sent_at = now() where envelope = ?1")
                .setParameter(1, envelope.id())
                .executeUpdate();
    }

    /** The account has no address that we know; the inbox has the notices. */
    @Transactional
    public void withoutAddress(Envelope envelope) {
        db.createNativeQuery("update notice_mail set state = 'NO_ADDRESS' where envelope = ?1")
                .setParameter(1, envelope.id())
                .executeUpdate();
    }

    /** To be tried again after 1, 2, 4, … minutes, or given up. */
    @Transactional
    public void failed(Envelope envelope) {
        boolean givenUp = envelope.attempts() >= settings.mail().attempts();
        Duration pause = Duration.ofMinutes(1L << Math.min(envelope.attempts() - 1, 12));
        db.createNativeQuery(
                        "update notice_mail set state = ?2, due_at = now() + make_interval(secs => ?3) where envelope = ?1")
                .setParameter(1, envelope.id())
                .setParameter(2, givenUp ? "FAILED" : "SENDING")
                .setParameter(3, (double) pause.toSeconds())
                .executeUpdate();
    }
}
