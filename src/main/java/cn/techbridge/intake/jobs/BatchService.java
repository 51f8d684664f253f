package cn.techbridge.intake.jobs;

import cn.techbridge.identity.Memberships;
import cn.techbridge.intake.BulkService;
import cn.techbridge.intake.BulkService.Given;
import cn.techbridge.intake.BulkService.Taken;
import cn.techbridge.intake.RecordKind;
import cn.techbridge.intake.RowOutcome;
import cn.techbridge.intake.columns.ImportRow;
import cn.techbridge.platform.Bilingual;
import cn.techbridge.platform.Fault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The steps of a job, each one transaction: claim, a batch with its outcomes and the new position, the end. */
@ApplicationScoped
class BatchService {
    private static final int ATTEMPTS = 5;
    private final ImportJobs jobs;
    private final ImportRows rows;
    private final FileStore files;
    private final BulkService bulk;
    private final Memberships memberships;
    private final ImportSettings settings;
    private final Clock clock;

    BatchService(
            ImportJobs jobs,
            ImportRows rows,
            FileStore files,
            BulkService bulk,
            Memberships memberships,
            ImportSettings settings,
            Clock clock) {
        this.jobs = jobs;
        this.rows = rows;
        this.files = files;
        this.bulk = bulk;
        this.memberships = memberships;
        this.settings = settings;
        this.clock = clock;
    }

    /** A job taken on, and where to go on with it. */
    record Claim(UUID id, long token, String type, Map<String, String> mapping, int lastRow, boolean fullSync) {}

    @Transactional
    Optional<Claim> claim() {
        Instant now = clock.instant();
        return jobs.nextWaiting(now).map(job -> {
            long token = job.claim(now, settings.lease());
            return new Claim(job.id(), token, job.type(), job.mapping(), job.lastRow(), job.isFullSync());
        });
    }

    @Transactional
    Path file(UUID id) {
        return files.fetch(id);
    }

    /** Ends the job when its caller has left the organisation meanwhile. */
    @Transactional
    boolean mayGoOn(Claim claim) {
        ImportJob job = jobs.held(claim.id(), claim.token()).orElse(null);
        if (job == null) {
            return false;
        }
        var caller = job.caller();
        boolean member = job.organisationId() == null
                || memberships
                        .organisationOf(caller.subject())
                        .filter(caller::belongsTo)
                        .isPresent();
        if (!member) {
            job.fail(Bilingual.of("提交人已不属于该单位", "The sender no longer belongs to the organisation"), clock.instant());
        }
        return member;
    }

    /** Writes a batch; false when the job was cancelled or somebody else has it. */
    @Transactional
    boolean write(Claim claim, RecordKind<?> kind, List<ImportRow> batch) {
        ImportJob job = jobs.held(claim.id(), claim.token()).orElse(null);
        if (job == null) {
            return false;
        }
        List<Given> given =
                batch.stream().map(row -> new Given(row.json(), row.faults())).toList();
        List<Taken> taken =
                bulk.takeRows(kind, job.caller(), given, job.isDryRun(), ids -> rows.known(claim.id(), ids));
        keep(claim, job, batch, taken);
        return true;
    }

    /** Gives up on a row that cannot be written though nothing is wrong with it by its own rules. */
    @Transactional
    boolean refuse(Claim claim, ImportRow row) {
        ImportJob job = jobs.held(claim.id(), claim.token()).orElse(null);
        if (job == null) {
            return false;
        }
        String externalId =
                row.json() == null ? null : row.json().path("externalId").asText(null);
        Fault fault = Fault.of(
                "",
                "not-written",
                "此行未能写入，可能与同时进行的修改冲突，请重新导入",
                "the row could not be written, perhaps because of a concurrent change; import it again");
        keep(claim, job, List.of(row), List.of(new Taken(externalId, RowOutcome.rejected(List.of(fault)))));
        return true;
    }

    private void keep(Claim claim, ImportJob job, List<ImportRow> batch, List<Taken> taken) {
        rows.add(claim.id(), batch, taken);
        job.advance(batch.getLast().number(), taken, clock.instant(), settings.lease());
    }

    @Transactional
    void finish(Claim claim) {
        jobs.held(claim.id(), claim.token()).ifPresent(job -> {
            job.finish(clock.instant());
            if (job.isSecret()) {
                files.remove(job.id());
            }
        });
    }

    @Transactional
    void fail(Claim claim, Bilingual reason) {
        jobs.held(claim.id(), claim.token()).ifPresent(job -> job.fail(reason, clock.instant()));
    }

    /** Gives the job back at once, or after a failure with growing pauses, five times at most. */
    @Transactional
    void release(Claim claim, boolean failed) {
        jobs.held(claim.id(), claim.token()).ifPresent(job -> {
            Instant now = clock.instant();
            int attempts = failed ? job.failedOnce() : 0;
            if (attempts >= ATTEMPTS) {
                job.fail(Bilingual.of("多次尝试后仍未完成，请联系平台运营方", "It failed again and again, ask the operator"), now);
            } else {
                job.release(failed ? now.plusSeconds(2L << attempts) : now);
            }
        });
    }

    @Transactional
    long forget() {
        return jobs.forget(clock.instant().minus(settings.keep()));
    }
}
