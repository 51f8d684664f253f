package cn.techbridge.intake;

import cn.techbridge.identity.Caller;
import cn.techbridge.identity.Role;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** How one kind of record takes rows in; R is the request record that a row is read as. */
public interface RecordKind<R> {
    Class<R> rowType();

    String externalId(R row);

    /**
     * Writes rows that are well-formed and have distinct external ids, inside the caller's transaction. Answers in the order of the
     * rows. What one row does must not depend on the others.
     */
    List<RowOutcome> upsert(Caller caller, List<R> rows);

    /**
     * Rows with these external ids were refused because they are classified (code {@code secret}), inside the caller's transaction: what is public
     * under them must not stay so.
     */
    default void refusedAsSecret(Caller caller, Collection<String> externalIds) {}

    /** The word for it in import jobs: achievement for AchievementSheet. */
    default String type() {
        return rowType().getSimpleName().replaceFirst("Sheet$", "").toLowerCase(Locale.ROOT);
    }

    /** The role whose callers may write such records. */
    default String role() {
        return Role.OPERATOR;
    }

    /**
     * A page of the caller's records that a full sync would have to name, by id, those behind {@code after} (null for the first page).
     * Kinds that cannot be withdrawn have none.
     *
     * @return id to external id, in the order of the ids
     */
    default Map<UUID, String> live(Caller caller, UUID after, int limit) {
        return Map.of();
    }

    /** Withdraws the caller's records, inside the caller's transaction; answers how many it withdrew. */
    default int withdraw(Caller caller, Collection<UUID> ids) {
        return 0;
    }
}
