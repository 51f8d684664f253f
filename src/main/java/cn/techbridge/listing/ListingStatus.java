package cn.techbridge.listing;

import java.time.Instant;
import java.util.UUID;

/**
 * The life-cycle fields of a listing's view.
 *
 * @param fieldsInferred true when the platform inferred fieldCodes from the text because none were given
 * @param deleted true on tombstones
 * @param mergedInto on the tombstone of a record that was found to be the same as another one: that one
 */
public record ListingStatus(
        String state,
        Boolean changePending,
        String reviewNote,
        boolean fieldsInferred,
        Instant createdAt,
        Instant updatedAt,
        Instant publishedAt,
        Instant expiresAt,
        Boolean deleted,
        UUID mergedInto,
        long version) {}
