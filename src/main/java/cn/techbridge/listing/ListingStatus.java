package cn.techbridge.listing;

import java.time.Instant;

/**
 * The life-cycle fields of a listing's view.
 *
 * @param fieldsInferred true when the platform inferred fieldCodes from the text because none were given
 * @param deleted true on tombstones
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
        long version) {}
