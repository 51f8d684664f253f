package cn.techbridge.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;

/** The ledger of consents: a line is added for each word a person says, the last one counts. People stand in it as keyed hashes. */
@ApplicationScoped
public class Consents {
    private final EntityManager db;
    private final PersonKeys keys;

    Consents(EntityManager db, PersonKeys keys) {
        this.db = db;
        this.keys = keys;
    }

    void add(PersonMarks marks, String purpose, String version, boolean granted, String reference, Instant now) {
        db.createNativeQuery("""
                        insert into consent (id, people, purpose, version, granted, reference, at)
                        values (?1, cast(?2 as text[]), ?3, ?4, ?5, ?6, ?7)""")
                .setParameter(1, cn.techbridge.kernel.TimeOrderedId.next())
                .setParameter(2, keys.of(marks).toArray(String[]::new))
                .setParameter(3, purpose)
                .setParameter(4, version)
                .setParameter(5, granted)
                .setParameter(6, reference)
                .setParameter(7, now)
                .executeUpdate();
    }

    /** The newest first. */
    @SuppressWarnings("unchecked")
    List<ConsentView> history(PersonMarks marks) {
        List<Object[]> rows = db.createNativeQuery("""
                        select purpose, version, granted, at, reference,
                               row_number() over (partition by purpose order by at desc, id desc) = 1
                        from consent where people && cast(?1 as text[]) order by at desc, id desc limit 1000""")
                .setParameter(1, keys.of(marks).toArray(String[]::new))
                .getResultList();
        return rows.stream()
                .map(row -> new ConsentView(
                        (String) row[0], (String) row[1], (Boolean) row[2], (Instant) row[3], (String) row[4], (Boolean)
                                row[5]))
                .toList();
    }

    /** Whether this account's person agrees to a purpose now; silence is no consent. For slices that act on consent. */
    public boolean given(String subject, String purpose) {
        return history(PersonMarks.of(subject, null, null, null)).stream()
                .anyMatch(line -> line.current() && line.purpose().equals(purpose) && line.granted());
    }

    int forget(PersonMarks marks) {
        return db.createNativeQuery("delete from consent where people && cast(?1 as text[])")
                .setParameter(1, keys.of(marks).toArray(String[]::new))
                .executeUpdate();
    }
}
