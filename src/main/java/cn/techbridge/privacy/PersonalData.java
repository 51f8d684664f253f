package cn.techbridge.privacy;

import java.util.List;
import java.util.UUID;

/** What one slice holds about people; every slice that does implements it, and nothing about people may stand elsewhere. */
public interface PersonalData {
    List<PersonalTable> tables();

    /** How long what may go; periods are settings. */
    default List<Retention> retentions() {
        return List.of();
    }

    /** Told inside the transaction that rows of a table of this slice were changed, e.g. to write the index anew. */
    default void changed(PersonalTable table, List<UUID> ids) {}

    /**
     * Data that end with time.
     *
     * @param period name of the setting {@code techbridge.privacy.retention.…}
     * @param statement SQL with one parameter, {@code ?1}: what was done before this moment goes
     */
    record Retention(String period, String statement) {}
}
