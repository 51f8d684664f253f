package cn.techbridge.brokerage;

import cn.techbridge.demand.DemandWording;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** How brokers would word demands, the latest for each case, with the owner's answer. */
@ApplicationScoped
class CaseWordings {
    private final EntityManager db;
    private final ObjectMapper json;

    CaseWordings(EntityManager db, ObjectMapper json) {
        this.db = db;
        this.json = json;
    }

    /** A suggestion; answer is ACCEPTED or DECLINED, null until the owner has said. */
    record Suggested(
            DemandWording wording,
            String note,
            Instant suggestedAt,
            String answer,
            String answerNote,
            Instant answeredAt) {}

    /** Replaces an earlier one. */
    void suggest(BrokerageCase subject, DemandWording wording, String note, String account) {
        db.createNativeQuery("""
                        insert into case_wording (case_id, agency_id, suggested_by, suggested_at, wording, note)
                        values (?1, ?2, ?3, now(), cast(?4 as jsonb), ?5)
                        on conflict (case_id) do update
                        set agency_id = excluded.agency_id, suggested_by = excluded.suggested_by, suggested_at = now(),
                            wording = excluded.wording, note = excluded.note, answer = null, answer_note = null,
                            answered_by = null, answered_at = null""")
                .setParameter(1, subject.id())
                .setParameter(2, subject.agencyId())
                .setParameter(3, account)
                .setParameter(4, written(wording))
                .setParameter(5, note)
                .executeUpdate();
    }

    @SuppressWarnings("unchecked")
    Optional<Suggested> of(UUID caseId) {
        List<Object[]> rows = db.createNativeQuery("""
                        select cast(wording as text), note, suggested_at, answer, answer_note, answered_at
                        from case_wording where case_id = ?1""").setParameter(1, caseId).getResultList();
        return rows.stream()
                .findFirst()
                .map(row -> new Suggested(
                        read((String) row[0]),
                        (String) row[1],
                        (Instant) row[2],
                        (String) row[3],
                        (String) row[4],
                        (Instant) row[5]));
    }

    /** Takes the answer once; false when nothing waits for one. */
    boolean answer(UUID caseId, String answer, String note, String account) {
        return db.createNativeQuery("""
                                update case_wording set answer = ?2, answer_note = ?3, answered_by = ?4, answered_at = now()
                                where case_id = ?1 and answer is null""")
                        .setParameter(1, caseId)
                        .setParameter(2, answer)
                        .setParameter(3, note)
                        .setParameter(4, account)
                        .executeUpdate()
                == 1;
    }

    private String written(DemandWording wording) {
        try {
            return json.writeValueAsString(wording);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private DemandWording read(String wording) {
        try {
            return json.readValue(wording, DemandWording.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
