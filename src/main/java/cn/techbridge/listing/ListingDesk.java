package cn.techbridge.listing;

import cn.techbridge.audit.AuditEntryDraft;
import cn.techbridge.audit.AuditLog;
import cn.techbridge.identity.Caller;
import cn.techbridge.identity.Role;
import cn.techbridge.intake.ContentHash;
import cn.techbridge.intake.RowOutcome;
import cn.techbridge.intake.RowOutcome.Outcome;
import cn.techbridge.kernel.Ref;
import cn.techbridge.moderation.ModerationDesk;
import cn.techbridge.organisation.OrganisationBrief;
import cn.techbridge.organisation.OrganisationDirectory;
import cn.techbridge.platform.Fault;
import cn.techbridge.platform.Problem;
import cn.techbridge.platform.Versions;
import cn.techbridge.search.SearchKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;

/**
 * The commands on listings of any kind. Every change ends in {@link ListingNews}. Runs inside the transaction of
 * the calling service.
 */
@ApplicationScoped
public class ListingDesk {
    private final DraftMaker drafts;
    private final OrganisationDirectory organisations;
    private final ModerationDesk moderation;
    private final ListingNews news;
    private final SecretListings secrets;
    private final AuditLog audit;
    private final Clock clock;

    ListingDesk(
            DraftMaker drafts,
            OrganisationDirectory organisations,
            ModerationDesk moderation,
            ListingNews news,
            SecretListings secrets,
            AuditLog audit,
            Clock clock) {
        this.drafts = drafts;
        this.organisations = organisations;
        this.moderation = moderation;
        this.news = news;
        this.secrets = secrets;
        this.audit = audit;
        this.clock = clock;
    }

    /** A kind of listing as this desk needs it. */
    public interface Kind<S extends Sheet<S>, L extends Listing<S>> {
        SearchKind kind();

        ListingRepository<L> repository();

        L open(UUID organisationId, String externalId, Instant now);
    }

    /** A new draft. */
    public <S extends Sheet<S>, L extends Listing<S>> L create(Kind<S, L> kind, Caller caller, S sheet) {
        OrganisationBrief owner = owner(caller);
        secrets.require(
                kind,
                sheet,
                () -> sheet.externalId() == null
                        ? List.of()
                        : kind.repository().byExternalIds(owner.id(), List.of(sheet.externalId())));
        if (sheet.externalId() != null
                && !kind.repository()
                        .byExternalIds(owner.id(), List.of(sheet.externalId()))
                        .isEmpty()) {
            throw Problem.invalid(Fault.of(
                    "/externalId", "duplicate", "本单位已有此 externalId", "your organisation has this externalId already"));
        }
        L listing = kind.open(owner.id(), sheet.externalId(), clock.instant());
        listing.revise(drafts.draft(sheet, owner), clock.instant());
        kind.repository().persistAndFlush(listing);
        return listing;
    }

    /** Replaces the content; of a published listing the change goes to review unless the owner is trusted. */
    public <S extends Sheet<S>, L extends Listing<S>> L change(
            Kind<S, L> kind, Caller caller, UUID id, String ifMatch, S sheet) {
        secrets.require(kind, sheet, () -> List.of(owned(kind, caller, id)));
        L listing = owned(kind, caller, id);
        Versions.require(ifMatch, listing.version());
        OrganisationBrief owner = owner(caller);
        boolean published = listing.isPublic();
        listing.revise(drafts.draft(sheet, owner), clock.instant());
        if (published || listing.state() == ListingState.SUBMITTED) {
            handIn(kind, owner, List.of(listing));
        } else {
            // what was decided about, or appealed, is not what it is now
            moderation.withdraw(kind.kind().code(), List.of(id));
        }
        kind.repository().flush();
        return listing;
    }

