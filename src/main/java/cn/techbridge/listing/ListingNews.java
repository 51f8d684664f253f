package cn.techbridge.listing;

import cn.techbridge.kernel.Ref;
import cn.techbridge.search.IndexOutbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import java.util.List;

/** In which every change ends: index pointer, event. */
@ApplicationScoped
class ListingNews {
    private final IndexOutbox outbox;
    private final Event<ListingEvent> events;

    ListingNews(IndexOutbox outbox, Event<ListingEvent> events) {
        this.outbox = outbox;
        this.events = events;
    }

    <S extends Sheet<S>, L extends Listing<S>> void announce(ListingDesk.Kind<S, L> kind, List<L> listings) {
        kind.repository().flush();
        outbox.changed(kind.kind(), listings.stream().map(Listing::id).toList());
        // all is written: a look at a thousand listings for changes before every statement of every observer would find
        // nothing
        EntityManager db = kind.repository().getEntityManager();
        db.setFlushMode(FlushModeType.COMMIT);
        for (L listing : listings) {
            Ref ref = new Ref(kind.kind().code(), listing.id());
            events.fire(listing.isPublic() ? new ListingEvent.Published(ref) : new ListingEvent.Hidden(ref));
        }
        db.setFlushMode(FlushModeType.AUTO);
    }
}
