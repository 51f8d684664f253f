package cn.techbridge.search;

import java.util.UUID;

/**
 * The state of one record as the index should hold it.
 *
 * @param version the row's version, the index's external version
 * @param document null when the record is not public (any more) and must not be found
 */
public record IndexEntry(UUID id, long version, SearchDocument document) {
    boolean isRemoval() {
        return document == null;
    }
}
