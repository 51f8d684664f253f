package cn.techbridge.intake.jobs;

import cn.techbridge.intake.columns.ImportFile.ColumnUse;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A job as its owner sees it. */
record ImportJobView(
        UUID id,
        String type,
        String state,
        String fileName,
        String fileHash,
        long fileSize,
        String format,
        boolean dryRun,
        boolean fullSync,
        Progress progress,
        Summary summary,
        List<ColumnUse> columns,
        List<RowFault> warnings,
        Withdrawals withdrawals,
        String failure,
        Instant createdAt,
        Instant startedAt,
        Instant finishedAt) {

    /** Rows worked off, of how many. */
    record Progress(int done, int total) {}

    record Summary(int created, int updated, int unchanged, int rejected) {}

    /** What a full sync found missing. */
    record Withdrawals(int live, int absent, int withdrawn, boolean confirmationNeeded) {}
}
