package cn.techbridge.files;

import cn.techbridge.kernel.Ref;
import cn.techbridge.platform.Problem;
import cn.techbridge.platform.ProblemType;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/** The files of any record; who may read or write the record is its slice's business. */
@ApplicationScoped
public class FileShelfService {
    private static final Logger LOG = Logger.getLogger(FileShelfService.class);
    private static final int SWEPT = 200;
    private final StoredFiles files;
    private final FileRemovalRows removals;
    private final FilePlace place;
    private final FileSettings settings;
    private final Clock clock;

    FileShelfService(StoredFiles files, FileRemovalRows removals, FilePlace place, FileSettings settings, Clock clock) {
        this.files = files;
        this.removals = removals;
        this.place = place;
        this.settings = settings;
        this.clock = clock;
    }

    /** A file's name and content, for sending; the caller closes the stream. */
    public record Content(FileView file, InputStream stream) {}

    /**
     * Keeps a file; the same content again is the file that is there already.
     *
     * @param publish whether it may be read by everybody at once
     * @throws Problem 400 for a type that is not taken, 409 for one file too many, 413 for one too large
     */
    @Transactional
    public FileView add(Ref owner, String name, byte[] content, boolean restricted, boolean publish) {
        if (content.length > settings.maxSize()) {
            throw Problem.of(
                    ProblemType.TOO_LARGE,
                    "文件不得超过 %d MB".formatted(settings.maxSize() >> 20),
                    "A file has at most %d MB".formatted(settings.maxSize() >> 20));
        }
        NewFile file = NewFile.checked(name, content, restricted);
        var known = files.same(owner, file.sha256());
        if (known.isPresent()) {
            return known.get().view();
        }
        if (files.of(owner).size() >= settings.maxFiles()) {
            throw Problem.conflict(
                    "最多 %d 个文件".formatted(settings.maxFiles()), "At most %d files".formatted(settings.maxFiles()));
        }
        UUID id = StoredFile.newId();
        removals.unlessCompleted(id);
        place.put(id.toString(), content, file.type().mediaType());
        StoredFile kept = new StoredFile(id, owner, file, clock.instant());
        if (publish) {
            kept.publish();
        }
        files.persist(kept);
        removals.completed(id);
        return kept.view();
    }

    /** @param all also what is not public */
    @Transactional
    public List<FileView> of(Ref owner, boolean all) {
        return files.of(owner).stream()
                .filter(file -> all || file.isPublic())
                .map(StoredFile::view)
                .toList();
    }

    /** @throws Problem 404 when there is no such file, or not for this reader */
    @Transactional
    public Content open(Ref owner, UUID id, boolean all) {
        StoredFile file = files.one(owner, id).filter(f -> all || f.isPublic()).orElseThrow(Problem::notFound);
        return new Content(file.view(), place.open(id.toString()));
    }

    /** Takes it from everybody at once; the content goes with the next sweep. */
    @Transactional
    public void remove(Ref owner, UUID id) {
        StoredFile file = files.one(owner, id).orElseThrow(Problem::notFound);
        files.delete(file);
        removals.now(file.id());
    }

    /** All files of a record that ceases to be. */
    @Transactional
    public void removeAll(Ref owner) {
        files.of(owner).forEach(file -> remove(owner, file.id()));
    }

    /** These records were approved as they stand: their files are public with them. */
    @Transactional
    public void publish(String kind, Collection<UUID> owners) {
        if (!owners.isEmpty()) {
            files.of(kind, owners).forEach(StoredFile::publish);
        }
    }

    /** Removes contents that must go; one that fails is tried again next time. */
    @Scheduled(every = "1m", delayed = "20s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void sweep() {
        for (UUID file : removals.due(SWEPT)) {
            try {
                place.remove(file.toString());
                removals.done(file);
            } catch (RuntimeException unreachable) {
                LOG.warnf("File %s is not removed yet: %s", file, unreachable.getMessage());
            }
        }
    }
}
