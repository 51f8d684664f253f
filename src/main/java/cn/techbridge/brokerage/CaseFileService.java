package cn.techbridge.brokerage;

import cn.techbridge.audit.AuditEntryDraft;
import cn.techbridge.audit.AuditLog;
import cn.techbridge.files.FileShelfService;
import cn.techbridge.files.FileView;
import cn.techbridge.identity.Caller;
import cn.techbridge.kernel.Ref;
import cn.techbridge.platform.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Files of a case: kept within the agency, or shared with both sides; types and limits are those of all files. */
@ApplicationScoped
class CaseFileService {
    private final CaseSeats seats;
    private final CaseLog log;
    private final FileShelfService files;
    private final AuditLog audit;

    CaseFileService(CaseSeats seats, CaseLog log, FileShelfService files, AuditLog audit) {
        this.seats = seats;
        this.log = log;
        this.files = files;
        this.audit = audit;
    }

    /**
     * A file as its reader sees it.
     *
     * @param by who put it there: DEMAND, ACHIEVEMENT, AGENCY or OPERATOR
     */
    record CaseFile(
            UUID id,
            String name,
            String mediaType,
            long size,
            String sha256,
            String visibility,
            String by,
            Instant createdAt) {
        static CaseFile of(FileView file, CaseShelf shelf) {
            return new CaseFile(
                    file.id(),
                    file.name(),
                    file.mediaType(),
                    file.size(),
                    file.sha256(),
                    shelf.visibility().name(),
                    shelf.by().name(),
                    file.createdAt());
        }
    }

    /** One file and where it lies. */
    private record Found(CaseShelf shelf, FileView file) {}

    /** @param shared for both sides; what a side gives always is */
    @Transactional
    CaseFile add(Caller caller, UUID id, String name, byte[] content, boolean shared) {
        CaseSeats.Seen seen = atTheTable(caller, id);
        if (seen.seat() == Seat.AUDITOR) {
            throw Problem.notFound();
        }
        CaseShelf shelf = CaseShelf.of(seen.seat(), seen.subject().agencyId(), shared);
        FileView file = files.add(shelf.in(id), name, content, true, false);
        note(seen, shelf, "FILE_ADDED", caller, file);
        return CaseFile.of(file, shelf);
    }

    @Transactional
    List<CaseFile> list(Caller caller, UUID id) {
        return readable(atTheTable(caller, id))
                .map(found -> CaseFile.of(found.file(), found.shelf()))
                .toList();
    }

    @Transactional
    FileShelfService.Content open(Caller caller, UUID id, UUID file) {
        Found found = found(atTheTable(caller, id), file);
        audit.record(AuditEntryDraft.read(new Ref("case", id), "file").with("file", file));
        return files.open(found.shelf().in(id), file, true);
    }

    /** Taken from everybody; that it was there stays in the history. */
    @Transactional
    void remove(Caller caller, UUID id, UUID file) {
        CaseSeats.Seen seen = atTheTable(caller, id);
        Found found = found(seen, file);
        if (!found.shelf().isKeptBy(seen.seat(), seen.subject())) {
            throw Problem.notFound();
        }
        files.remove(found.shelf().in(id), file);
        note(seen, found.shelf(), "FILE_REMOVED", caller, found.file());
    }

    /** The name of what a side gave before the introduction is not told to the other, as little as the file. */
    private void note(CaseSeats.Seen seen, CaseShelf shelf, String kind, Caller caller, FileView file) {
        boolean early = seen.seat().isSide() && !seen.subject().milestones().isIntroduced();
        log.add(seen.subject(), kind, caller, early ? CaseLog.Visibility.AGENCY : shelf.visibility(), file.name());
    }

    private CaseSeats.Seen atTheTable(Caller caller, UUID id) {
        CaseSeats.Seen seen = seats.see(caller, id);
        if (!seen.seat().knowsSides() && !seen.seat().isSide()) {
            throw Problem.notFound();
        }
        return seen;
    }

    private Found found(CaseSeats.Seen seen, UUID file) {
        return readable(seen)
                .filter(found -> found.file().id().equals(file))
                .findFirst()
                .orElseThrow(Problem::notFound);
    }

    private Stream<Found> readable(CaseSeats.Seen seen) {
        UUID id = seen.subject().id();
        Stream<CaseShelf> ofAgencies = log.agenciesOf(id).stream()
                .flatMap(agency ->
                        Stream.of(true, false).map(shared -> new CaseShelf(CaseShelf.By.AGENCY, agency, shared)));
        Stream<CaseShelf> ofOthers = Stream.of(
                new CaseShelf(CaseShelf.By.DEMAND, null, true),
                new CaseShelf(CaseShelf.By.ACHIEVEMENT, null, true),
                new CaseShelf(CaseShelf.By.OPERATOR, null, true),
                new CaseShelf(CaseShelf.By.OPERATOR, null, false));
        return Stream.concat(ofOthers, ofAgencies)
                .filter(shelf -> shelf.isOpenTo(seen.seat(), seen.subject()))
                .flatMap(shelf -> files.of(shelf.in(id), true).stream().map(file -> new Found(shelf, file)));
    }
}
