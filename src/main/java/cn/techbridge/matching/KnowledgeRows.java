package cn.techbridge.matching;

import cn.techbridge.matching.vectors.KnowledgeFile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** What the site has learned, in the database: every replica works with the same. Old versions are of no use and go. */
@ApplicationScoped
class KnowledgeRows {
    private final EntityManager db;

    KnowledgeRows(EntityManager db) {
        this.db = db;
    }

    @Transactional
    @SuppressWarnings("unchecked")
    Optional<String> newest() {
        List<String> versions = db.createNativeQuery(
                        "select version from matching_knowledge order by created_at desc, version desc limit 1")
                .getResultList();
        return versions.stream().findFirst();
    }

    /** @throws UncheckedIOException if what is kept was damaged */
    @Transactional
    @SuppressWarnings("unchecked")
    Optional<KnowledgeFile> find(String version) {
        List<byte[]> contents = db.createNativeQuery(
                        "select content from matching_knowledge where version = ?1", byte[].class)
                .setParameter(1, version)
                .getResultList();
        return contents.stream().findFirst().map(KnowledgeRows::read);
    }

    @Transactional
    void keep(KnowledgeFile learned) {
        db.createNativeQuery("delete from matching_knowledge").executeUpdate();
        db.createNativeQuery("""
                        insert into matching_knowledge (version, learned_from, content, created_at) values (?1, ?2, ?3, now())
                        on conflict do nothing""")
                .setParameter(1, learned.version())
                .setParameter(2, learned.learnedFrom())
                .setParameter(3, written(learned))
                .executeUpdate();
    }

    /** Whether this replica may learn now; the others wait until it has released the lease or half an hour has passed. */
    @Transactional
    boolean lease() {
        return db.createNativeQuery("""
                        insert into matching_lease (name, until) values ('knowledge', now() + interval '30 minutes')
                        on conflict (name) do update set until = excluded.until where matching_lease.until < now()""").executeUpdate() == 1;
    }

    @Transactional
    void release() {
        db.createNativeQuery("delete from matching_lease where name = 'knowledge'")
                .executeUpdate();
    }

    private static byte[] written(KnowledgeFile learned) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            learned.write(out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static KnowledgeFile read(byte[] content) {
        try {
            return KnowledgeFile.read(new ByteArrayInputStream(content));
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }
}
