package cn.techbridge.demand;

import cn.techbridge.identity.Caller;
import cn.techbridge.listing.ListingDesk;
import cn.techbridge.listing.Restricted;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Read-only face of published demands for the slices above; call it inside a transaction. */
@ApplicationScoped
public class DemandCatalogue {
    private final Demands demands;

    DemandCatalogue(Demands demands) {
        this.demands = demands;
    }

    public Optional<DemandFacts> find(UUID id) {
        return Optional.ofNullable(published(List.of(id)).get(id));
    }

    /** The published ones among these. */
    public Map<UUID, DemandFacts> published(Collection<UUID> ids) {
        return demands.byIds(ids).stream()
                .filter(Demand::isPublic)
                .map(DemandFacts::of)
                .collect(Collectors.toMap(DemandFacts::id, facts -> facts));
    }

    /** Published ones by ascending id, after the given one (null: from the start). */
    public List<DemandFacts> publishedAfter(UUID after, int limit) {
        return published(demands.publicIdsAfter(after, limit)).values().stream()
                .sorted(Comparator.comparing(DemandFacts::id))
                .toList();
    }

    /** Ids of the published ones, ascending, after the given one (null: from the start). */
    public List<UUID> publishedIdsAfter(UUID after, int limit) {
        return demands.publicIdsAfter(after, limit);
    }

    /** The owners of those that exist. */
    public Map<UUID, UUID> ownersOf(Collection<UUID> ids) {
        return demands.byIds(ids).stream().collect(Collectors.toMap(Demand::id, Demand::organisationId));
    }

    public long publishedCount() {
        return demands.publicCount();
    }

    /** What this caller may read of it: the latest content for the owner and staff, the published one for everybody else. */
    public Optional<DemandFacts> seenBy(Caller caller, UUID id) {
        return demands.alive(id)
                .filter(d -> d.isPublic() || ListingDesk.maySeeDraft(caller, d))
                .map(d -> DemandFacts.of(d, ListingDesk.maySeeDraft(caller, d) ? d.content() : d.publishedContent()));
    }

    /** As its owner handed it in last, public or not; for moderators' eyes. */
    public Optional<DemandFacts> latest(UUID id) {
        return demands.alive(id).map(d -> DemandFacts.of(d, d.content()));
    }

    /** The title as its owner has it now, published or not; not for strangers' eyes. */
    public Optional<String> titleOf(UUID id) {
        return demands.alive(id).map(listing -> listing.content().title());
    }

    /** Its fields as its owner has them now, published or not. */
    public List<String> fieldCodesOf(UUID id) {
        return demands.alive(id).map(listing -> listing.content().fieldCodes()).orElse(List.of());
    }

    /** What the owner keeps restricted; only to be shown with the owner's consent, and each showing to be recorded. */
    public Optional<Restricted> restrictedOf(UUID id) {
        return demands.alive(id).map(Demand::restricted);
    }

    public Optional<UUID> ownerOf(UUID id) {
        return demands.alive(id).map(Demand::organisationId);
    }
}
