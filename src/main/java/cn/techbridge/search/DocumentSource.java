package cn.techbridge.search;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Where the documents of one kind come from; each searchable slice implements it. */
public interface DocumentSource {
    /** Names the index and the outbox rows: achievement, demand, agency, broker, … */
    SearchKind kind();

    /** The current state of these records, read from the database; ids without a row may be left out. */
    List<IndexEntry> load(Collection<UUID> ids);

    /** Ids of records that belong into the index, ascending, after the given one (null: from the start). */
    List<UUID> idsAfter(UUID after, int limit);

    /** How many records belong into the index. */
    long count();
}
