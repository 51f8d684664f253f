package cn.techbridge.platform;

import cn.techbridge.kernel.Ref;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/**
 * Background work that failed {@link #ATTEMPTS} times: put aside with its reason, so that nothing waits behind it, until an operator
 * has it done again.
 */
@ApplicationScoped
public class DeadLetterRows {
    /** Tries before work is put aside. */
    public static final int ATTEMPTS = 5;

    private static final int REASON = 1000;

    private final EntityManager db;
    private final List<Work> works;

    DeadLetterRows(EntityManager db, @All List<Work> works) {
        this.db = db;
        this.works = works;
    }

    /** A kind of background work on records; whoever does it implements this. */
    public interface Work {
        /** Its name in the table and in the API: index, match, duplicate, encode. */
        String name();

        /** Notes the record to be worked on again, inside the caller's transaction. */
        void again(Ref record);
    }

    /** One piece of work put aside. */
    public record Letter(long id, String work, Ref record, int attempts, String reason, Instant buriedAt) {}

    /**
     * Counts a failed try: the work is put off or, after the last try, taken out of the way and put aside.
     *
     * @param attempts earlier tries
     * @param postpone counts the try where the work is noted
     * @param remove takes the work away; false when it has changed meanwhile and begins anew
     */
    public void failed(
            String work, Ref record, int attempts, String reason, Runnable postpone, BooleanSupplier remove) {
        if (attempts + 1 < ATTEMPTS) {
            postpone.run();
        } else if (remove.getAsBoolean()) {
            bury(work, record, attempts + 1, reason);
        }
    }

    /** Inside the transaction that takes the work out of the way; an earlier letter about the same is replaced. */
    public void bury(String work, Ref record, int attempts, String reason) {
        db.createNativeQuery("delete from index_dead_letter where work = ?1 and kind = ?2 and record_id = ?3")
                .setParameter(1, work)
                .setParameter(2, record.type())
                .setParameter(3, record.id())
                .executeUpdate();
        String shortened = String.valueOf(reason);
        db.createNativeQuery("""
                        insert into index_dead_letter (work, kind, record_id, attempts, reason, buried_at)
                        values (?1, ?2, ?3, ?4, ?5, now())""")
                .setParameter(1, work)
                .setParameter(2, record.type())
                .setParameter(3, record.id())
                .setParameter(4, attempts)
                .setParameter(5, shortened.substring(0, Math.min(REASON, shortened.length())))
                .executeUpdate();
    }

    /** Newest first, after the one with this id (null: from the start). */
    @Transactional
    @SuppressWarnings("unchecked")
    public List<Letter> list(Long after, int limit) {
        List<Object[]> rows = db.createNativeQuery("""
                        select id, work, kind, record_id, attempts, reason, buried_at from index_dead_letter
                        where id < ?1 order by id desc limit ?2""")
                .setParameter(1, after == null ? Long.MAX_VALUE : after)
                .setParameter(2, limit)
                .getResultList();
        return rows.stream().map(DeadLetterRows::read).toList();
    }

    /**
     * Takes a letter out and notes its work again.
     *
     * @throws Problem 404 when there is none with this id
     */
    @Transactional
    @SuppressWarnings("unchecked")
    public void requeue(long id) {
        List<Object[]> rows = db.createNativeQuery("""
                        delete from index_dead_letter where id = ?1
                        returning id, work, kind, record_id, attempts, reason, buried_at""").setParameter(1, id).getResultList();
        Letter letter = rows.stream().findFirst().map(DeadLetterRows::read).orElseThrow(Problem::notFound);
        works.stream()
                .filter(work -> work.name().equals(letter.work()))
                .findFirst()
                .orElseThrow(Problem::notFound)
                .again(letter.record());
    }

    private static Letter read(Object[] row) {
        return new Letter(
                ((Number) row[0]).longValue(),
                (String) row[1],
                new Ref((String) row[2], (UUID) row[3]),
                ((Number) row[4]).intValue(),
                (String) row[5],
                (Instant) row[6]);
    }
}
