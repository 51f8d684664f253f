package cn.techbridge.listing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.UUID;

/** Listings whose texts were changed in the database itself, as erasure does: what was made of the public ones has to be made anew. */
@ApplicationScoped
public class ListingRewrites {
    private final ListingNews news;

    ListingRewrites(ListingNews news) {
        this.news = news;
    }

    public <S extends Sheet<S>, L extends Listing<S>> void announce(ListingDesk.Kind<S, L> kind, Collection<UUID> ids) {
        news.announce(
                kind,
                kind.repository().byIds(ids).stream().filter(Listing::isPublic).toList());
    }
}
