package cn.techbridge.intake.jobs;

import cn.techbridge.intake.RecordKind;
import cn.techbridge.intake.jobs.BatchService.Claim;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The end of a full sync: what the file did not name is withdrawn, unless it is so much that somebody has to look first. */
@ApplicationScoped
class SyncService {
    private static final int PAGE = 1000;
    private static final int WITHDRAWN_AT_ONCE = 100;
    private final ImportJobs jobs;
    private final ImportRows rows;
    private final EntityManager db;
    private final ImportSettings settings;
    private final Clock clock;

    SyncService(ImportJobs jobs, ImportRows rows, EntityManager db, ImportSettings settings, Clock clock) {
        this.jobs = jobs;
        this.rows = rows;
        this.db = db;
        this.settings = settings;
        this.clock = clock;
    }

    /** Finds what is missing, once per job; true when it may be withdrawn now. */
    @Transactional
    boolean compare(Claim claim, RecordKind<?> kind) {
        ImportJob job = jobs.held(claim.id(), claim.token()).orElse(null);
        if (job == null) {
            return false;
        }
        if (!job.isCompared()) {
            int live = 0;
            int absent = 0;
            Map<UUID, String> page = kind.live(job.caller(), null, PAGE);
            while (!page.isEmpty()) {
                live += page.size();
                absent += keepAbsent(claim.id(), page);
                UUID last = page.keySet().stream().reduce((a, b) -> b).orElseThrow();
                page = kind.live(job.caller(), last, PAGE);
            }
            job.compared(live, absent);
        }
        return !job.isDryRun() && !job.needsConfirmation(settings.withdrawalShare(), rows.hasUnreadableIds(claim.id()));
    }

    private int keepAbsent(UUID job, Map<UUID, String> page) {
        Set<String> named = rows.known(job, page.values());
        int absent = 0;
        for (var record : page.entrySet()) {
            if (!named.contains(record.getValue())) {
                db.createNativeQuery(
                                "insert into import_withdrawal (job_id, record_id, external_id, done) values (?1, ?2, ?3, false)")
                        .setParameter(1, job)
                        .setParameter(2, record.getKey())
                        .setParameter(3, record.getValue())
                        .executeUpdate();
                absent++;
            }
        }
        return absent;
    }

    /** Withdraws some; false when none are left or the job is no longer held. */
    @Transactional
    boolean withdrawSome(Claim claim, RecordKind<?> kind) {
        ImportJob job = jobs.held(claim.id(), claim.token()).orElse(null);
        List<UUID> some = job == null ? List.of() : open(claim.id());
        if (some.isEmpty()) {
            return false;
        }
        job.withdrew(kind.withdraw(job.caller(), some), clock.instant(), settings.lease());
        db.createNativeQuery("update import_withdrawal set done = true where job_id = ?1 and record_id in ?2")
                .setParameter(1, claim.id())
                .setParameter(2, some)
                .executeUpdate();
        return true;
    }

    private List<UUID> open(UUID job) {
        List<?> ids = db.createNativeQuery(
                        "select record_id from import_withdrawal where job_id = ?1 and not done order by record_id")
                .setParameter(1, job)
                .setMaxResults(WITHDRAWN_AT_ONCE)
                .getResultList();
        return ids.stream().map(UUID.class::cast).toList();
    }

    /** External ids that the file did not name, with what became of them, in order. */
    List<Absent> absent(UUID job, String after, int limit) {
        List<?> found = db.createNativeQuery("""
                        select external_id, record_id, done from import_withdrawal
                        where job_id = ?1 and external_id > ?2 order by external_id""")
                .setParameter(1, job)
                .setParameter(2, after)
                .setMaxResults(limit)
                .getResultList();
        return found.stream()
                .map(Object[].class::cast)
                .map(row -> new Absent((String) row[0], (UUID) row[1], (Boolean) row[2]))
                .toList();
    }

    /** A record that the file did not name. */
    record Absent(String externalId, UUID id, boolean withdrawn) {}
}