    /** Hands a draft in: to review, or, from a trusted owner, to the public at once. */
    public <S extends Sheet<S>, L extends Listing<S>> L submit(Kind<S, L> kind, Caller caller, UUID id) {
        L listing = owned(kind, caller, id);
        listing.submit(clock.instant());
        handIn(kind, owner(caller), List.of(listing));
        kind.repository().flush();
        return listing;
    }

    /** Publishes without waiting for review; only trusted owners may. */
    public <S extends Sheet<S>, L extends Listing<S>> L publish(Kind<S, L> kind, Caller caller, UUID id) {
        L listing = owned(kind, caller, id);
        OrganisationBrief owner = owner(caller);
        if (!owner.trusted()) {
            throw Problem.forbidden(
                    "本单位尚未获得免审发布资格，请先提交审核", "Your organisation may not publish without review, submit instead");
        }
        handIn(kind, owner, List.of(listing));
        kind.repository().flush();
        return listing;
    }

    /** One of the owner's plain verbs: withdraw, renew, delete. */
    public <S extends Sheet<S>, L extends Listing<S>> L act(
            Kind<S, L> kind, Caller caller, UUID id, BiConsumer<L, Instant> verb) {
        L listing = owned(kind, caller, id);
        verb.accept(listing, clock.instant());
        if (!listing.isPublic()) {
            moderation.withdraw(kind.kind().code(), List.of(id));
        }
        news.announce(kind, List.of(listing));
        kind.repository().flush();
        return listing;
    }

    /** Creates, changes or leaves alone, row by row, by the owner's ids. */
    public <S extends Sheet<S>, L extends Listing<S>> List<RowOutcome> upsert(
            Kind<S, L> kind, Caller caller, List<S> sheets) {
        OrganisationBrief owner = owner(caller);
        Map<String, L> known = new HashMap<>();
        kind.repository()
                .byExternalIds(
                        owner.id(), sheets.stream().map(Sheet::externalId).toList())
                .forEach(listing -> known.put(listing.externalId(), listing));
        List<L> changed = new ArrayList<>();
        List<Pending<L>> rows = new ArrayList<>();
        for (S sheet : sheets) {
            rows.add(upsert(kind, owner, known.get(sheet.externalId()), sheet, changed));
        }
        handIn(kind, owner, changed);
        kind.repository().flush();
        return rows.stream().map(Pending::answer).toList();
    }

    /** Rows with these ids of the caller's were refused as secret: what is public under them is hidden at once. */
    public <S extends Sheet<S>, L extends Listing<S>> void hideSecret(
            Kind<S, L> kind, Caller caller, Collection<String> externalIds) {
        secrets.hide(kind, caller, externalIds);
    }

    private <S extends Sheet<S>, L extends Listing<S>> Pending<L> upsert(
            Kind<S, L> kind, OrganisationBrief owner, L known, S sheet, List<L> changed) {
        if (known != null && known.holds(ContentHash.of(sheet))) {
            return new Pending<>(known, Outcome.UNCHANGED, List.of(), null);
        }
        L listing = known == null ? kind.open(owner.id(), sheet.externalId(), clock.instant()) : known;
        Draft<S> draft = drafts.draft(sheet, owner);
        try {
            listing.revise(draft, clock.instant());
        } catch (Problem refused) {
            Fault fault = new Fault("", "conflict", refused.detail());
            return new Pending<>(listing, Outcome.REJECTED, List.of(), fault);
        }
        changed.add(listing);
        return new Pending<>(
                listing, known == null ? Outcome.CREATED : Outcome.UPDATED, DraftMaker.warnings(draft, sheet), null);
    }

    /** A row whose version is known only after the flush. */
    private record Pending<L extends Listing<?>>(L listing, Outcome how, List<Fault> warnings, Fault refusal) {
        RowOutcome answer() {
            return refusal != null
                    ? RowOutcome.rejected(List.of(refusal))
                    : RowOutcome.written(how, listing.id(), listing.version(), warnings);
        }
    }

