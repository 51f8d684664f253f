package cn.techbridge.matching;

import cn.techbridge.matching.engine.ProfileFile;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Profiles and the order in which they served. */
@ApplicationScoped
class ProfileRows {
    private final EntityManager db;
    private final ObjectMapper json;

    ProfileRows(EntityManager db, ObjectMapper json) {
        this.db = db;
        this.json = json;
    }

    /** A profile as operators see it; report is what the gate measured last. */
    record ProfileView(
            String id,
            String trainedOn,
            boolean inForce,
            JsonNode crossValidated,
            JsonNode report,
            Instant createdAt) {}

    /** The profile activated last, else the one shipped. */
    @Transactional
    String inForce() {
        return used(0).orElse(Profile.SHIPPED.id());
    }

    /** The one that served before the one in force. */
    @Transactional
    Optional<String> before() {
        Optional<String> last = used(0);
        return last.isEmpty() ? last : Optional.of(used(1).orElse(Profile.SHIPPED.id()));
    }

    @SuppressWarnings("unchecked")
    private Optional<String> used(int back) {
        List<String> ids = db.createNativeQuery(
                        "select profile_id from matching_profile_use order by seq desc offset ?1 limit 1")
                .setParameter(1, back)
                .getResultList();
        return ids.stream().findFirst();
    }

    void activate(String id, String subject) {
        db.createNativeQuery(
                        "insert into matching_profile_use (profile_id, activated_by, activated_at) values (?1, ?2, now())")
                .setParameter(1, id)
                .setParameter(2, subject)
                .executeUpdate();
    }

    /** Forgets the last activation. */
    void deactivateLast() {
        db.createNativeQuery("delete from matching_profile_use where seq = (select max(seq) from matching_profile_use)")
                .executeUpdate();
    }

    /** False when the id is taken. */
    boolean add(ProfileFile file, String subject) {
        return db.createNativeQuery("""
                        insert into matching_profile (id, content, created_by, created_at)
                        values (?1, cast(?2 as jsonb), ?3, now()) on conflict do nothing""")
                        .setParameter(1, file.id())
                        .setParameter(2, written(file))
                        .setParameter(3, subject)
                        .executeUpdate()
                == 1;
    }

    void report(String id, Object report) {
        db.createNativeQuery("update matching_profile set report = cast(?2 as jsonb) where id = ?1")
                .setParameter(1, id)
                .setParameter(2, written(report))
                .executeUpdate();
    }

    @Transactional
    @SuppressWarnings("unchecked")
    Optional<ProfileFile> content(String id) {
        List<String> contents = db.createNativeQuery("select cast(content as text) from matching_profile where id = ?1")
                .setParameter(1, id)
                .getResultList();
        return contents.stream().findFirst().map(text -> read(text, ProfileFile.class));
    }

    @SuppressWarnings("unchecked")
    List<ProfileView> all() {
        String inForce = inForce();
        List<Object[]> rows = db.createNativeQuery("""
                        select id, content ->> 'trainedOn', cast(content -> 'crossValidated' as text), cast(report as text), created_at
                        from matching_profile order by created_at desc, id limit 100""").getResultList();
        return rows.stream()
                .map(row -> new ProfileView(
                        (String) row[0],
                        (String) row[1],
                        inForce.equals(row[0]),
                        tree((String) row[2]),
                        tree((String) row[3]),
                        (Instant) row[4]))
                .toList();
    }

    private JsonNode tree(String text) {
        return text == null ? null : read(text, JsonNode.class);
    }

    private <T> T read(String text, Class<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("a stored profile cannot be read", damaged);
        }
    }

    private String written(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
