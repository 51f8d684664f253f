package cn.techbridge.listing;

import java.util.List;
import java.util.UUID;

/**
 * What became of listings of one kind, each of them once; heard inside the writing transaction.
 *
 * @param kind as in {@link cn.techbridge.kernel.Ref#type}
 */
public record ListingsChanged(String kind, List<ListingEvent> events) {

    /** In an order that is everybody's, so that two writers never wait for each other. */
    public List<UUID> ids() {
        return events.stream().map(event -> event.listing().id()).sorted().toList();
    }
}
