package cn.techbridge.intake.jobs;

import cn.techbridge.intake.BulkService.Taken;
import cn.techbridge.intake.columns.ImportRow;
import cn.techbridge.platform.Fault;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What became of each row of each job; written in the transaction that wrote the rows themselves. */
@ApplicationScoped
class ImportRows {
    private final EntityManager db;
    private final ObjectMapper json;

    ImportRows(EntityManager db, ObjectMapper json) {
        this.db = db;
        this.json = json;
    }

    /** A stored outcome. */
    record Stored(
            int row,
            String outcome,
            String externalId,
            UUID recordId,
            Long version,
            List<Fault> errors,
            List<Fault> warnings) {}

    void add(UUID job, List<ImportRow> rows, List<Taken> taken) {
        ArrayNode all = json.createArrayNode();
        for (int i = 0; i < rows.size(); i++) {
            Taken row = taken.get(i);
            ObjectNode one = all.addObject()
                    .put("n", rows.get(i).number())
                    .put("o", row.outcome().outcome().toString())
                    .put("x", row.externalId());
            if (row.outcome().id() != null) {
                one.put("i", row.outcome().id().toString())
                        .put("v", row.outcome().version());
            }
            one.set("e", faults(row.outcome().faults()));
            one.set("w", faults(row.outcome().warnings()));
        }
        db.createNativeQuery("""
                        insert into import_row (job_id, row_number, outcome, external_id, record_id, record_version, errors, warnings)
                        select cast(?1 as uuid), n, o, x, i, v, e, w
                        from jsonb_to_recordset(cast(?2 as jsonb)) as r(n int, o text, x text, i uuid, v bigint, e jsonb, w jsonb)""")
                .setParameter(1, job.toString())
                .setParameter(2, withoutNul(all.toString()))
                .executeUpdate();
    }

    private com.fasterxml.jackson.databind.JsonNode faults(List<Fault> faults) {
        return faults.isEmpty() ? json.nullNode() : json.valueToTree(faults);
    }

    /** PostgreSQL cannot hold the character NUL, not even in a refusal that quotes it. */
    private static String withoutNul(String text) {
        return text.replace("\\u0000", "\\ufffd");
    }

    /** Of these external ids, those that rows of the job have already. */
    Set<String> known(UUID job, Collection<String> externalIds) {
        if (externalIds.isEmpty()) {
            return Set.of();
        }
        List<?> known = db.createNativeQuery(
                        "select distinct external_id from import_row where job_id = ?1 and external_id in ?2")
                .setParameter(1, job)
                .setParameter(2, externalIds)
                .getResultList();
        return known.stream().map(String.class::cast).collect(Collectors.toSet());
    }

    boolean hasUnreadableIds(UUID job) {
        return !db.createNativeQuery("select 1 from import_row where job_id = ?1 and external_id is null limit 1")
                .setParameter(1, job)
                .getResultList()
                .isEmpty();
    }

    /** @param outcome null for all */
    List<Stored> after(UUID job, int row, String outcome, int limit) {
        List<?> found = db.createNativeQuery("""
                        select row_number, outcome, external_id, record_id, record_version, cast(errors as text), cast(warnings as text)
                        from import_row where job_id = ?1 and row_number > ?2 and (cast(?3 as text) is null or outcome = ?3)
                        order by row_number""")
                .setParameter(1, job)
                .setParameter(2, row)
                .setParameter(3, outcome)
                .setMaxResults(limit)
                .getResultList();
        return found.stream().map(one -> stored((Object[]) one)).toList();
    }

    private Stored stored(Object[] row) {
        return new Stored(
                ((Number) row[0]).intValue(),
                (String) row[1],
                (String) row[2],
                (UUID) row[3],
                row[4] == null ? null : ((Number) row[4]).longValue(),
                faults((String) row[5]),
                faults((String) row[6]));
    }

    private List<Fault> faults(String text) {
        try {
            return text == null ? List.of() : json.readValue(text, new TypeReference<List<Fault>>() {});
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
