package cn.techbridge.intake.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

/** The files themselves, in pieces of a mebibyte in the database, where every instance finds them. */
@ApplicationScoped
class FileStore {
    private static final int PIECE = 1 << 20;
    private final EntityManager db;

    FileStore(EntityManager db) {
        this.db = db;
    }

    void keep(UUID job, Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            int seq = 0;
            for (byte[] piece = in.readNBytes(PIECE); piece.length > 0; piece = in.readNBytes(PIECE)) {
                db.createNativeQuery("insert into import_chunk (job_id, seq, bytes) values (?1, ?2, ?3)")
                        .setParameter(1, job)
                        .setParameter(2, seq++)
                        .setParameter(3, piece)
                        .executeUpdate();
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    void remove(UUID job) {
        db.createNativeQuery("delete from import_chunk where job_id = ?1")
                .setParameter(1, job)
                .executeUpdate();
    }

    boolean has(UUID job) {
        return !db.createNativeQuery("select 1 from import_chunk where job_id = ?1 limit 1")
                .setParameter(1, job)
                .getResultList()
                .isEmpty();
    }

    /** A copy beside, for the caller to delete. */
    Path fetch(UUID job) {
        try {
            Path copy = Files.createTempFile("import", ".bin");
            try (OutputStream out = Files.newOutputStream(copy)) {
                for (int seq = 0; write(job, seq, out); seq++) {
                    // piece by piece
                }
                return copy;
            } catch (IOException | RuntimeException failed) {
                Files.deleteIfExists(copy);
                throw failed;
            }
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private boolean write(UUID job, int seq, OutputStream out) throws IOException {
        List<?> piece = db.createNativeQuery("select bytes from import_chunk where job_id = ?1 and seq = ?2")
                .setParameter(1, job)
                .setParameter(2, seq)
                .getResultList();
        if (piece.isEmpty()) {
            return false;
        }
        out.write((byte[]) piece.getFirst());
        return true;
    }
}
