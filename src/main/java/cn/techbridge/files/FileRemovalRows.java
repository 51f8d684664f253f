package cn.techbridge.files;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Contents that must go: those of deleted files at once, those of an upload unless it is completed within the hour. */
@ApplicationScoped
class FileRemovalRows {
    private final EntityManager db;

    FileRemovalRows(EntityManager db) {
        this.db = db;
    }

    /** In a transaction of its own, before the content is written: a crash then leaves no orphan. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void unlessCompleted(UUID file) {
        db.createNativeQuery("insert into file_removal (file_id, due_at) values (?1, now() + interval '1 hour')")
                .setParameter(1, file)
                .executeUpdate();
    }

    /** In the transaction that keeps the file's row. */
    void completed(UUID file) {
        db.createNativeQuery("delete from file_removal where file_id = ?1")
                .setParameter(1, file)
                .executeUpdate();
    }

    /** In the transaction that deletes the file's row. */
    void now(UUID file) {
        db.createNativeQuery("insert into file_removal (file_id, due_at) values (?1, now())")
                .setParameter(1, file)
                .executeUpdate();
    }

    @Transactional
    @SuppressWarnings("unchecked")
    List<UUID> due(int limit) {
        return db.createNativeQuery("select file_id from file_removal where due_at <= now() limit ?1")
                .setParameter(1, limit)
                .getResultList();
    }

    @Transactional
    void done(UUID file) {
        completed(file);
    }
}
