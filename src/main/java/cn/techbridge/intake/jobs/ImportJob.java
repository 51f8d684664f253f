package cn.techbridge.intake.jobs;

import cn.techbridge.identity.Caller;
import cn.techbridge.intake.BulkService.Taken;
import cn.techbridge.intake.RowOutcome.Outcome;
import cn.techbridge.intake.columns.ImportFile.ColumnUse;
import cn.techbridge.kernel.TimeOrderedId;
import cn.techbridge.platform.Bilingual;
import cn.techbridge.platform.Problem;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityResult;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.SqlResultSetMapping;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;

/** One file on its way in: queued → running → (finished | failed | cancelled). Whoever runs it holds a lease, fenced by its token. */
@Entity
@SqlResultSetMapping(name = ImportJob.ROWS, entities = @EntityResult(entityClass = ImportJob.class))
class ImportJob {
    /** What SQL of our own gives as jobs; a named mapping, because Hibernate never finds the plan of an unnamed one again. */
    static final String ROWS = "import-job";

    /** The code with which a record is refused because it is classified. */
    private static final String SECRET = "secret";

    /** Where a job stands. */
    enum State {
        QUEUED,
        RUNNING,
        FINISHED,
        FAILED,
        CANCELLED
    }

    @Id
    private UUID id;

    private String type;
    private String subject;
    private UUID organisationId;
    private String role;
    private String fileName;
    private String fileHash;
    private long fileBytes;
    private String format;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private Map<String, String> mapping;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private List<ColumnUse> columns;

    private boolean dryRun;
    private boolean fullSync;
    private boolean confirmed;

    @Enumerated(EnumType.STRING)
    private State state;

    private int rowsTotal;
    private int rowsDone;
    private int lastRow;
    private int created;
    private int updated;
    private int unchanged;
    private int rejected;
    private Integer live;
    private Integer absent;
    private int withdrawn;
    private int attempts;
    private boolean secret;
    private String failureZh;
    private String failureEn;
    private long leaseToken;
    private Instant leaseUntil;
    private Instant createdAt;
    private Instant startedAt;
    private Instant finishedAt;

    @Version
    private long version;

    protected ImportJob() {}

    ImportJob(String type, String role, Caller caller, ImportOrder order, CheckedFile file, Instant now) {
        this.id = TimeOrderedId.next();
        this.type = type;
        this.role = role;
        this.subject = caller.subject();
        this.organisationId = caller.organisationId();
        this.fileName = order.fileName();
        this.mapping = order.mapping();
        this.dryRun = order.dryRun();
        this.fullSync = order.fullSync();
        this.confirmed = order.confirm();
        this.fileHash = file.hash();
        this.fileBytes = file.bytes();
        this.format = file.format();
        this.columns = file.columns();
        this.rowsTotal = file.rows();
        this.state = State.QUEUED;
        this.createdAt = now;
    }

    /** Takes the lease; whoever held it before can no longer write. */
    long claim(Instant now, Duration lease) {
        state = State.RUNNING;
        startedAt = startedAt == null ? now : startedAt;
        leaseUntil = now.plus(lease);
        return ++leaseToken;
    }

    boolean isHeldBy(long token) {
        return state == State.RUNNING && leaseToken == token;
    }

    /** Counts a batch whose last row that was. */
    void advance(int row, List<Taken> taken, Instant now, Duration lease) {
        lastRow = row;
        rowsDone += taken.size();
        created += count(taken, Outcome.CREATED);
        updated += count(taken, Outcome.UPDATED);
        unchanged += count(taken, Outcome.UNCHANGED);
        rejected += count(taken, Outcome.REJECTED);
        secret |= taken.stream()
                .flatMap(one -> one.outcome().faults().stream())
                .anyMatch(fault -> fault.code().equals(SECRET));
        attempts = 0;
        leaseUntil = now.plus(lease);
    }

