package cn.techbridge.brokerage;

import cn.techbridge.kernel.TimeOrderedId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Tasks of cases. */
@ApplicationScoped
class CaseTasks {
    private static final String COLUMNS =
            "select t.id, t.case_id, t.title, t.due_on, t.created_at, t.done_at from case_task t ";
    private final EntityManager db;

    CaseTasks(EntityManager db) {
        this.db = db;
    }

    /** One task; done when doneAt is there. */
    record Task(UUID id, UUID caseId, String title, LocalDate dueOn, Instant createdAt, Instant doneAt) {}

    void add(UUID caseId, UUID agency, CaseRequests.Task task, String subject) {
        db.createNativeQuery("""
                        insert into case_task (id, case_id, title, due_on, created_by, created_at, agency_id)
                        values (?1, ?2, ?3, cast(?4 as date), ?5, now(), ?6)""")
                .setParameter(1, TimeOrderedId.next())
                .setParameter(2, caseId)
                .setParameter(3, task.title())
                .setParameter(4, task.dueOn())
                .setParameter(5, subject)
                .setParameter(6, agency)
                .executeUpdate();
    }

    boolean done(UUID caseId, UUID agency, UUID id, String subject) {
        return db.createNativeQuery("""
                                update case_task set done_at = now(), done_by = ?3
                                where id = ?1 and case_id = ?2 and agency_id = ?4 and done_at is null""")
                        .setParameter(1, id)
                        .setParameter(2, caseId)
                        .setParameter(3, subject)
                        .setParameter(4, agency)
                        .executeUpdate()
                == 1;
    }

    /** @param agency whose; null for everybody's */
    List<Task> of(UUID caseId, UUID agency) {
        return tasks(COLUMNS + """
                        where t.case_id = ?1 and (cast(?2 as uuid) is null or t.agency_id = ?2)
                        order by t.done_at is not null, t.due_on nulls last, t.id limit 100""", caseId, agency);
    }

    List<Task> openOf(UUID broker, UUID agency) {
        return tasks(COLUMNS + """
                        join brokerage_case c on c.id = t.case_id
                        where c.broker_id = ?1 and t.agency_id = ?2 and c.stage not in ('LOST', 'CLOSED') and t.done_at is null
                        order by t.due_on nulls last, t.id limit 100""", broker, agency);
    }

    @SuppressWarnings("unchecked")
    private List<Task> tasks(String sql, UUID of, UUID agency) {
        List<Object[]> rows = db.createNativeQuery(sql)
                .setParameter(1, of)
                .setParameter(2, agency)
                .getResultList();
        return rows.stream()
                .map(row -> new Task(
                        (UUID) row[0], (UUID) row[1], (String) row[2], (LocalDate) row[3], (Instant) row[4], (Instant)
                                row[5]))
                .toList();
    }
}
