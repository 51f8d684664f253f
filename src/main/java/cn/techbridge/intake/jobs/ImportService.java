package cn.techbridge.intake.jobs;

import cn.techbridge.audit.AuditEntryDraft;
import cn.techbridge.audit.AuditLog;
import cn.techbridge.identity.Caller;
import cn.techbridge.identity.Role;
import cn.techbridge.intake.RecordKind;
import cn.techbridge.intake.RecordKinds;
import cn.techbridge.kernel.Ref;
import cn.techbridge.platform.Problem;
import cn.techbridge.platform.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** What callers do with import jobs. */
@ApplicationScoped
class ImportService {
    private final ImportJobs jobs;
    private final ImportRows rows;
    private final FileStore files;
    private final RecordKinds kinds;
    private final ImportSettings settings;
    private final Clock clock;
    private final AuditLog audit;

    ImportService(
            ImportJobs jobs,
            ImportRows rows,
            FileStore files,
            RecordKinds kinds,
            ImportSettings settings,
            Clock clock,
            AuditLog audit) {
        this.jobs = jobs;
        this.rows = rows;
        this.files = files;
        this.kinds = kinds;
        this.settings = settings;
        this.clock = clock;
        this.audit = audit;
    }

    /** @throws Problem 403 when the caller may not write records of the kind */
    RecordKind<?> kindFor(Caller caller, String type) {
        RecordKind<?> kind = kinds.get(type);
        if (!caller.is(kind.role())) {
            throw Problem.forbidden("当前角色不能导入这类记录", "Your role may not import records of this kind");
        }
        if (!kind.role().equals(Role.OPERATOR)) {
            caller.requireOrganisation();
        }
        return kind;
    }

    /** A new job, or the one that the same file has already and that is not finished. */
    @Transactional
    ImportJobView queue(Caller caller, RecordKind<?> kind, ImportOrder order, CheckedFile file, Locale locale) {
        ImportJob known = jobs.unfinished(caller, kind.type(), file.hash(), order.dryRun())
                .orElse(null);
        if (known != null) {
            return view(known, locale);
        }
        if (jobs.unfinished(caller) >= settings.waiting()) {
            throw Problem.of(
                    ProblemType.TOO_MANY_REQUESTS,
                    "未完成的导入过多，请稍后再试",
                    "Too many imports are unfinished, try again later");
        }
        ImportJob job = new ImportJob(kind.type(), kind.role(), caller, order, file, clock.instant());
        jobs.persistAndFlush(job);
        files.keep(job.id(), file.path());
        return view(job, locale);
    }

    @Transactional
    ImportJobView read(Caller caller, UUID id, Locale locale) {
        return view(visible(caller, id), locale);
    }

    @Transactional
    List<ImportJobView> latest(Caller caller, UUID before, int limit, Locale locale) {
        return jobs.latest(caller, before, limit).stream()
                .map(job -> view(job, locale))
                .toList();
    }

    @Transactional
    ImportJobView cancel(Caller caller, UUID id, Locale locale) {
        ImportJob job = locked(caller, id);
        job.cancel(clock.instant());
        if (job.isSecret()) {
            files.remove(id);
        }
        return view(job, locale);
    }

    /** Lets a full sync withdraw what its file did not name. */
    @Transactional
    ImportJobView confirm(Caller caller, UUID id, Locale locale) {
        ImportJob job = locked(caller, id);
        job.confirm();
        return view(job, locale);
    }

    @Transactional
    List<ImportRowView> rows(Caller caller, UUID id, String outcome, int after, int limit, Locale locale) {
        ImportJob job = visible(caller, id);
        return rows.after(id, after, outcome, limit).stream()
                .map(row -> ImportRowView.of(row, job.columns(), locale))
                .toList();
    }

    /** The file again, for the caller to delete. */
    @Transactional
    Path file(Caller caller, UUID id) {
        if (visible(caller, id).isSecret()) {
            throw Problem.conflict("文件含不予受理的密级内容，平台未留存文件", "The file held classified records, no copy of it was kept");
        }
        if (!files.has(id)) {
            throw Problem.conflict(
                    "文件所载人员已要求删除个人信息，平台不再留存文件", "The file named a person who was erased, it is no longer kept");
        }
        audit.record(AuditEntryDraft.read(new Ref("import-job", id), "file"));
        return files.fetch(id);
    }

    private ImportJob visible(Caller caller, UUID id) {
        return jobs.findByIdOptional(id).filter(job -> job.isVisibleTo(caller)).orElseThrow(Problem::notFound);
    }

    private ImportJob locked(Caller caller, UUID id) {
        visible(caller, id);
        return jobs.findById(id, jakarta.persistence.LockModeType.PESSIMISTIC_WRITE);
    }

    private static ImportJobView view(ImportJob job, Locale locale) {
        List<RowFault> warnings = job.columns().stream()
                .filter(column -> column.field() == null)
                .map(column -> RowFault.unknownColumn(column, locale))
                .toList();
        return job.view(locale, warnings);
    }
}