    private <S extends Sheet<S>, L extends Listing<S>> void handIn(
            Kind<S, L> kind, OrganisationBrief owner, List<L> listings) {
        Instant now = clock.instant();
        // of a published listing only a pending change is anybody's business
        List<L> toReview = listings.stream()
                .filter(l -> owner.trusted() || !l.isPublic() || l.isChangePending())
                .toList();
        for (L listing : toReview) {
            if (owner.trusted()) {
                listing.publish(now);
            } else if (listing.state() != ListingState.SUBMITTED && !listing.isPublic()) {
                listing.submit(now);
            }
        }
        // only now: what is persisted and changed afterwards is written twice
        listings.forEach(kind.repository()::persist);
        moderation.submit(
                kind.kind().code(),
                toReview.stream().map(l -> PreChecks.submission(l, owner)).toList());
        if (owner.trusted()) {
            news.announce(kind, listings, true);
        }
    }

    /** A page of what a full sync of the caller's organisation has to name: id to external id, by id. */
    public <S extends Sheet<S>, L extends Listing<S>> Map<UUID, String> live(
            Kind<S, L> kind, Caller caller, UUID after, int limit) {
        return kind.repository().withdrawable(caller.requireOrganisation(), after, limit);
    }

    /** Withdraws those of the caller's listings that still can be. */
    public <S extends Sheet<S>, L extends Listing<S>> int withdraw(
            Kind<S, L> kind, Caller caller, Collection<UUID> ids) {
        int withdrawn = 0;
        for (L listing : kind.repository().byIds(ids)) {
            if (caller.belongsTo(listing.organisationId()) && listing.isWithdrawable()) {
                act(kind, caller, listing.id(), Listing::withdraw);
                withdrawn++;
            }
        }
        return withdrawn;
    }

    /**
     * Something beside the sheet changed, e.g. its files: a published listing of an owner who is not trusted goes to review.
     *
     * @return true when it waits for review now
     */
    public <S extends Sheet<S>, L extends Listing<S>> boolean reviewIfPublic(Kind<S, L> kind, Caller caller, UUID id) {
        L listing = owned(kind, caller, id);
        OrganisationBrief owner = owner(caller);
        if (!listing.isPublic() || owner.trusted()) {
            return false;
        }
        listing.awaitReview(clock.instant());
        handIn(kind, owner, List.of(listing));
        kind.repository().flush();
        return true;
    }

    /** Another organisation's listing does not exist for the caller. */
    private static <S extends Sheet<S>, L extends Listing<S>> L owned(Kind<S, L> kind, Caller caller, UUID id) {
        return kind.repository()
                .alive(id)
                .filter(listing -> caller.belongsTo(listing.organisationId()))
                .orElseThrow(Problem::notFound);
    }

    /** Puts into the audit that the owner's people read what is restricted; others are not shown it. */
    public <S extends Sheet<S>, L extends Listing<S>> List<L> readBy(Kind<S, L> kind, Caller caller, List<L> listings) {
        audit.record(listings.stream()
                .filter(l -> caller.belongsTo(l.organisationId()) && l.restricted() != null)
                .map(l -> AuditEntryDraft.read(new Ref(kind.kind().code(), l.id()), "restricted"))
                .toList());
        return listings;
    }

    public <S extends Sheet<S>, L extends Listing<S>> L readBy(Kind<S, L> kind, Caller caller, L listing) {
        return readBy(kind, caller, List.of(listing)).getFirst();
    }

    /** What a caller may see: the owner everything, staff every content, others what is public. */
    public static boolean maySeeDraft(Caller caller, Listing<?> listing) {
        return caller.belongsTo(listing.organisationId()) || caller.is(Role.MODERATOR) || caller.is(Role.OPERATOR);
    }

    private OrganisationBrief owner(Caller caller) {
        return organisations.find(caller.requireOrganisation()).orElseThrow(Problem::notFound);
    }
}
