package cn.techbridge.notice;

import cn.techbridge.kernel.TimeOrderedId;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The inbox table and what people prefer. */
@ApplicationScoped
class NoticeRows {
    private final EntityManager db;
    private final ObjectMapper json;

    NoticeRows(EntityManager db, ObjectMapper json) {
        this.db = db;
        this.json = json;
    }

    /** One notice as it is kept. */
    record Row(
            UUID id, NoticeKind kind, Map<String, String> parameters, String link, Instant createdAt, Instant readAt) {}

    /** The new notice's id; empty when the recipient has been told of this event before. */
    @SuppressWarnings("unchecked")
    Optional<UUID> add(
            String recipient,
            NoticeKind kind,
            String eventKey,
            String link,
            Map<String, String> parameters,
            boolean inApp) {
        List<UUID> added = db.createNativeQuery("""
                        insert into notice (id, recipient, kind, event_key, parameters, link, in_app, created_at)
                        values (?1, ?2, ?3, ?4, cast(?5 as jsonb), ?6, ?7, now())
                        on conflict (recipient, event_key) do nothing returning id""")
                .setParameter(1, TimeOrderedId.next())
                .setParameter(2, recipient)
                .setParameter(3, kind.name())
                .setParameter(4, eventKey)
                .setParameter(5, written(parameters))
                .setParameter(6, link)
                .setParameter(7, inApp)
                .getResultList();
        return added.stream().findFirst();
    }

    void queueMail(UUID noticeId, String recipient) {
        db.createNativeQuery(
                        "insert into notice_mail (notice_id, recipient, state, due_at) values (?1, ?2, 'PENDING', now())")
                .setParameter(1, noticeId)
                .setParameter(2, recipient)
                .executeUpdate();
    }

    /** Newest first, before the given one (null: from the newest). */
    @SuppressWarnings("unchecked")
    List<Row> inbox(String recipient, boolean unreadOnly, UUID before, int limit) {
        List<Object[]> rows = db.createNativeQuery("""
                        select id, kind, cast(parameters as text), link, created_at, read_at from notice
                        where recipient = ?1 and in_app and (not ?2 or read_at is null)
                          and (cast(?3 as uuid) is null or id < cast(?3 as uuid)) order by id desc limit ?4""")
                .setParameter(1, recipient)
                .setParameter(2, unreadOnly)
                .setParameter(3, before == null ? null : before.toString())
                .setParameter(4, limit)
                .getResultList();
        return rows.stream().map(this::row).toList();
    }

    /** Those of one message, oldest first. */
    @SuppressWarnings("unchecked")
    List<Row> byIds(List<UUID> ids) {
        List<Object[]> rows = db.createNativeQuery("""
                        select id, kind, cast(parameters as text), link, created_at, read_at from notice
                        where id = any(cast(?1 as uuid[])) order by id""")
                .setParameter(1, ids.toArray(UUID[]::new))
                .getResultList();
        return rows.stream().map(this::row).toList();
    }

    private Row row(Object[] row) {
        return new Row(
                (UUID) row[0],
                NoticeKind.valueOf((String) row[1]),
                read((String) row[2]),
                (String) row[3],
                (Instant) row[4],
                (Instant) row[5]);
    }

    long unread(String recipient) {
        return ((Number) db.createNativeQuery(
                                "select count(*) from notice where recipient = ?1 and in_app and read_at is null")
                        .setParameter(1, recipient)
                        .getSingleResult())
                .longValue();
    }

    /** False when the recipient has no such notice; reading again changes nothing. */
    boolean markRead(String recipient, UUID id) {
        return db.createNativeQuery(
                                "update notice set read_at = coalesce(read_at, now()) where recipient = ?1 and id = ?2 and in_app")
                        .setParameter(1, recipient)
                        .setParameter(2, id)
                        .executeUpdate()
                == 1;
    }

    void markAllRead(String recipient) {
        db.createNativeQuery("update notice set read_at = now() where recipient = ?1 and in_app and read_at is null")
                .setParameter(1, recipient)
                .executeUpdate();
    }

    @SuppressWarnings("unchecked")
    Preference preference(String subject, NoticeKind kind) {
        List<Object[]> rows = db.createNativeQuery(
                        "select in_app, email from notice_preference where subject = ?1 and kind = ?2")
                .setParameter(1, subject)
                .setParameter(2, kind.name())
                .getResultList();
        return rows.stream()
                .findFirst()
                .map(row -> new Preference(kind, (Boolean) row[0], (Boolean) row[1]))
                .orElse(Preference.standard(kind));
    }

    List<Preference> preferences(String subject) {
        return Arrays.stream(NoticeKind.values())
                .map(kind -> preference(subject, kind))
                .toList();
    }

    void prefer(String subject, Preference wish) {
        db.createNativeQuery("""
                        insert into notice_preference (subject, kind, in_app, email) values (?1, ?2, ?3, ?4)
                        on conflict (subject, kind) do update set in_app = excluded.in_app, email = excluded.email""")
                .setParameter(1, subject)
                .setParameter(2, wish.kind().name())
                .setParameter(3, wish.inApp())
                .setParameter(4, wish.email())
                .executeUpdate();
    }

    void forget(int days) {
        db.createNativeQuery("delete from notice where created_at < now() - make_interval(days => ?1)")
                .setParameter(1, days)
                .executeUpdate();
    }

    private String written(Map<String, String> parameters) {
        try {
            return json.writeValueAsString(parameters);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Map<String, String> read(String parameters) {
        try {
            return json.readValue(parameters, new TypeReference<>() {});
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
