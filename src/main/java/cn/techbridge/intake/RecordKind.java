package cn.techbridge.intake;

import cn.techbridge.identity.Caller;
import java.util.List;

/** How one kind of record takes rows in; R is the request record that a row is read as. */
public interface RecordKind<R> {
    Class<R> rowType();

    String externalId(R row);

    /**
     * Writes rows that are well-formed and have distinct external ids, inside the caller's transaction. Answers in the order of the
     * rows. What one row does must not depend on the others.
     */
    List<RowOutcome> upsert(Caller caller, List<R> rows);
}