    private static int count(List<Taken> taken, Outcome outcome) {
        return (int)
                taken.stream().filter(row -> row.outcome().outcome() == outcome).count();
    }

    /** What a full sync found: records that should be in the file, and those of them that are not. */
    void compared(int found, int missing) {
        live = found;
        absent = missing;
    }

    void withdrew(int records, Instant now, Duration lease) {
        withdrawn += records;
        leaseUntil = now.plus(lease);
    }

    /** Withdrawing so much needs a second look; so does a file with rows whose id could not be read. */
    boolean needsConfirmation(int share, boolean unreadableIds) {
        return !confirmed && (absent > 0 && unreadableIds || (long) absent * 100 > (long) live * share);
    }

    /** True while records wait for the confirmation that they are to be withdrawn. */
    boolean awaitsConfirmation() {
        return state == State.FINISHED && !dryRun && absent != null && absent > 0 && !confirmed && withdrawn == 0;
    }

    void confirm() {
        if (!awaitsConfirmation()) {
            throw Problem.conflict("没有等待确认的撤回", "No withdrawal waits for a confirmation");
        }
        confirmed = true;
        state = State.QUEUED;
        finishedAt = null;
    }

    void finish(Instant now) {
        end(State.FINISHED, now);
    }

    void fail(Bilingual reason, Instant now) {
        failureZh = reason.zh();
        failureEn = reason.en();
        end(State.FAILED, now);
    }

    /** What was written stays written. */
    void cancel(Instant now) {
        if (state != State.QUEUED && state != State.RUNNING) {
            throw Problem.conflict("导入已经结束", "The import has ended already");
        }
        end(State.CANCELLED, now);
    }

    /** Gives the lease back from that time on; whoever comes next goes on. */
    void release(Instant from) {
        leaseUntil = from;
    }

    /** How often in a row the job has failed; a batch that is written starts the count again. */
    int failedOnce() {
        return ++attempts;
    }

    private void end(State how, Instant now) {
        state = how;
        finishedAt = now;
        leaseUntil = null;
    }

    /** Members of the same organisation with the same role share their jobs; without an organisation a job is its caller's alone. */
    boolean isVisibleTo(Caller caller) {
        return subject.equals(caller.subject())
                || organisationId != null && caller.belongsTo(organisationId) && caller.is(role);
    }

    /** The caller as it was when the file was handed in, with no more roles than the import needs. */
    Caller caller() {
        return new Caller(subject, null, Set.of(role), organisationId);
    }

    UUID id() {
        return id;
    }

    String type() {
        return type;
    }

    UUID organisationId() {
        return organisationId;
    }

    String format() {
        return format;
    }

    Map<String, String> mapping() {
        return mapping;
    }

    List<ColumnUse> columns() {
        return columns;
    }

    boolean isDryRun() {
        return dryRun;
    }

    boolean isFullSync() {
        return fullSync;
    }

    boolean isCompared() {
        return absent != null;
    }

    /** True when a row was classified: then no copy of the file may stay. */
    boolean isSecret() {
        return secret;
    }

    int lastRow() {
        return lastRow;
    }

    ImportJobView view(java.util.Locale locale, List<RowFault> warnings) {
        return new ImportJobView(
                id,
                type,
                state.name().toLowerCase(java.util.Locale.ROOT),
                fileName,
                fileHash,
                fileBytes,
                format.toLowerCase(java.util.Locale.ROOT),
                dryRun,
                fullSync,
                new ImportJobView.Progress(rowsDone, rowsTotal),
                new ImportJobView.Summary(created, updated, unchanged, rejected),
                columns.isEmpty() ? null : columns,
                warnings,
                absent == null ? null : new ImportJobView.Withdrawals(live, absent, withdrawn, awaitsConfirmation()),
                failureZh == null ? null : Bilingual.of(failureZh, failureEn).in(locale),
                createdAt,
                startedAt,
                finishedAt);
    }
}
