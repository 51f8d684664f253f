package cn.techbridge.listing;

import cn.techbridge.kernel.Ref;
import cn.techbridge.search.IndexOutbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import java.util.List;

/** In which every change ends: index pointers, news to the slices above. */
@ApplicationScoped
class ListingNews {
    private final IndexOutbox outbox;
    private final Event<ListingsChanged> changed;

    ListingNews(IndexOutbox outbox, Event<ListingsChanged> changed) {
        this.outbox = outbox;
        this.changed = changed;
    }

    <S extends Sheet<S>, L extends Listing<S>> void announce(ListingDesk.Kind<S, L> kind, List<L> listings) {
        announce(kind, listings, false);
    }

    /** @param released see {@link ListingEvent.Published} */
    <S extends Sheet<S>, L extends Listing<S>> void announce(
            ListingDesk.Kind<S, L> kind, List<L> listings, boolean released) {
        if (listings.isEmpty()) {
            return;
        }
        kind.repository().flush();
        outbox.changed(kind.kind(), listings.stream().map(Listing::id).toList());
        // all is written: a look at a thousand listings for changes before every statement of every observer would find
        // nothing
        EntityManager db = kind.repository().getEntityManager();
        db.setFlushMode(FlushModeType.COMMIT);
        String type = kind.kind().code();
        changed.fire(new ListingsChanged(
                type,
                listings.stream()
                        .map(listing -> event(new Ref(type, listing.id()), listing, released))
                        .toList()));
        db.setFlushMode(FlushModeType.AUTO);
    }

    private static ListingEvent event(Ref ref, Listing<?> listing, boolean released) {
        return listing.isPublic() ? new ListingEvent.Published(ref, released) : new ListingEvent.Hidden(ref);
    }
}
