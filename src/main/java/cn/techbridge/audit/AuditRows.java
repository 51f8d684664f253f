package cn.techbridge.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The entries as the auditor reads them. */
@ApplicationScoped
class AuditRows {
    private static final String MATCHING = """
            from audit_entry
            where (cast(:actor as text) is null or actor = :actor) and (cast(:kind as text) is null or kind = :kind)
              and (cast(:record as uuid) is null or record_id = :record)
              and (cast(:operation as text) is null or operation = :operation)
              and (cast(:action as text) is null or action = :action)
              and (cast(:begin as timestamptz) is null or at >= :begin) and (cast(:end as timestamptz) is null or at < :end)""";

    private final EntityManager db;
    private final ActorNames names;
    private final ObjectMapper json;

    AuditRows(EntityManager db, ActorNames names, ObjectMapper json) {
        this.db = db;
        this.names = names;
        this.json = json;
    }

    /** The newest first, before this id. */
    @SuppressWarnings("unchecked")
    List<AuditView> before(AuditFilter filter, long id, int limit) {
        List<Object[]> rows = asked(
                        "select id, at, actor, roles, organisation, operation, trace, action, kind, record_id, version,"
                                + " before, after, changes, why " + MATCHING
                                + " and id < :id order by id desc limit :limit",
                        filter)
                .setParameter("id", id)
                .setParameter("limit", limit)
                .getResultList();
        Map<String, String> subjects = names.subjects(
                rows.stream().map(row -> (String) row[2]).distinct().toList());
        return rows.stream().map(row -> view(row, subjects)).toList();
    }

    /** How many there are, counted up to this many. */
    long count(AuditFilter filter, int most) {
        return ((Number) asked("select count(*) from (select 1 " + MATCHING + " limit :most) found", filter)
                        .setParameter("most", most)
                        .getSingleResult())
                .longValue();
    }

    private jakarta.persistence.Query asked(String sql, AuditFilter filter) {
        return db.createNativeQuery(sql)
                .setParameter("actor", actor(filter.actor()))
                .setParameter("kind", filter.kind())
                .setParameter("record", filter.record())
                .setParameter("operation", filter.operation())
                .setParameter("action", filter.action())
                .setParameter("begin", filter.from())
                .setParameter("end", filter.until());
    }

    /** An account is looked for by its hash; a hash or another word of the audit as it is. */
    private String actor(String asked) {
        boolean word = asked == null
                || asked.equals("system")
                || asked.equals("visitor")
                || asked.startsWith("db:")
                || asked.matches("[0-9a-f]{32}");
        return word ? asked : names.hash(asked);
    }

    private AuditView view(Object[] row, Map<String, String> subjects) {
        String roles = (String) row[3];
        return new AuditView(
                ((Number) row[0]).longValue(),
                (Instant) row[1],
                (String) row[2],
                subjects.get((String) row[2]),
                roles.isEmpty() ? List.of() : List.of(roles.split(",")),
                (UUID) row[4],
                (String) row[5],
                (String) row[6],
                (String) row[7],
                (String) row[8],
                (UUID) row[9],
                row[10] == null ? null : ((Number) row[10]).longValue(),
                hex(row[11]),
                hex(row[12]),
                tree((String) row[13]),
                (String) row[14]);
    }

    private static String hex(Object bytes) {
        return bytes == null ? null : HexFormat.of().formatHex((byte[]) bytes);
    }

    private JsonNode tree(String text) {
        try {
            return text == null ? null : json.readTree(text);
        } catch (JsonProcessingException tampered) {
            return json.getNodeFactory().textNode(text);
        }
    }
}
