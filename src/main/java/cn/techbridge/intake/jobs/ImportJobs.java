package cn.techbridge.intake.jobs;

import cn.techbridge.identity.Caller;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class ImportJobs implements PanacheRepositoryBase<ImportJob, UUID> {

    /** The job that has waited longest and that nobody works on, locked; another instance that asks now gets the next one. */
    Optional<ImportJob> nextWaiting(Instant now) {
        List<?> next = getEntityManager()
                .createNativeQuery("""
                        select * from import_job
                        where state in ('QUEUED', 'RUNNING') and (lease_until is null or lease_until < ?1)
                        order by created_at limit 1 for update skip locked""", ImportJob.ROWS)
                .setParameter(1, now)
                .getResultList();
        return next.stream().map(ImportJob.class::cast).findFirst();
    }

    /** The job, locked, if that token still holds it. */
    Optional<ImportJob> held(UUID id, long token) {
        return Optional.ofNullable(findById(id, LockModeType.PESSIMISTIC_WRITE)).filter(job -> job.isHeldBy(token));
    }

    Optional<ImportJob> unfinished(Caller caller, String type, String hash, boolean dryRun) {
        return find(
                        "type = ?1 and fileHash = ?2 and dryRun = ?3 and state in ('QUEUED', 'RUNNING')",
                        type,
                        hash,
                        dryRun)
                .stream()
                .filter(job -> job.isVisibleTo(caller))
                .findFirst();
    }

    long unfinished(Caller caller) {
        return count(
                "state in ('QUEUED', 'RUNNING') and (subject = ?1 or organisationId = ?2)",
                caller.subject(),
                caller.organisationId());
    }

    /** The caller's own and its colleagues' jobs, latest first; who may see each is the job's to say. */
    List<ImportJob> latest(Caller caller, UUID before, int limit) {
        return find(
                        "(subject = ?1 or organisationId = ?2 and role in ?3) and (?4 is null or id < ?4) order by id desc",
                        caller.subject(),
                        caller.organisationId(),
                        caller.roles(),
                        before)
                .range(0, limit - 1)
                .list();
    }

    long forget(Instant endedBefore) {
        return delete("finishedAt < ?1", endedBefore);
    }
}
