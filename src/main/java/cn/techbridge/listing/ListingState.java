package cn.techbridge.listing;

/** Where a listing stands; only PUBLISHED is public. */
public enum ListingState {
    DRAFT,
    SUBMITTED,
    RETURNED,
    REJECTED,
    PUBLISHED,
    SUSPENDED,
    EXPIRED,
    WITHDRAWN,
    CONTRACTED,
    /** Found to be the same as another listing; its id leads there. */
    MERGED
}
