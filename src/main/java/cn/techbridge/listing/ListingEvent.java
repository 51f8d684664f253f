package cn.techbridge.listing;

import cn.techbridge.kernel.Ref;

/** What became of a listing, as slices above hear it with {@link ListingsChanged}. */
public sealed interface ListingEvent {
    Ref listing();

    /**
     * The listing is visible, and something about it is new or has changed.
     *
     * @param released what was handed in last, and all that belongs to it, may be seen from now on; otherwise some of it may still wait
     *     for review, or have been refused
     */
    record Published(Ref listing, boolean released) implements ListingEvent {}

    /** The listing is no longer visible. */
    record Hidden(Ref listing) implements ListingEvent {}
}
