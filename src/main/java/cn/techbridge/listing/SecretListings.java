package cn.techbridge.listing;

import cn.techbridge.identity.Caller;
import cn.techbridge.moderation.ModerationDesk;
import cn.techbridge.organisation.OrganisationBrief;
import cn.techbridge.organisation.OrganisationDirectory;
import cn.techbridge.platform.Problem;
import cn.techbridge.platform.RequestCheck;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;

/**
 * What is public, or about to be, and of which the owner now says that it is classified: hidden at once, until two moderators have
 * looked at it or the owner withdraws it. Of what was handed in nothing is kept.
 */
@ApplicationScoped
class SecretListings {
    private final OrganisationDirectory organisations;
    private final ModerationDesk moderation;
    private final ListingNews news;
    private final RequestCheck check;
    private final Clock clock;

    SecretListings(
            OrganisationDirectory organisations,
            ModerationDesk moderation,
            ListingNews news,
            RequestCheck check,
            Clock clock) {
        this.organisations = organisations;
        this.moderation = moderation;
        this.news = news;
        this.check = check;
        this.clock = clock;
    }

    /**
     * Checks a sheet; hides what it is about when it is refused as secret. In a transaction of its own, since the refusal undoes the
     * caller's.
     *
     * @throws Problem 400 naming every faulty field
     */
    <S extends Sheet<S>, L extends Listing<S>> void require(
            ListingDesk.Kind<S, L> kind, S sheet, Supplier<List<L>> concerned) {
        if (sheet != null && sheet.refusal().isPresent()) {
            QuarkusTransaction.requiringNew().run(() -> hide(kind, concerned.get()));
        }
        check.require(sheet);
    }

    <S extends Sheet<S>, L extends Listing<S>> void hide(
            ListingDesk.Kind<S, L> kind, Caller caller, Collection<String> externalIds) {
        hide(kind, kind.repository().byExternalIds(caller.requireOrganisation(), externalIds));
    }

    private <S extends Sheet<S>, L extends Listing<S>> void hide(ListingDesk.Kind<S, L> kind, List<L> listings) {
        List<L> hidden = listings.stream()
                .filter(l -> l.isPublic() || l.state() == ListingState.SUBMITTED)
                .toList();
        for (L listing : hidden) {
            listing.suspend("单位后来报送的内容标有密级，已停止公开，待复核", clock.instant());
            OrganisationBrief owner =
                    organisations.find(listing.organisationId()).orElseThrow(Problem::notFound);
            moderation.submit(kind.kind().code(), List.of(PreChecks.suspended(listing, owner)));
        }
        if (!hidden.isEmpty()) {
            news.announce(kind, hidden);
        }
    }
}
