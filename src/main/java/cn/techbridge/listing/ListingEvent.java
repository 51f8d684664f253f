package cn.techbridge.listing;

import cn.techbridge.kernel.Ref;

/** What slices above hear, inside the writing transaction. */
public sealed interface ListingEvent {
    Ref listing();

    /** The visible content is new or has changed. */
    record Published(Ref listing) implements ListingEvent {}

    /** The listing is no longer visible. */
    record Hidden(Ref listing) implements ListingEvent {}
}
