package cn.techbridge.intake.jobs;

import cn.techbridge.intake.RecordKind;
import cn.techbridge.intake.RecordKinds;
import cn.techbridge.intake.columns.ImportFile;
import cn.techbridge.intake.columns.ImportFiles;
import cn.techbridge.intake.columns.ImportRow;
import cn.techbridge.intake.jobs.BatchService.Claim;
import cn.techbridge.platform.Outage;
import cn.techbridge.platform.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;

/** Works one job off. Killed at any point, the job goes on from its last written batch, here or elsewhere. */
@ApplicationScoped
class ImportWorker {
    private static final Logger LOG = Logger.getLogger(ImportWorker.class);
    private final BatchService batches;
    private final SyncService sync;
    private final RecordKinds kinds;
    private final ImportFiles files;
    private final ImportSettings settings;

    ImportWorker(
            BatchService batches, SyncService sync, RecordKinds kinds, ImportFiles files, ImportSettings settings) {
        this.batches = batches;
        this.sync = sync;
        this.kinds = kinds;
        this.files = files;
        this.settings = settings;
    }

    /**
     * Takes the job that has waited longest and works on it until it ends or {@code goOn} says no, which is asked before each batch.
     *
     * @return false when no job waited
     */
    @ActivateRequestContext
    boolean workOnce(BooleanSupplier goOn) {
        Claim claim = batches.claim().orElse(null);
        if (claim == null) {
            return false;
        }
        try {
            if (batches.mayGoOn(claim)) {
                work(claim, goOn);
            }
        } catch (Problem refused) {
            batches.fail(claim, refused.detail());
        } catch (RuntimeException failure) {
            LOG.warnf(failure, "Import job %s failed, trying again later", claim.id());
            batches.release(claim, !Outage.is(failure));
        }
        return true;
    }

    private void work(Claim claim, BooleanSupplier goOn) {
        RecordKind<?> kind = kinds.get(claim.type());
        Path copy = batches.file(claim.id());
        try (ImportFile file = files.open(copy, kind, claim.mapping(), settings.limits())) {
            ImportRow row = file.next();
            while (row != null && row.number() <= claim.lastRow()) {
                row = file.next();
            }
            while (row != null) {
                List<ImportRow> batch = new ArrayList<>(settings.batch());
                for (; row != null && batch.size() < settings.batch(); row = file.next()) {
                    batch.add(row);
                }
                if (!goOn.getAsBoolean()) {
                    batches.release(claim, false);
                    return;
                }
                if (!write(claim, kind, batch)) {
                    return;
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } finally {
            delete(copy);
        }
        if (claim.fullSync() && sync.compare(claim, kind)) {
            while (sync.withdrawSome(claim, kind)) {
                // some at a time
            }
        }
        batches.finish(claim);
    }

    /** A batch that cannot be written as a whole is written row by row, so that one bad row is found and no other lost. */
    private boolean write(Claim claim, RecordKind<?> kind, List<ImportRow> batch) {
        try {
            return batches.write(claim, kind, batch);
        } catch (RuntimeException together) {
            passOn(together);
            LOG.warnf("A batch of import job %s is written row by row: %s", claim.id(), together.getMessage());
        }
        for (ImportRow row : batch) {
            if (!writeAlone(claim, kind, row)) {
                return false;
            }
        }
        return true;
    }

    private boolean writeAlone(Claim claim, RecordKind<?> kind, ImportRow row) {
        try {
            return batches.write(claim, kind, List.of(row));
        } catch (RuntimeException alone) {
            passOn(alone);
            LOG.warnf("Row %d of import job %s cannot be written: %s", row.number(), claim.id(), alone.getMessage());
            return batches.refuse(claim, row);
        }
    }

    /** A database that does not answer says nothing about the rows: the job goes on later, and no row is refused for it. */
    private static void passOn(RuntimeException failure) {
        if (Outage.is(failure)) {
            throw failure;
        }
    }

    private static void delete(Path copy) {
        try {
            Files.deleteIfExists(copy);
        } catch (IOException left) {
            LOG.warnf("A temporary file could not be deleted: %s", left.getMessage());
        }
    }
}
