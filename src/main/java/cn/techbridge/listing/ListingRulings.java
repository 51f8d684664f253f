package cn.techbridge.listing;

import cn.techbridge.moderation.Decision;
import cn.techbridge.moderation.ModerationDesk;
import cn.techbridge.moderation.Reviewed;
import cn.techbridge.platform.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;

/**
 * What others than the owner decide about a listing: a moderator, a contract, whoever finds that two are one. Runs inside the transaction
 * of the calling service.
 */
@ApplicationScoped
public class ListingRulings {
    private final ModerationDesk moderation;
    private final ListingNews news;
    private final Clock clock;

    ListingRulings(ModerationDesk moderation, ListingNews news, Clock clock) {
        this.moderation = moderation;
        this.news = news;
        this.clock = clock;
    }

    /** Hides one listing behind another, which stays; both must be public. */
    public <S extends Sheet<S>, L extends Listing<S>> void merge(ListingDesk.Kind<S, L> kind, UUID id, UUID into) {
        if (!kind.repository().alive(into).map(Listing::isPublic).orElse(false)) {
            throw Problem.conflict("保留的记录已不公开", "The record to keep is not public any more");
        }
        L listing = kind.repository().alive(id).orElseThrow(Problem::notFound);
        listing.merge(into, clock.instant());
        moderation.withdraw(kind.kind().code(), List.of(id));
        news.announce(kind, List.of(listing));
    }

    public <S extends Sheet<S>, L extends Listing<S>> void unmerge(ListingDesk.Kind<S, L> kind, UUID id) {
        L listing = kind.repository().alive(id).orElseThrow(Problem::notFound);
        listing.unmerge(clock.instant());
        news.announce(kind, List.of(listing));
    }

    /** Carries a moderator's decision out. */
    public <S extends Sheet<S>, L extends Listing<S>> void reviewed(ListingDesk.Kind<S, L> kind, Reviewed review) {
        L listing = kind.repository().findById(review.record().id());
        Instant now = clock.instant();
        if (review.appeal() && review.decision() != Decision.APPROVE) {
            listing.uphold(
                    review.decision() == Decision.RETURN ? ListingState.RETURNED : ListingState.REJECTED,
                    review.reason(),
                    now);
        } else if (review.decision() == Decision.APPROVE) {
            if (!review.afterwards()) {
                listing.approve(now);
            }
        } else if (review.afterwards()) {
            listing.takeDown(
                    review.decision() == Decision.RETURN ? ListingState.RETURNED : ListingState.REJECTED,
                    review.reason(),
                    now);
        } else if (review.decision() == Decision.RETURN) {
            listing.sendBack(review.reason(), now);
        } else {
            listing.reject(review.reason(), now);
        }
        news.announce(kind, List.of(listing), review.decision() == Decision.APPROVE);
    }

    /** Carries out what a contract does to a listing, contract or release; a listing that its owner has deleted stays as it is. */
    public <S extends Sheet<S>, L extends Listing<S>> void follow(
            ListingDesk.Kind<S, L> kind, UUID id, BiConsumer<L, Instant> verb) {
        kind.repository().alive(id).ifPresent(listing -> {
            verb.accept(listing, clock.instant());
            moderation.withdraw(kind.kind().code(), List.of(id));
            news.announce(kind, List.of(listing));
        });
    }
}
